package quarry.tools.fit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.tools.fit.Pair.Judgement;
import quarry.tools.fit.QuestionSet.Judged;
import quarry.vector.SentenceEncoder;

/// All pairs of questions that are judged, with their features.
///
/// @param pairs      judged one by one
/// @param materials  judged as a whole
/// @param training   of AskUbuntu, where whatever one answer may help with is the same
/// @param validation as `training`, and never fitted to
record PairScores(List<Pair> pairs, List<Material> materials, List<Pair> training, List<Pair> validation) {
    /// The first factor has few weights to fit.
    private static final int TRAINING = 8_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALONE = "-";
    private static final String DOUBTFUL = "?";

    private record Question(String group, String text) {
        Judgement beside(Question other) {
            var bare = group.replace(DOUBTFUL, "");
            if (bare.equals(ALONE) || !bare.equals(other.group.replace(DOUBTFUL, ""))) {
                return Judgement.DIFFERENT;
            }
            return group.equals(other.group) && !group.endsWith(DOUBTFUL) ? Judgement.SAME : Judgement.DOUBTFUL;
        }
    }

    /// @param own        the folder of `pairs.tsv` and `materials.tsv`
    /// @param askUbuntu  the folder of `corpus.jsonl`, `pairs_train.jsonl` and `pairs_val.jsonl`
    static PairScores read(Path own, Path askUbuntu, SentenceEncoder encoder) throws IOException {
        var titles = new LinkedHashMap<String, String>();
        try (var lines = Files.lines(askUbuntu.resolve("corpus.jsonl"))) {
            for (var line : (Iterable<String>) lines::iterator) {
                var question = JSON.readTree(line);
                titles.put(question.get("id").asText(), question.get("title").asText());
            }
        }
        var numbers = numbers(titles.keySet());
        var training = duplicates(askUbuntu.resolve("pairs_train.jsonl"), numbers);
        training = training.subList(0, Math.min(TRAINING, training.size()));
        var judged = new ArrayList<>(training);
        judged.addAll(duplicates(askUbuntu.resolve("pairs_val.jsonl"), numbers));
        var ofAskUbuntu = QuestionSet.pairs(List.copyOf(titles.values()), judged, encoder);
        return new PairScores(
                pairs(own.resolve("pairs.tsv"), encoder),
                materials(own.resolve("materials.tsv"), encoder),
                ofAskUbuntu.subList(0, training.size()),
                ofAskUbuntu.subList(training.size(), ofAskUbuntu.size()));
    }

    private static List<Pair> pairs(Path file, SentenceEncoder encoder) throws IOException {
        var rows = rows(file);
        var questions = rows.stream()
                .flatMap(row -> row.subList(1, 3).stream())
                .distinct()
                .toList();
        var numbers = numbers(questions);
        var judged = rows.stream()
                .map(row -> new Judged(
                        number(row.get(1), numbers),
                        number(row.get(2), numbers),
                        row.getFirst().equals("same") ? Judgement.SAME : Judgement.DIFFERENT))
                .toList();
        return QuestionSet.pairs(questions, judged, encoder);
    }

    private static List<Material> materials(Path file, SentenceEncoder encoder) throws IOException {
        Map<String, List<Question>> byName = new LinkedHashMap<>();
        for (var row : rows(file)) {
            byName.computeIfAbsent(row.getFirst(), name -> new ArrayList<>()).add(new Question(row.get(1), row.get(2)));
        }
        var materials = new ArrayList<Material>();
        for (var material : byName.entrySet()) {
            var questions = material.getValue();
            var judged = new ArrayList<Judged>();
            for (int one = 0; one < questions.size(); one++) {
                for (int other = one + 1; other < questions.size(); other++) {
                    judged.add(new Judged(one, other, questions.get(one).beside(questions.get(other))));
                }
            }
            var texts = questions.stream().map(Question::text).toList();
            materials.add(new Material(material.getKey(), texts.size(), QuestionSet.pairs(texts, judged, encoder)));
        }
        return materials;
    }

    private static List<Judged> duplicates(Path file, Map<String, Integer> numbers) throws IOException {
        var judged = new ArrayList<Judged>();
        for (var line : Files.readAllLines(file)) {
            var pair = JSON.readTree(line);
            judged.add(new Judged(
                    number(pair.get("a").asText(), numbers),
                    number(pair.get("b").asText(), numbers),
                    pair.get("dup").asBoolean() ? Judgement.SAME : Judgement.DIFFERENT));
        }
        return judged;
    }

    private static Map<String, Integer> numbers(Iterable<String> keys) {
        Map<String, Integer> numbers = new HashMap<>();
        keys.forEach(key -> numbers.putIfAbsent(key, numbers.size()));
        return numbers;
    }

    private static int number(String key, Map<String, Integer> numbers) {
        var number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("a pair names " + key + ", which is not among the questions");
        }
        return number;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
