package quarry.tools.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quarry.similar.Clustering;
import quarry.similar.DuplicateClassifier;
import quarry.vector.SentenceModel;

/// Prints the weights that [DuplicateClassifier] should have, with vectors and by words alone, and how well they tell
/// what they
/// were not fitted to: pairs judged one by one in five folds, each material by the others, other pairs of AskUbuntu.
///
/// Arguments: the folder of `pairs.tsv` and `materials.tsv`, then a folder of AskUbuntu's questions (`corpus.jsonl`)
/// and of pairs of them that are duplicates or not (`pairs_train.jsonl`, `pairs_val.jsonl`). The sentence model must
/// stand beside the program. Run from its source, with the packed program as class path.
final class FitDuplicateClassifier {
    private static final List<Double> THRESHOLDS = List.of(0.25, 0.33, Clustering.THRESHOLD, 0.4, 0.5);
    private static final int BINS = 10;

    private final Model model;
    private final PairScores judged;

    private FitDuplicateClassifier(Model model, PairScores judged) {
        this.model = model;
        this.judged = judged;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "give two folders: that of pairs.tsv and materials.tsv, and that of AskUbuntu's pairs");
        }
        var encoder = SentenceModel.shipped()
                .load()
                .orElseThrow(() -> new IOException("no sentence model beside the program; build it with its model"));
        var judged = PairScores.read(Path.of(arguments[0]), Path.of(arguments[1]), encoder);
        for (var model : List.of(Model.WITH_VECTORS, Model.WORDS_ALONE)) {
            new FitDuplicateClassifier(model, judged).print();
        }
    }

    private void print() {
        var validation = new Validation(model, judged);
        var fitted = validation.fitted();
        var weights = model.shifted(fitted);
        double loss =
                new Loss(judged.pairs(), judged.materials(), judged.training()).at(fitted, new double[fitted.length]);
        say(
                "%n== %s: loss %.5f; the constant of the second factor is shifted by %.1f ==",
                model.name(), loss, model.shift());
        model.lines(weights).forEach(line -> say("%s", line));
        var folds = validation.folds();
        say(
                "%njudged pairs, five-fold: accuracy %.3f, AUC %.3f (%d pairs)",
                Predicted.accuracy(folds, DuplicateClassifier.SAME), Predicted.auc(folds), folds.size());
        var materials = validation.materialsLeftOut();
        printFirst(materials);
        printClusters(materials.values());
        var training = Predicted.by(weights, judged.training());
        var others = Predicted.by(weights, judged.validation());
        double threshold = Predicted.bestThreshold(training);
        say(
                "AskUbuntu: AUC %.3f, accuracy %.3f at %.3f, which is best on its training pairs (%.3f)",
                Predicted.auc(others),
                Predicted.accuracy(others, threshold),
                threshold,
                Predicted.accuracy(training, threshold));
        var settled = materials.values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.pair().isDoubtful())
                .toList();
        printCalibration(folds, settled, others);
    }

    private static void printFirst(Map<Material, List<Predicted>> materials) {
        long right = 0;
        long all = 0;
        var each = new ArrayList<String>();
        for (var material : materials.entrySet()) {
            var repeated = material.getKey().repeated();
            long rightHere = repeated.stream()
                    .filter(question -> isFirstRight(question, material.getValue()))
                    .count();
            each.add(String.format(
                    Locale.ROOT,
                    "%s %.3f",
                    material.getKey().name(),
                    Predicted.share(rightHere, repeated.cardinality())));
            right += rightHere;
            all += repeated.cardinality();
        }
        say(
                "materials left out: first similar question right %.3f (%d of %d; %s)",
                Predicted.share(right, all), right, all, String.join(", ", each));
    }

    private static boolean isFirstRight(int question, List<Predicted> pairs) {
        return pairs.stream()
                .filter(one -> one.pair().one() == question || one.pair().other() == question)
                .filter(one -> !one.pair().isDoubtful())
                .max(Comparator.comparingDouble(Predicted::probability))
                .orElseThrow()
                .pair()
                .isSame();
    }

    private static void printClusters(Collection<List<Predicted>> materials) {
        for (double threshold : THRESHOLDS) {
            var all = materials.stream()
                    .map(pairs -> Clustered.at(threshold, pairs))
                    .reduce(new Clustered(0, 0, 0), Clustered::plus);
            say(
                    "    clusters at %.2f: precision %.3f, recall %.3f, F1 %.3f",
                    threshold, all.precision(), all.recall(), all.f1());
        }
    }

    @SafeVarargs
    private static void printCalibration(List<Predicted>... columns) {
        say("%n| probability | judged pairs | the same | pairs of materials | the same | AskUbuntu | the same |");
        say("| --- | --- | --- | --- | --- | --- | --- |");
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            var row = new StringBuilder(
                    String.format(Locale.ROOT, "| %.1f–%.1f |", number / (double) BINS, (number + 1) / (double) BINS));
            for (var column : columns) {
                var within = column.stream()
                        .filter(one -> Math.min(BINS - 1, (int) (one.probability() * BINS)) == number)
                        .toList();
                long same = within.stream().filter(one -> one.pair().isSame()).count();
                row.append(
                        within.isEmpty()
                                ? " 0 | – |"
                                : String.format(
                                        Locale.ROOT,
                                        " %,d | %.2f |",
                                        within.size(),
                                        Predicted.share(same, within.size())));
            }
            say("%s", row);
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
