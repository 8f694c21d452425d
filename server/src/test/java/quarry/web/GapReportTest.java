package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quarry.missed.MissedSearch;

final class GapReportTest {
    @Test
    void whatIsLookedForInVainStandsMostFrequentFirst() {
        assertThat(GapReport.searches(List.of(new MissedSearch("helm", 1), new MissedSearch("pods", 3))))
                .containsExactly("Looked for and not found:", "    3 × pods", "    1 × helm");
        assertThat(GapReport.searches(List.of())).isEmpty();
    }

    @Test
    void moreThanAFewSearchesAreOnlyNumbered() {
        var many = IntStream.range(0, 25)
                .mapToObj(i -> new MissedSearch("text " + i, 1))
                .toList();
        assertThat(GapReport.searches(many)).hasSize(22).last().isEqualTo("    and 5 more");
    }
}
