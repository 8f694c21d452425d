package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.eval.DecisionMeasures;
import quarry.eval.DecisionMeasures.Decision;
import quarry.eval.JudgedPairs;
import quarry.eval.RetrievalCollection;
import quarry.similar.DuplicateClassifier;
import quarry.similar.LocalDensity;
import quarry.similar.Nearness;
import quarry.similar.QuestionReader;
import quarry.similar.QuestionShape;
import quarry.similar.Rarity;
import quarry.similar.WeighedQuestion;
import quarry.vector.SentenceEncoder;
import quarry.vector.SentenceModel;

/// Measures the decision whether two questions are the same on a collection's judged pairs, `pairs_val.jsonl`. The best
/// threshold is the one that serves best on `pairs_train.jsonl`.
final class PairEvaluation {
    /// The training pairs that a threshold is looked for on; reading them for meaning takes about a minute.
    private static final int TRAINING = 4_000;

    private static final int BATCH = 64;

    private final PrintWriter out;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, QuestionShape> shapes = new HashMap<>();
    private final Map<String, float[]> meanings = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Rarity rarity;
    private LocalDensity surroundings = LocalDensity.of(List.of());

    private PairEvaluation(RetrievalCollection collection, PrintWriter out) {
        this.out = out;
        var reader = new QuestionReader(Synonyms.shipped());
        for (var item : collection.items()) {
            titles.put(item.id(), item.title());
            var shape = reader.read(item.title());
            shapes.put(item.id(), shape);
            shape.keys().forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        this.rarity = Rarity.of(titles.size(), key -> counts.getOrDefault(key, 0));
    }

    /// Prints nothing for a folder without judged pairs.
    ///
    /// @throws IOException when a file is of another form, or names a document that is not there
    static void of(Path folder, RetrievalCollection collection, PrintWriter out) throws IOException {
        var judged = JudgedPairs.read(folder.resolve("pairs_val.jsonl"));
        if (!judged.pairs().isEmpty()) {
            var training = JudgedPairs.read(folder.resolve("pairs_train.jsonl")).atMost(TRAINING);
            new PairEvaluation(collection, out).measure(judged, training);
        }
    }

    private void measure(JudgedPairs judged, JudgedPairs training) throws IOException {
        out.printf(
                Locale.ROOT,
                "%n%d judged pairs, thresholds from %d others%n",
                judged.pairs().size(),
                training.pairs().size());
        print("words", decisions(judged, null), decisions(training, null));
        var encoder = SentenceModel.shipped().load();
        if (encoder.isPresent()) {
            // By hash, so that neither the alphabet nor the order of the file says anything.
            surroundings = LocalDensity.of(encoder.get()
                    .encode(titles.values().stream()
                            .sorted(Comparator.comparingInt(String::hashCode))
                            .distinct()
                            .limit(LocalDensity.SAMPLE)
                            .toList()));
            print("words and vectors", decisions(judged, encoder.get()), decisions(training, encoder.get()));
        }
    }

    private List<Decision> decisions(JudgedPairs judged, @Nullable SentenceEncoder encoder) throws IOException {
        var decisions = new ArrayList<Decision>();
        if (encoder != null) {
            encode(judged, encoder);
        }
        for (var pair : judged.pairs()) {
            var a = question(pair.a());
            var b = question(pair.b());
            double probability = encoder == null
                    ? DuplicateClassifier.probability(a, b)
                    : DuplicateClassifier.probability(a, b, nearness(pair));
            decisions.add(new Decision(probability, pair.same()));
        }
        return decisions;
    }

    private WeighedQuestion question(String id) throws IOException {
        var shape = shapes.get(id);
        if (shape == null) {
            throw new IOException("a judged pair names '" + id + "', which is not in corpus.jsonl");
        }
        return WeighedQuestion.of(shape, rarity);
    }

    private void encode(JudgedPairs judged, SentenceEncoder encoder) {
        var missing = judged.pairs().stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.a(), pair.b()))
                .distinct()
                .filter(id -> titles.containsKey(id) && !meanings.containsKey(id))
                .toList();
        for (int i = 0; i < missing.size(); i += BATCH) {
            var batch = missing.subList(i, Math.min(i + BATCH, missing.size()));
            var vectors = encoder.encode(
                    batch.stream().map(id -> titles.getOrDefault(id, "")).toList());
            for (int j = 0; j < batch.size(); j++) {
                meanings.put(batch.get(j), vectors.get(j));
            }
        }
    }

    private Nearness nearness(JudgedPairs.Pair pair) {
        var a = meanings.getOrDefault(pair.a(), new float[SentenceEncoder.DIMENSIONS]);
        var b = meanings.getOrDefault(pair.b(), new float[SentenceEncoder.DIMENSIONS]);
        return surroundings.nearness(a, b);
    }

    private void print(String way, List<Decision> judged, List<Decision> training) {
        out.printf(
                Locale.ROOT,
                "%s: accuracy %.3f at the threshold in use (%.2f)",
                way,
                DecisionMeasures.accuracy(judged, DuplicateClassifier.SAME),
                DuplicateClassifier.SAME);
        if (!training.isEmpty()) {
            double best = DecisionMeasures.bestThreshold(training);
            out.printf(Locale.ROOT, ", %.3f at the best (%.2f)", DecisionMeasures.accuracy(judged, best), best);
        }
        out.printf(Locale.ROOT, ", AUC %.3f%n", DecisionMeasures.areaUnderCurve(judged));
        out.println("    probability    pairs  told  same");
        for (var bin : DecisionMeasures.calibration(judged)) {
            out.printf(
                    Locale.ROOT,
                    "    %.1f to %.1f %9d  %.2f  %.2f%n",
                    bin.from(),
                    bin.from() + 0.1,
                    bin.count(),
                    bin.told(),
                    bin.yes());
        }
        out.flush();
    }
}
