package quarry.tools.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import quarry.tools.fit.Pair.Judgement;

/// Fits to pairs that are made up by weights which are known.
final class LossTest {
    private static final int QUESTIONS = 60;
    private static final Model MODEL = Model.WORDS_ALONE;
    private static final double[] KNOWN = known();

    private final SplittableRandom random = new SplittableRandom(1);

    private static double[] known() {
        var weights = new double[2 * Model.FACTOR];
        weights[Model.FEATURES.indexOf("main")] = 4;
        weights[Model.FACTOR - 1] = -1;
        weights[Model.FACTOR + Model.FEATURES.indexOf("bestClauses")] = 3;
        weights[Model.FACTOR + Model.FEATURES.indexOf("platforms")] = -3;
        weights[2 * Model.FACTOR - 1] = 0.5;
        return weights;
    }

    /// Features that are anything, judged by chance as likely as the known weights say.
    private Pair pair(int one, int other) {
        var features = random.doubles(Model.FEATURES.size()).toArray();
        var unjudged = new Pair(one, other, Judgement.DOUBTFUL, features);
        return judged(unjudged, Model.probability(KNOWN, unjudged));
    }

    private Pair judged(Pair pair, double probability) {
        return pair.judged(random.nextDouble() < probability ? Judgement.SAME : Judgement.DIFFERENT);
    }

    private List<Pair> pairs(int count) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < count; i++) {
            pairs.add(pair(2 * i, 2 * i + 1));
        }
        return pairs;
    }

    /// Judged by the first factor alone.
    private List<Pair> about(int count) {
        return pairs(count).stream()
                .map(pair -> judged(pair, Model.about(KNOWN, pair)))
                .toList();
    }

    private Material material() {
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < QUESTIONS; one++) {
            for (int other = one + 1; other < QUESTIONS; other++) {
                pairs.add(pair(one, other));
            }
        }
        return new Material("made up", QUESTIONS, pairs);
    }

    private static double[] fit(Loss loss) {
        return BoundedMinimizer.minimize(loss, MODEL.start(), MODEL.lower(), MODEL.upper());
    }

    @Test
    void knownWeightsAreFoundAgain() {
        var fitted = fit(new Loss(pairs(20_000), List.of(), about(20_000)));

        for (int i = 0; i < KNOWN.length; i++) {
            if ((i + 1) % Model.FACTOR != 0) {
                assertThat(fitted[i]).as("weight %d", i).isCloseTo(KNOWN[i], within(0.6));
            }
        }
    }

    @Test
    void aFeatureThatSpeaksTheWrongWayGetsNoWeight() {
        var pairs = pairs(5_000).stream()
                .map(pair -> judged(pair, pair.feature("platforms")))
                .toList();

        var fitted = fit(new Loss(pairs, List.of(), about(5_000)));

        assertThat(fitted[Model.FACTOR + Model.FEATURES.indexOf("platforms")]).isCloseTo(0, within(0.01));
    }

    @Test
    void everyWeightHasTheSignThatIsExpectedOfIt() {
        var fitted = fit(new Loss(pairs(300), List.of(material()), about(300)));

        for (int i = 0; i < fitted.length; i++) {
            assertThat(fitted[i]).isBetween(MODEL.lower()[i], MODEL.upper()[i]);
        }
        assertThat(fitted[Model.FEATURES.indexOf(Model.COSINE)]).isZero();
    }

    @Test
    void theGradientIsHowTheLossChanges() {
        var loss = new Loss(pairs(100), List.of(material()), about(100));
        var at = random.doubles(KNOWN.length, -1, 1).toArray();
        var gradient = new double[at.length];
        loss.at(at, gradient);
        double step = 1e-5;

        for (int i = 0; i < at.length; i++) {
            var before = at.clone();
            before[i] -= step;
            var behind = at.clone();
            behind[i] += step;
            double change = loss.at(behind, new double[at.length]) - loss.at(before, new double[at.length]);
            assertThat(gradient[i]).as("weight %d", i).isCloseTo(change / (2 * step), within(1e-6));
        }
    }
}
