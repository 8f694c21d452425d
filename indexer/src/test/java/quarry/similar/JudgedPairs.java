package quarry.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quarry.analysis.Synonyms;

/// Pairs of questions that were judged by hand.
///
/// @param pairs   in the order of the file
/// @param shapes  every question's shape
/// @param rarity  of terms among these questions
record JudgedPairs(List<Pair> pairs, Map<String, QuestionShape> shapes, Rarity rarity) {
    /// @param judgement `same`, `related` or `neither`
    record Pair(String judgement, String one, String other) {
        boolean isSame() {
            return judgement.equals("same");
        }
    }

    /// Those that the classifier was fitted to.
    static JudgedPairs fitted() {
        return read("pairs.tsv");
    }

    static JudgedPairs read(String resource) {
        var pairs = lines(resource).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .map(cells -> new Pair(cells[0], cells[1], cells[2]))
                .toList();
        var reader = new QuestionReader(Synonyms.shipped());
        Map<String, QuestionShape> shapes = new HashMap<>();
        for (var pair : pairs) {
            shapes.computeIfAbsent(pair.one(), reader::read);
            shapes.computeIfAbsent(pair.other(), reader::read);
        }
        Map<String, Integer> counts = new HashMap<>();
        shapes.values().forEach(shape -> shape.keys().forEach(key -> counts.merge(key, 1, Integer::sum)));
        return new JudgedPairs(pairs, shapes, Rarity.of(shapes.size(), key -> counts.getOrDefault(key, 0)));
    }

    WeighedQuestion question(String text) {
        return WeighedQuestion.of(Objects.requireNonNull(shapes.get(text), text), rarity);
    }

    private static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(JudgedPairs.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
