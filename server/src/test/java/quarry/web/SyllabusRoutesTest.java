package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.search.InMemoryIndex;
import quarry.syllabus.ShippedSyllabi;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SyllabusRoutesTest {
    private final HttpSession http = HttpSession.over(new InMemoryIndex(SampleEntries.all()));

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void everyConceptOfAShippedListIsTold() throws Exception {
        for (var name : ShippedSyllabi.names()) {
            var report = http.json("/api/syllabus?name=" + name);
            assertThat(report.path("name").asText()).isEqualTo(name);
            assertThat(report.path("concepts").size())
                    .isEqualTo(report.path("total").asInt())
                    .isEqualTo(report.path("covered").asInt()
                            + report.path("asked").asInt()
                            + report.path("mentioned").asInt()
                            + report.path("missing").asInt());
        }
    }

    @Test
    void theListsThatThereAreAreTold() throws Exception {
        var syllabi = http.json("/api/syllabi").path("syllabi");
        assertThat(syllabi.findValuesAsText("name")).isEqualTo(ShippedSyllabi.names());
        for (var syllabus : syllabi) {
            assertThat(syllabus.path("concepts").asInt())
                    .isEqualTo(http.json("/api/syllabus?name="
                                    + syllabus.path("name").asText())
                            .path("total")
                            .asInt());
        }
    }

    @Test
    void aListOfOnesOwnIsChecked() throws Exception {
        var report = http.json("/api/syllabus?list=" + HttpSession.encoded("Quantum cooking\nTeleportation\n"));
        assertThat(report.path("total").asInt()).isEqualTo(2);
        assertThat(report.at("/concepts/0/concept").asText()).isEqualTo("Quantum cooking");
        assertThat(report.at("/concepts/0/standing").asText()).isEqualTo("missing");
    }

    @Test
    void aListThatIsNoneOrTooLongIsAProblem() throws Exception {
        assertThat(http.get("/api/syllabus?list=---").body()).contains("names no concept");
        assertThat(http.get("/api/syllabus?list=" + "a".repeat(10_001)).body()).contains("'quarry syllabus FILE'");
        var many = IntStream.range(0, 501).mapToObj(i -> "c" + i).collect(Collectors.joining("\n"));
        var refused = http.get("/api/syllabus?list=" + HttpSession.encoded(many));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("501 concepts");
    }

    @Test
    void whatShowsAConceptStandsBesideIt() throws Exception {
        for (var concept : http.json("/api/syllabus?name=django").path("concepts")) {
            assertThat(concept.path("entries").isEmpty())
                    .as(concept.toString())
                    .isEqualTo(concept.path("standing").asText().equals("missing"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/syllabus, 400", "/api/syllabus?name=, 400", "/api/syllabus?name=cooking, 404"})
    void anUnknownListIsAProblemThatNamesTheKnownOnes(String path, int status) throws Exception {
        var response = http.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("system-design");
    }
}
