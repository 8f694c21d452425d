package quarry.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/// That the classifier's weights fit what they were fitted to (`pairs.tsv`, `materials.tsv`), by words alone. It says
/// when weights and features no longer belong together, and nothing of how good the classifier is: for that see
/// [UnseenPairsTest].
final class FittedPairsTest {
    private static final JudgedPairs JUDGED = JudgedPairs.fitted();

    @Test
    void sevenOfTenOfItsPairsAreToldRight() {
        long right = JUDGED.pairs().stream()
                .filter(pair ->
                        DuplicateClassifier.probability(JUDGED.question(pair.one()), JUDGED.question(pair.other()))
                                        >= DuplicateClassifier.SAME
                                == pair.isSame())
                .count();
        assertThat((double) right / JUDGED.pairs().size()).isGreaterThan(0.7);
    }

    @Test
    void highProbabilitiesAreRightMoreOftenThanLowOnes() {
        assertThat(shareOfSame(0.8, 1.01)).isGreaterThan(0.75);
        assertThat(shareOfSame(0, 0.2)).isLessThan(0.35);
    }

    /// By words alone, of which all the others share some.
    @Test
    void inMaterialAboutOneThingTheMostSimilarQuestionUsuallyAsksTheSame() {
        int right = 0;
        int all = 0;
        for (var material : JudgedMaterial.read()) {
            for (var question : material.questions()) {
                var others = material.questions().stream()
                        .filter(other -> !other.equals(question) && !question.isDoubtful(other))
                        .toList();
                if (others.stream().anyMatch(question::isSame)) {
                    var first = Collections.max(
                            others,
                            Comparator.comparingDouble(other -> DuplicateClassifier.probability(
                                    material.weighed(question), material.weighed(other))));
                    all++;
                    right += question.isSame(first) ? 1 : 0;
                }
            }
        }
        assertThat((double) right / all).isGreaterThan(0.68);
    }

    private static double shareOfSame(double from, double to) {
        var within = JUDGED.pairs().stream()
                .filter(pair -> {
                    double p =
                            DuplicateClassifier.probability(JUDGED.question(pair.one()), JUDGED.question(pair.other()));
                    return p >= from && p < to;
                })
                .toList();
        return (double) within.stream().filter(JudgedPairs.Pair::isSame).count() / within.size();
    }
}
