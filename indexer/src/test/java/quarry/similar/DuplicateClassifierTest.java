package quarry.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.analysis.Synonyms;

/// By words alone. What is judged stands in `pairs.tsv`.
final class DuplicateClassifierTest {
    private static final JudgedPairs JUDGED = JudgedPairs.fitted();

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
}
