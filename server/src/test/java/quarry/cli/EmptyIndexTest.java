package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;

final class EmptyIndexTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path index = Path.of("");

    @BeforeEach
    void build() throws IOException {
        IndexRun.write(new LuceneEntryIndex(index), List.of());
    }

    private int quarry(String line) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), (line + " --index " + index).split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search view",
                "search view --topic ORM",
                "similar view",
                "gaps",
                "duplicates",
                "coverage",
                "syllabus sql"
            })
    void peopleAreToldThatItIsEmptyAndHowToFillIt(String line) {
        assertThat(quarry(line)).isZero();
        assertThat(out.toString().strip())
                .isEqualTo("the index in '" + index + "' is empty; 'quarry index PATH' fills it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search view", "similar view", "gaps", "duplicates", "coverage", "syllabus sql"})
    void programsGetTheUsualShapeAndTheWordsBesideIt(String line) {
        assertThat(quarry(line + " --format json")).isZero();
        assertThat(out.toString()).startsWith("{").doesNotContain("quarry: ");
        assertThat(err.toString()).contains("is empty; 'quarry index PATH' fills it");
    }

    @Test
    void aSearchSaysSoToWhoeverAsksOverHttp() {
        assertThat(quarry("search view --format json")).isZero();
        assertThat(out.toString()).contains("\"notes\":[\"The index is empty; ");
    }
}
