package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.search.Passage;

final class HighlightTest {
    @Test
    void matchesAreMarkedAndTheRestIsEscaped() {
        var passage = new Passage("<b>\"a\" & 'b'</b>", List.of(new Passage.Range(3, 6), new Passage.Range(9, 12)));
        assertThat(Highlight.html(passage))
                .isEqualTo("&lt;b&gt;<mark>&quot;a&quot;</mark> &amp; <mark>&#39;b&#39;</mark>&lt;/b&gt;");
    }

    @Test
    void aMatchMayBeTheWholeTextOrNothing() {
        assertThat(Highlight.html(new Passage("all", List.of(new Passage.Range(0, 3)))))
                .isEqualTo("<mark>all</mark>");
        assertThat(Highlight.html(new Passage("a < b", List.of()))).isEqualTo("a &lt; b");
    }
}
