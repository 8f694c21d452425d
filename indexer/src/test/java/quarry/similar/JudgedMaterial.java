package quarry.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quarry.analysis.Synonyms;

/// Questions about one thing of which each is judged against all others.
///
/// @param name      what they are about
/// @param questions in the order of the file
/// @param rarity    of terms among them
record JudgedMaterial(String name, List<Question> questions, Rarity rarity) {
    private static final String ALONE = "-";
    private static final String DOUBTFUL = "?";

    /// @param group what asks the same has the same
    record Question(String group, String text, QuestionShape shape) {
        boolean isSame(Question other) {
            return !group.equals(ALONE) && !group.endsWith(DOUBTFUL) && group.equals(other.group);
        }

        /// Whether it was not settled if the two are the same.
        boolean isDoubtful(Question other) {
            return !group.equals(other.group) && group.replace(DOUBTFUL, "").equals(other.group.replace(DOUBTFUL, ""));
        }
    }

    WeighedQuestion weighed(Question question) {
        return WeighedQuestion.of(question.shape(), rarity);
    }

    static List<JudgedMaterial> read() {
        var reader = new QuestionReader(Synonyms.shipped());
        Map<String, List<Question>> byName = new LinkedHashMap<>();
        for (var line : lines()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                var cells = line.split("\t", -1);
                byName.computeIfAbsent(cells[0], name -> new ArrayList<>())
                        .add(new Question(cells[1], cells[2], reader.read(cells[2])));
            }
        }
        var materials = new ArrayList<JudgedMaterial>();
        byName.forEach((name, questions) -> {
            Map<String, Integer> counts = new HashMap<>();
            questions.forEach(question -> question.shape().keys().forEach(key -> counts.merge(key, 1, Integer::sum)));
            materials.add(new JudgedMaterial(
                    name, questions, Rarity.of(questions.size(), key -> counts.getOrDefault(key, 0))));
        });
        return materials;
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(JudgedMaterial.class.getResourceAsStream("materials.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
