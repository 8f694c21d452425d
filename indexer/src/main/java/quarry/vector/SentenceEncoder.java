package quarry.vector;

import java.util.List;

/// Turns sentences into vectors of [#DIMENSIONS] numbers and of length 1, so that the dot product of two of them is
/// the cosine of the angle between them: 1 for the same meaning, about 0 for nothing in common. Safe for use by many
/// threads.
public interface SentenceEncoder {
    int DIMENSIONS = 384;

    /// The vector of one text. What is longer than the model reads (about 90 words) counts by its beginning.
    float[] encode(String text);

    /// The vectors of many texts, in their order; faster than one by one.
    List<float[]> encode(List<String> texts);

    /// Name and version of the model. Vectors of different models cannot be compared.
    String model();
}
