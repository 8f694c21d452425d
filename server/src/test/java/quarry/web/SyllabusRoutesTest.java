package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.syllabus.ShippedSyllabi;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SyllabusRoutesTest {
    private final HttpSession http = HttpSession.over(new SampleEngine(SampleEntries.all()));

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
