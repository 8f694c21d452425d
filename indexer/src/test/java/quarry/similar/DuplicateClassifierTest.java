package quarry.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.analysis.Synonyms;

/// By words alone. What is judged stands in `pairs.tsv`.
final class DuplicateClassifierTest {
    private static final JudgedPairs JUDGED = JudgedPairs.read();

    private static double probability(String one, String other) {
        var reader = new QuestionReader(Synonyms.shipped());
        return DuplicateClassifier.probability(
                WeighedQuestion.of(reader.read(one), JUDGED.rarity()),
                WeighedQuestion.of(reader.read(other), JUDGED.rarity()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Difference between FBV and CBV? | Explain function-based vs class-based views
            What are class-based views, and how are they different from function-based views? | CBV vs FBV
            """)
    void theSameInOtherWordsIsTheSame(String one, String other) {
        assertThat(probability(one, other)).isGreaterThan(DuplicateClassifier.SAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is a ViewSet? | Difference between APIView and ViewSet
            How do you optimize Django queries? | How do you optimize a Django deployment?
            """)
    void whatOnlySharesWordsIsNotTheSame(String one, String other) {
        assertThat(probability(one, other)).isLessThan(DuplicateClassifier.SAME);
    }

    @Test
    void theOrderOfTheTwoDoesNotMatter() {
        for (var pair : JUDGED.pairs()) {
            var one = JUDGED.question(pair.one());
            var other = JUDGED.question(pair.other());
            assertThat(DuplicateClassifier.probability(one, other))
                    .as("%s | %s", pair.one(), pair.other())
                    .isCloseTo(DuplicateClassifier.probability(other, one), within(0.25));
        }
    }

    @Test
    void sevenOfTenJudgedPairsAreToldRightByWordsAlone() {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is an iterator? | What is an iterator, and how do the next and peek methods work?
            What is a scheduler? | What is a scheduler, and why does its order of tasks matter?
            How do you define a converter? | How do you define your own converter?
            How does Kafka work? | Kafka or RabbitMQ: which one would you pick?
            """)
    void aPartOfItOrAnotherWayOfItIsNotTheSame(String one, String other) {
        assertThat(probability(one, other)).isLessThan(DuplicateClassifier.SAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kafka vs RabbitMQ | Kafka or RabbitMQ: which one would you pick, and why?
            Difference between heaps, stacks and queues | What is the difference between a stack and a queue?
            """)
    void aChoiceAndAnotherNumberOfThingsAreStillADifference(String one, String other) {
        assertThat(probability(one, other)).isGreaterThan(DuplicateClassifier.SAME);
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
