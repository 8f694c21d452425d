package quarry.tools.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Fits a model again and again to all but a part of what is judged, and lets it predict that part.
final class Validation {
    private static final int FOLDS = 5;
    private static final long SEED = 42;

    private final Model model;
    private final PairScores judged;

    Validation(Model model, PairScores judged) {
        this.model = model;
        this.judged = judged;
    }

    /// To everything; before any shift.
    double[] fitted() {
        return fitted(judged.pairs(), judged.materials());
    }

    private double[] fitted(List<Pair> pairs, List<Material> materials) {
        return BoundedMinimizer.minimize(
                new Loss(pairs, materials, judged.training()), model.start(), model.lower(), model.upper());
    }

    /// The pairs judged one by one, a fifth of them left out at a time.
    List<Predicted> folds() {
        var shuffled = new ArrayList<>(judged.pairs());
        Collections.shuffle(shuffled, new Random(SEED));
        return IntStream.range(0, FOLDS)
                .parallel()
                .boxed()
                .flatMap(fold -> {
                    var left = new ArrayList<Pair>();
                    var rest = new ArrayList<Pair>();
                    for (int i = 0; i < shuffled.size(); i++) {
                        (i % FOLDS == fold ? left : rest).add(shuffled.get(i));
                    }
                    return Predicted.by(model.shifted(fitted(rest, judged.materials())), left).stream();
                })
                .toList();
    }

    /// All pairs of each material, by weights to which it was not known.
    Map<Material, List<Predicted>> materialsLeftOut() {
        var weights = judged.materials().parallelStream()
                .map(left -> fitted(
                        judged.pairs(),
                        judged.materials().stream()
                                .filter(material -> !material.name().equals(left.name()))
                                .toList()))
                .toList();
        var predicted = new LinkedHashMap<Material, List<Predicted>>();
        for (int i = 0; i < weights.size(); i++) {
            var left = judged.materials().get(i);
            predicted.put(left, Predicted.by(model.shifted(weights.get(i)), left.pairs()));
        }
        return predicted;
    }
}
