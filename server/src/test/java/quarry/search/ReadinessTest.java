package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReadinessTest {
    @Test
    void aQuestionAskedUnderTwoTopicsCountsInBoth() {
        var count = new Readiness.Count();
        count.add(Set.of("Ships", "Sails"), true);
        count.add(Set.of("Ships"), false);
        assertThat(count.readiness().of("Ships")).isEqualTo(new Readiness.Share(2, 1));
        assertThat(count.readiness().of("Sails")).isEqualTo(new Readiness.Share(1, 1));
        assertThat(count.readiness().all()).as("each question once").isEqualTo(new Readiness.Share(2, 1));
    }

    @Test
    void aTopicIsThinWhenItIsAskedOftenAndLessThanHalfReady() {
        var readiness = new Readiness(
                new Readiness.Share(9, 4),
                Map.of(
                        "Ships", new Readiness.Share(5, 2),
                        "Sails", new Readiness.Share(4, 2),
                        "Knots", new Readiness.Share(1, 0)));
        assertThat(readiness.thin()).containsExactly("Ships");
        assertThat(new Readiness(new Readiness.Share(1, 0), Map.of("Knots", new Readiness.Share(1, 0))).thin())
                .isEmpty();
    }

    @Test
    void aTopicNobodyAsksAboutHasNoQuestions() {
        assertThat(new Readiness.Count().readiness().of("Ships")).isEqualTo(new Readiness.Share(0, 0));
    }
}
