package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.search.InMemoryIndex;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchRoutesTest {
    private final HttpSession http = HttpSession.over(new InMemoryIndex(SampleEntries.all()));

    @BeforeAll
    void theServerAnswers() throws Exception {
        assertThat(http.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void aSearchAnswersWithHitsHighlightsAndFacets() throws Exception {
        var response = http.get("/api/search?q=prefetch_related");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");

        JsonNode result = HttpSession.json(response);
        assertThat(result.path("query").asText()).isEqualTo("prefetch_related");
        assertThat(result.path("total").asInt()).isEqualTo(1);
        assertThat(result.path("totalRelation").asText()).isEqualTo("eq");
        assertThat(result.path("tookMicros").asInt()).isEqualTo(420);
        assertThat(result.has("corrected")).isTrue();
        assertThat(result.path("corrected").isNull()).isTrue();
        JsonNode hit = result.path("hits").path(0);
        assertThat(hit.path("id").asText()).isEqualTo("prefetch");
        assertThat(hit.path("score").asDouble()).isEqualTo(1.5);
        assertThat(hit.path("duplicates").asInt()).isZero();
        assertThat(hit.path("level").asText()).isEqualTo("Mid");
        assertThat(hit.path("state").asText()).isEqualTo("answered");
        assertThat(hit.path("source").path("document").asText()).isEqualTo("django/notes.md");
        assertThat(hit.path("source").path("line").asInt()).isEqualTo(12);
        assertThat(hit.path("source").path("endLine").asInt()).isEqualTo(34);
        assertThat(hit.path("source").path("number").asText()).isEqualTo("3");
        assertThat(hit.path("code").path(0).path("language").asText()).isEqualTo("python");
        JsonNode highlights = hit.path("highlights");
        assertThat(highlights.path("question").asText())
                .isEqualTo("What does <mark>prefetch_related</mark> do that select_related can&#39;t?");
        assertThat(highlights.path("answer").path(0).asText()).contains("`<mark>prefetch_related</mark>` therefore");
        assertThat(highlights.path("code").path(0).asText()).contains("<mark>prefetch_related</mark>(&quot;authors");
        assertThat(hit.has("explanation")).isFalse();
        assertThat(result.path("facets").path("topic").path(0).path("value").asText())
                .isEqualTo("Django");
        assertThat(result.path("facets").path("topic").path(0).path("count").asInt())
                .isEqualTo(1);
        assertThat(result.path("facets").has("source")).isTrue();
        assertThat(result.path("facets").has("state")).isTrue();
        assertThat(result.path("facets").has("level")).isTrue();
    }

    @Test
    void whatIsNotKnownIsNull() throws Exception {
        JsonNode entry = http.json("/api/search?q=limited").path("hits").path(0);
        assertThat(entry.get("section").isNull()).isTrue();
        assertThat(entry.get("level").isNull()).isTrue();
        assertThat(entry.get("source").get("number").isNull()).isTrue();
    }

    @Test
    void markupInADocumentIsEscapedInHighlights() throws Exception {
        String question = http.json("/api/search?q=hostile")
                .at("/hits/0/highlights/question")
                .asText();
        assertThat(question)
                .startsWith("Is <mark>hostile</mark> text &lt;script&gt;document.title=&#39;taken over&#39;");
        assertThat(question.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
    }

    @ParameterizedTest
    @CsvSource({
        "topic=Databases, 4",
        "topic=Databases&topic=Django, 6",
        "source=sql.txt, 1",
        "state=unanswered, 1",
        "state=unanswered&state=placeholder, 2",
        "level=Junior, 1",
        "topic=Databases&level=Senior, 2",
        "code=true, 3",
        "code=false, 31",
        "topic=, 31",
        "mode=hybrid, 31",
        "mode=lexical, 31",
        "fold=true, 31"
    })
    void filtersNarrowTheSearch(String parameters, int total) throws Exception {
        assertThat(http.json("/api/search?q=&" + parameters).path("total").asInt())
                .isEqualTo(total);
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        JsonNode first = http.json("/api/search?q=many&size=2");
        JsonNode second = http.json("/api/search?q=many&size=2&from=2");
        assertThat(first.path("hits").findValuesAsText("id")).containsExactly("many-1", "many-2");
        assertThat(second.path("hits").findValuesAsText("id")).containsExactly("many-3", "many-4");
        assertThat(http.json("/api/search?q=many").path("hits")).hasSize(10);
        assertThat(http.json("/api/search?q=many&size=0").path("hits")).isEmpty();
    }

    @Test
    void anExplanationComesWhenItIsAskedFor() throws Exception {
        assertThat(http.json("/api/search?q=atomic&explain=true")
                        .at("/hits/0/explanation")
                        .asText())
                .isEqualTo("every word occurs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size=101 | 'size' is 101; use 0 to 100",
                "size=-1 | 'size' is -1; use 0 to 100",
                "size=ten | 'size' is 'ten'; use a whole number",
                "from=-5 | 'from' is -5; use 0 or more",
                "from=99999999999 | 'from' is '99999999999'; use a whole number",
                "state=done | 'done' is no state; use answered, unanswered or placeholder",
                "level=Expert | 'Expert' is no level; use Junior, Mid or Senior",
                "code=1 | 'code' is '1'; use true or false",
                "fold=yes | 'fold' is 'yes'; use true or false",
                "mode=magic | 'mode' is 'magic'; use lexical or hybrid"
            },
            quoteCharacter = '`')
    void aValueThatIsNotUnderstoodIsAProblemThatSaysWhatToDo(String parameters, String detail) throws Exception {
        var response = http.get("/api/search?q=x&" + parameters);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(HttpSession.json(response).path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void aLongQueryIsAnswered() throws Exception {
        String query = "é🙂 ".repeat(3_334);
        var response = http.get("/api/search?q=" + HttpSession.encoded(query));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(HttpSession.json(response).path("query").asText()).isEqualTo(query);
    }

    @Test
    void aQueryMayHoldAnyCharacter() throws Exception {
        String query = "a\"b\\c\u0000\u2028<d>&%+";
        assertThat(http.json("/api/search?q=" + HttpSession.encoded(query))
                        .path("query")
                        .asText())
                .isEqualTo(query);
    }
}
