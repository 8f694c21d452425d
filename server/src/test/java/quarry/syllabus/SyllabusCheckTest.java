package quarry.syllabus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.search.ConceptSearch;
import quarry.search.lucene.IndexedNotes;

/// Checks lists against a real index of one document.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SyllabusCheckTest {
    private static final String NOTES = """
            # Notes

            ## Queries

            ### When do you need prefetch_related?

            When rows of many tables belong together. A composite index may help as well.

            It does not replace caching.

            ### What is a function-based view good for?

            It is short, and the object-relational mapper works in it as anywhere.

            ## Middleware

            ### In which order do they run?

            Each middleware wraps the next one, so the first is the outermost.

            ### Who reads the settings?

            Whatever starts first.

            ## Open

            ### How do database migrations get squashed?

            ### Why would a class-based view be hard to read?

            TODO

            ### How do you group users by their tier?

            ## Tables

            ### How do you aggregate() sales?

            One total for all of them, which SQL writes with ORDER BY and a sum.
            """;

    private IndexedNotes notes;
    private ConceptSearch concepts;

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        notes = IndexedNotes.in(folder, Map.of("notes.md", NOTES, "synonyms.txt", "middleware, onion layer\n"));
        concepts = notes.open().concepts();
    }

    @AfterAll
    void close() throws IOException {
        notes.close();
    }

    private SyllabusReport.Finding finding(String concept) throws IOException {
        return SyllabusCheck.of(SyllabusReader.read("list", List.of(concept)), concepts)
                .findings()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "prefetch_related, COVERED",
        "prefetch_related(), COVERED",
        "Function-based views, COVERED",
        "FBV, COVERED",
        "Middleware, COVERED",
        "The settings, COVERED",
        "Squashing migrations, ASKED",
        "CBV, ASKED",
        "Composite indexes, MENTIONED",
        "ORM, MENTIONED",
        "Caching, MENTIONED",
        "Composite caching, MISSING",
        "Middleware settings, MISSING",
        "Unheard of | Middleware, COVERED",
        "GROUP BY, MISSING",
        "ORDER BY, MENTIONED",
        "Aggregation, COVERED",
        "Signals, MISSING"
    })
    void aConceptStandsAsTheMaterialHasIt(String concept, CoverageStatus standing) throws IOException {
        assertThat(finding(concept).standing()).isEqualTo(standing);
    }

    @Test
    void aNameThatUsersGiveAThingIsItsName() throws IOException {
        assertThat(finding("Onion layers").standing()).isEqualTo(CoverageStatus.COVERED);
        assertThat(finding("Onions").standing()).isEqualTo(CoverageStatus.MISSING);
    }

    @Test
    void whatShowsItIsNamed() throws IOException {
        assertThat(finding("prefetch_related").entries().getFirst().question())
                .isEqualTo("When do you need prefetch_related?");
        assertThat(finding("Caching").entries().getFirst().question()).isEqualTo("When do you need prefetch_related?");
        assertThat(finding("Signals").entries()).isEmpty();
    }

    @Test
    void whatQueriesTakeForSyntaxIsPartOfAName() throws IOException {
        assertThat(finding("\"prefetch_related").standing()).isEqualTo(CoverageStatus.COVERED);
        assertThat(finding("-middleware").standing()).isEqualTo(CoverageStatus.COVERED);
        assertThat(finding("source:notes").standing()).isEqualTo(CoverageStatus.MISSING);
    }

    @Test
    void theReportCounts() throws IOException {
        var list = SyllabusReader.read("list", List.of("Middleware", "Migrations", "Caching", "Signals"));
        var report = SyllabusCheck.of(list, concepts);
        assertThat(report.covered()).isEqualTo(0.25);
        for (var standing : CoverageStatus.values()) {
            assertThat(report.count(standing)).isOne();
        }
        assertThat(SyllabusCheck.of(new Syllabus("none", List.of()), concepts).covered())
                .isZero();
    }
}
