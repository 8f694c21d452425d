package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalAnalyzer;

final class QueryReadingTest {
    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();
    private final QueryReading reading = new QueryReading(analyzer, Synonyms.of(List.of("mtr, meter reading")));

    @AfterEach
    void close() {
        analyzer.close();
    }

    @Test
    void endlessTextIsNotReadToItsEnd() {
        var endless = IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(reading.words(endless)).hasSize(Ranking.MOST_READ);
    }

    @Test
    void theLastWordThatIsReadHasAllItsParts() {
        var words = reading.words("plain ".repeat(Ranking.MOST_READ - 1) + "water_meter more");
        assertThat(words).hasSize(Ranking.MOST_READ);
        assertThat(words.getLast().parts()).containsExactly("water", "meter");
    }

    @Test
    void aTextIsReadOnce() {
        assertThat(reading.words("meter reading")).isSameAs(reading.words("meter reading"));
        var words = reading.words("meter reading");
        assertThat(reading.names(words)).hasSize(1).isSameAs(reading.names(words));
    }
}
