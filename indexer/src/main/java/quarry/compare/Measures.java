package quarry.compare;

import static quarry.compare.ArrayFile.floats;
import static quarry.compare.ArrayFile.ints;
import static quarry.compare.ArrayFile.longs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What the pairs of an index are judged by: how rare terms are, and how close to each other its questions lie. Kept
/// from one build to the next, so that a pair can be told the same whenever it is judged. Goes by hashes of texts. Its
/// array is never changed.
///
/// @param counts       of the terms
/// @param surroundings the sample of meanings, as [quarry.similar.LocalDensity#toArray] gives it
/// @param wordings     how many there were when the last of them were judged
/// @param changed      how many wordings came or went since all this was measured
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and a list would take four times the memory.
public record Measures(TermCounts counts, float[] surroundings, int wordings, int changed) {
    /// Its version goes up whenever the file would be misread, or the same questions would be judged otherwise.
    public static final ArrayFile FILE = new ArrayFile("measures.bin", "QuarryMeasures", 1);

    Measures after(int nowWordings, int nowChanged) {
        return new Measures(counts, surroundings, nowWordings, nowChanged);
    }

    public void write(Path build) throws IOException {
        FILE.write(build, out -> {
            out.writeInt(counts.entries());
            longs(counts.terms(), out);
            ints(counts.counts(), out);
            floats(surroundings, out);
            out.writeInt(wordings);
            out.writeInt(changed);
        });
    }

    /// Empty when there are none that can be read; then all is to be judged anew.
    public static Optional<Measures> read(Path build) {
        return FILE.read(
                build,
                in -> new Measures(
                        new TermCounts(in.readInt(), longs(in), ints(in)), floats(in), in.readInt(), in.readInt()));
    }
}
