package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import quarry.search.InMemoryIndex;

/// What the routes for similar questions, duplicates, gaps and readiness answer, over a list of overlapping entries.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QuestionRoutesTest {
    private final HttpSession http = HttpSession.over(new InMemoryIndex(OverlappingEntries.all()));

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void similarQuestionsOfAnEntrySayWhetherTheyAskTheSame() throws Exception {
        JsonNode hits = http.json("/api/entries/anchor/similar?size=3").path("hits");
        assertThat(texts(hits, "id")).containsExactly("anchor-short", "anchor-open", "buoy");
        assertThat(texts(hits, "relation")).containsExactly("same", "same", "related");
        assertThat(hits.path(0).path("duplicate").asBoolean()).isTrue();
        assertThat(http.get("/api/entries/nobody/similar").statusCode()).isEqualTo(404);
    }

    @Test
    void aTypedQuestionFindsThoseThatAskTheSame() throws Exception {
        JsonNode hits = http.json("/api/similar?size=2&q=" + HttpSession.encoded("Why does a tide lag the moon"))
                .path("hits");
        assertThat(texts(hits, "id")).containsExactly("tide", "tide-filler");
    }

    @Test
    void clustersNameTheirBestAnswerAndTheTopicsOfTheirEntries() throws Exception {
        JsonNode first = http.json("/api/duplicates").path("clusters").path(0);
        assertThat(first.path("best").asText()).isEqualTo("anchor");
        assertThat(first.path("size").asInt()).isEqualTo(3);
        assertThat(first.path("sources").asInt()).isEqualTo(3);
        assertThat(texts(first.path("entries"), "topic")).containsOnly("Anchors");
    }

    @Test
    void gapsAreNarrowedByWhatIsAskedFor() throws Exception {
        JsonNode gaps = http.json("/api/gaps?topic=Tides");
        assertThat(gaps.path("total").asInt()).isOne();
        assertThat(gaps.path("gaps").path(0).path("entry").path("id").asText()).isEqualTo("tide-filler");
        assertThat(texts(gaps.path("gaps").path(0).path("answeredBy"), "id")).containsExactly("tide");
    }

    @Test
    void gapsAreListedByKindAndInParts() throws Exception {
        JsonNode all = http.json("/api/gaps?distinct=true");
        assertThat(all.path("kinds").toString()).isEqualTo("{\"elsewhere\":3,\"partly\":25,\"gap\":1}");
        JsonNode part = http.json("/api/gaps?distinct=true&kind=elsewhere&from=1&size=1");
        assertThat(part.path("total").asInt()).isEqualTo(3);
        assertThat(part.path("kinds")).isEqualTo(all.path("kinds"));
        assertThat(texts(part.path("gaps").findPath("answeredBy"), "id")).containsExactly("tide");
        assertThat(http.get("/api/gaps?kind=lost").body()).contains("'kind' is 'lost'; use elsewhere, partly or gap");
        assertThat(http.get("/api/gaps?size=101").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/duplicates?from=-1").statusCode()).isEqualTo(400);
        assertThat(http.json("/api/duplicates?from=1&size=1").path("clusters")).hasSize(1);
    }

    @Test
    void aStudyListHasAQuestionOnceWithAllPlacesWhereItIsAsked() throws Exception {
        assertThat(http.json("/api/gaps?topic=Ladders").path("total").asInt()).isEqualTo(2);
        assertThat(http.get("/api/gaps?topic=Ladders&format=markdown").body().lines())
                .containsOnlyOnce("### Who mends a ladder?")
                .doesNotContain("### Who mends a ladder")
                .contains("Asked in 2 sources; list.txt, line 12; exam/\\<b>2021\\</b>.txt, line 13.");
    }

    @Test
    void theBestAnswerOfAGapIsRenderedWhenThatIsWanted() throws Exception {
        var answers = http.json("/api/gaps?topic=Anchors&html=true").at("/gaps/0/answeredBy");
        assertThat(answers.at("/0/answerHtml").asText()).contains("<strong>weight</strong>");
        assertThat(answers.at("/1").has("answerHtml")).isFalse();
        assertThat(http.get("/api/gaps?topic=Anchors").body()).doesNotContain("answerHtml");
    }

    @Test
    void gapsLeaveAsASheet() throws Exception {
        var response = http.get("/api/gaps?topic=Tides&format=csv");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(response.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"gaps.csv\"");
        assertThat(response.body().lines())
                .containsExactly(
                        "question,topic,document,line,state,askedIn,answeredBy,answerDocument,answerLine,full,"
                                + "kind,level",
                        "Why does a tide lag the moon?,Tides,list.txt,2,placeholder,2,"
                                + "Why does a tide lag the moon?,harbour.md,20,true,elsewhere,");
    }

    @Test
    void gapsLeaveAsAStudyListWithTheAnswersFoldedIn() throws Exception {
        var response = http.get("/api/gaps?topic=Tides&format=markdown");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/markdown;charset=utf-8");
        assertThat(response.body()).startsWith("# Open questions\n\n## Tides\n").endsWith("\n> Friction.\n");
        assertThat(http.get("/api/gaps?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void coverageCountsWhatIsReadyWhenAskedTo() throws Exception {
        assertThat(http.json("/api/coverage").path("topics").path(0).has("ready"))
                .isFalse();
        JsonNode anchors = http.json("/api/coverage?ready=true").path("topics").path(0);
        assertThat(anchors.path("topic").asText()).isEqualTo("Anchors");
        assertThat(anchors.path("entries").asInt()).isEqualTo(3);
        assertThat(anchors.path("distinct").asInt()).isOne();
        assertThat(anchors.path("ready").asInt()).isOne();
    }

    @Test
    void hitsCarryTheirPromptRenderedWhenAskedTo() throws Exception {
        JsonNode hit = http.json("/api/search?q=wrong&html=true").path("hits").path(0);
        assertThat(hit.path("promptHtml").asText())
                .contains("<code class=\"language-python\">")
                .doesNotContain("<img");
        assertThat(hit.path("prompt").asText()).startsWith("```python\n");
        assertThat(http.json("/api/search?q=wrong").path("hits").path(0).has("promptHtml"))
                .isFalse();
        assertThat(http.json("/api/entries/puzzle?html=true").path("promptHtml").asText())
                .isEqualTo(hit.path("promptHtml").asText());
    }

    private static List<String> texts(JsonNode rows, String field) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }
}
