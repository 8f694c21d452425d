package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.entry.Entry;
import quarry.search.Named;
import quarry.syllabus.Syllabus;
import quarry.syllabus.SyllabusReader;

final class CheckedSyllabiTest {
    private static final Syllabus KNOTS = SyllabusReader.read("knots", List.of("Bowline", "Reef knot"));

    private String edition = "first";
    private int searches;
    private final CheckedSyllabi checked = new CheckedSyllabi(new IndexOnSamples() {
        @Override
        public String edition() {
            return edition;
        }

        @Override
        public List<Entry> naming(Named named) throws IOException {
            searches++;
            return IndexOnSamples.super.naming(named);
        }
    });

    @Test
    void aListIsCheckedOnceAsLongAsTheMaterialStaysAsItIs() throws IOException {
        var report = checked.of(KNOTS);
        int once = searches;
        assertThat(once).isPositive();
        assertThat(checked.of(SyllabusReader.read("knots", List.of("Bowline", "Reef knot"))))
                .isSameAs(report);
        assertThat(searches).isEqualTo(once);
    }

    @Test
    void materialThatChangedIsCheckedAnew() throws IOException {
        checked.of(KNOTS);
        int before = searches;
        edition = "second";
        checked.of(KNOTS);
        assertThat(searches).isEqualTo(2 * before);
    }

    @Test
    void anotherListIsAnotherReport() throws IOException {
        checked.of(KNOTS);
        var other = checked.of(SyllabusReader.read("knots", List.of("Bowline")));
        assertThat(other.findings()).hasSize(1);
        for (int i = 0; i < 20; i++) {
            assertThat(checked.of(SyllabusReader.read("list " + i, List.of("Bowline", "Hitch")))
                            .name())
                    .isEqualTo("list " + i);
        }
        int before = searches;
        checked.of(KNOTS);
        assertThat(searches).as("the oldest is not kept").isGreaterThan(before);
    }
}
