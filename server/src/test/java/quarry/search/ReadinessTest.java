package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.entry.Entry;
import quarry.entry.Source;
import quarry.entry.State;

final class ReadinessTest {
    @Test
    void aQuestionAskedTwiceCountsOnceAndIsReadyWhenOneOfThemIsAnswered() {
        var answered = entry("a", "Ships", State.ANSWERED);
        var open = entry("b", "Ships", State.UNANSWERED);
        var readiness = Readiness.of(
                coverage(topic("Ships", 2, 1)),
                List.of(new Duplicates("?", 2, answered, List.of(answered, open))),
                List.of(new Gap(open, 2, List.of(new Gap.Answer(answered, 0.9, true)))));
        assertThat(readiness.of("Ships")).isEqualTo(new Readiness.Share(1, 1));
    }

    @Test
    void anOpenQuestionIsReadyWhenAnotherEntryAnswersAllOfIt() {
        var elsewhere = entry("a", "Ships", State.ANSWERED);
        var full = entry("b", "Sails", State.UNANSWERED);
        var partly = entry("c", "Sails", State.PLACEHOLDER);
        var readiness = Readiness.of(
                coverage(topic("Ships", 1, 1), topic("Sails", 2, 0)),
                List.of(),
                List.of(
                        new Gap(full, 1, List.of(new Gap.Answer(elsewhere, 0.8, true))),
                        new Gap(partly, 1, List.of(new Gap.Answer(elsewhere, 0.4, false)))));
        assertThat(readiness.of("Sails")).isEqualTo(new Readiness.Share(2, 1));
        assertThat(readiness.of("Ships")).isEqualTo(new Readiness.Share(1, 1));
    }

    @Test
    void aQuestionAskedUnderTwoTopicsCountsInBoth() {
        var ship = entry("a", "Ships", State.ANSWERED);
        var sail = entry("b", "Sails", State.UNANSWERED);
        var readiness = Readiness.of(
                coverage(topic("Ships", 1, 1), topic("Sails", 1, 0)),
                List.of(new Duplicates("?", 2, ship, List.of(ship, sail))),
                List.of(new Gap(sail, 2, List.of())));
        assertThat(readiness.of("Ships")).isEqualTo(new Readiness.Share(1, 1));
        assertThat(readiness.of("Sails")).isEqualTo(new Readiness.Share(1, 1));
    }

    @Test
    void aQuestionThatNobodyAnswersIsNotReadyHoweverOftenItIsAsked() {
        var one = entry("a", "Ships", State.UNANSWERED);
        var other = entry("b", "Ships", State.PLACEHOLDER);
        var readiness = Readiness.of(
                coverage(topic("Ships", 2, 0)),
                List.of(new Duplicates("?", 2, null, List.of(one, other))),
                List.of(new Gap(one, 2, List.of()), new Gap(other, 2, List.of())));
        assertThat(readiness.of("Ships")).isEqualTo(new Readiness.Share(1, 0));
    }

    @Test
    void aTopicNobodyAsksAboutHasNoQuestions() {
        assertThat(Readiness.of(coverage(), List.of(), List.of()).of("Ships")).isEqualTo(new Readiness.Share(0, 0));
    }

    private static Coverage coverage(Coverage.Topic... topics) {
        return new Coverage(List.of(topics), List.of());
    }

    private static Coverage.Topic topic(String name, long entries, long answered) {
        return new Coverage.Topic(
                name, new Coverage.Counts(entries, answered, entries - answered, 0, 0), Map.of(), Map.of());
    }

    private static Entry entry(String id, String topic, State state) {
        return new Entry(
                id,
                "What is " + id + "?",
                "",
                state == State.ANSWERED ? "It is." : "",
                List.of(),
                topic,
                null,
                null,
                state,
                new Source("ships.txt", 1, 2, null));
    }
}
