package quarry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.OpenIndex;
import quarry.search.lucene.LuceneIndex;

/// Similar questions, duplicates and gaps over a real index of two documents.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimilarRoutesTest {
    private static final String ANSWERED = """
            # Locks

            ## 1. What is the difference between a mutex and a semaphore?

            A mutex has one owner, who alone may open it again. A semaphore counts permits and has no owner.

            ## 2. What is a deadlock, and how do you avoid it?

            Two threads wait for each other for ever. Take locks in one order, or give up after a while.

            ## 3. How do you compress a backup?

            Run it through a compressor while it is written, so that it never stands on disk in full size.
            """;
    private static final String OPEN = """
            # Questions to practise

            1. Mutex vs semaphore?
            2. How do you prevent deadlocks?
            3. What is a lighthouse keeper paid for?
            4. What does a volcano have to do with wine?
            """;
    private static final String OPEN_AGAIN = """
            # More of them

            1. What is a lighthouse keeper paid for?
            2. Mutex vs. semaphore?
            """;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private OpenIndex open;
    private WebServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("answered.md"), ANSWERED);
        Files.writeString(documents.resolve("open.md"), OPEN);
        Files.writeString(documents.resolve("open-again.md"), OPEN_AGAIN);
        IndexRun.update(
                new LuceneEntryIndex(folder.resolve("index")), List.of(documents), false, (done, of, path) -> {});
        open = LuceneIndex.open(folder.resolve("index"));
        server = WebServer.start(open, "127.0.0.1", 0);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        open.close();
    }

    private JsonNode json(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return mapper.readTree(response.body());
    }

    private JsonNode similar(String question) throws Exception {
        return json("/api/similar?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                .path("hits");
    }

    @Test
    void aTypedQuestionFindsWhereItIsAsked() throws Exception {
        var first = similar("How is a semaphore different from a mutex?").path(0);
        assertThat(first.path("question").asText()).containsIgnoringCase("mutex");
        assertThat(first.path("duplicate").asBoolean()).isTrue();
        assertThat(first.path("relation").asText()).isEqualTo("same");
        assertThat(first.path("score").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void aQuestionThatNobodyAsksHasNoDuplicate() throws Exception {
        for (var hit : similar("How do you back up a mailbox?")) {
            assertThat(hit.path("duplicate").asBoolean()).isFalse();
        }
        assertThat(similar("")).isEmpty();
    }

    @Test
    void anEntryIsNotSimilarToItself() throws Exception {
        var id = similar("Mutex vs semaphore?").path(0).path("id").asText();
        var hits = json("/api/entries/" + id + "/similar?size=5").path("hits");
        assertThat(hits.size()).isBetween(1, 5);
        assertThat(hits.findValuesAsText("id")).doesNotContain(id);
        assertThat(hits.path(0).path("duplicate").asBoolean()).isTrue();
    }

    @Test
    void ofThoseThatAskTheSameTheAnsweredComeFirst() throws Exception {
        var hits = similar("Mutex vs semaphore?");
        assertThat(hits.path(0).path("state").asText()).isEqualTo("answered");
        assertThat(hits.path(0).path("score").asDouble())
                .isLessThan(hits.path(1).path("score").asDouble());
        var open = hits.path(1).path("id").asText();
        assertThat(json("/api/entries/" + open + "/similar").at("/hits/0/state").asText())
                .isEqualTo("answered");
        assertThat(json("/api/entries/" + open + "/similar?size=1")
                        .at("/hits/0/state")
                        .asText())
                .isEqualTo("answered");
        var answers = json("/api/duplicates").at("/clusters/0/entries").findValuesAsText("state");
        assertThat(answers).startsWith("answered").containsOnlyOnce("answered").hasSize(3);
    }

    @Test
    void anOpenEntryCarriesWhatAnswersItElsewhere() throws Exception {
        var open = similar("Mutex vs semaphore?").path(1).path("id").asText();
        var answers = json("/api/entries/" + open).path("answeredBy");
        assertThat(answers.at("/0/source/document").asText()).isEqualTo("answered.md");
        assertThat(answers.at("/0/question").asText()).contains("mutex");
        assertThat(answers.at("/0/full").asBoolean()).isTrue();
        assertThat(answers.at("/0/score").asDouble()).isBetween(0.5, 1.0);
        assertThat(answers.at("/0/answer").asText()).startsWith("A mutex has one owner");
        assertThat(json("/api/entries/" + open + "?html=true")
                        .at("/answeredBy/0/answerHtml")
                        .asText())
                .startsWith("<p>A mutex has one owner");
        for (var hit : json("/api/search?q=mutex").path("hits")) {
            boolean isOpen = !hit.path("state").asText().equals("answered");
            assertThat(hit.has("answeredBy")).isEqualTo(isOpen);
            assertThat(hit.at("/answeredBy/0/beginning").asText())
                    .isEqualTo(isOpen ? answers.at("/0/answer").asText() : "");
        }
    }

    @Test
    void anOpenEntryThatNothingAnswersSaysSo() throws Exception {
        var hit = json("/api/search?q=volcano").at("/hits/0");
        assertThat(hit.path("answeredBy").isArray()).isTrue();
        assertThat(hit.path("answeredBy")).isEmpty();
        assertThat(json("/api/entries/" + hit.path("id").asText()).path("answeredBy"))
                .isEmpty();
    }

    @Test
    void theSameQuestionOfTwoDocumentsIsOneCluster() throws Exception {
        var cluster = json("/api/duplicates").path("clusters").path(0);
        assertThat(cluster.path("size").asInt()).isEqualTo(3);
        assertThat(cluster.path("sources").asInt()).isEqualTo(3);
        assertThat(cluster.path("entries")).hasSize(3);
        assertThat(cluster.path("best").isTextual()).isTrue();
    }

    @Test
    void everyOpenQuestionIsListedWithWhatAnswersIt() throws Exception {
        var gaps = json("/api/gaps");
        assertThat(gaps.path("total").asInt()).isEqualTo(6);
        var first = gaps.path("gaps").path(0);
        assertThat(first.path("askedIn").asInt()).isEqualTo(3);
        assertThat(first.path("answeredBy").path(0).path("full").asBoolean()).isTrue();
        for (var gap : gaps.path("gaps")) {
            var question = gap.path("entry").path("question").asText();
            if (question.contains("lighthouse") || question.contains("volcano")) {
                assertThat(gap.path("answeredBy")).as(question).isEmpty();
                assertThat(gap.path("askedIn").asInt()).isEqualTo(question.contains("volcano") ? 1 : 2);
            }
            assertThat(gap.path("same")).isEmpty();
        }
    }

    @Test
    void anOpenQuestionIsListedOnceWhenThatIsWanted() throws Exception {
        var gaps = json("/api/gaps?distinct=true");
        assertThat(gaps.path("total").asInt()).isEqualTo(4);
        assertThat(gaps.path("kinds").toString()).isEqualTo("{\"elsewhere\":2,\"partly\":0,\"gap\":2}");
        var keeper = json("/api/gaps?distinct=true&kind=gap").path("gaps").path(0);
        assertThat(keeper.path("entry").path("question").asText()).contains("lighthouse");
        assertThat(keeper.path("same").findValuesAsText("document"))
                .hasSize(1)
                .doesNotContain(keeper.at("/entry/source/document").asText());
        assertThat(keeper.path("askedIn").asInt()).isEqualTo(2);
    }

    @Test
    void partsOfAListPutTogetherAreTheList() throws Exception {
        for (var list : List.of("/api/gaps?", "/api/gaps?distinct=true&", "/api/duplicates?")) {
            var name = list.contains("gaps") ? "gaps" : "clusters";
            var whole = json(list);
            var parts = new ArrayList<JsonNode>();
            for (int from = 0; from < whole.path("total").asInt(); from += 2) {
                var part = json(list + "size=2&from=" + from);
                assertThat(part.path("total")).isEqualTo(whole.path("total"));
                part.path(name).forEach(parts::add);
            }
            assertThat(parts).as(list).isNotEmpty().containsExactlyElementsOf(whole.path(name));
            assertThat(json(list + "size=2&from=2000000000").path(name)).isEmpty();
            assertThat(json(list + "size=0").path("total")).isEqualTo(whole.path("total"));
        }
    }

    @Test
    void whatIsHardlyRelatedIsNotListed() throws Exception {
        for (var hit : similar("How do you keep a backup of a lighthouse, and what is it paid for by a volcano?")) {
            assertThat(hit.path("score").asDouble()).isGreaterThanOrEqualTo(0.1);
        }
        assertThat(similar("Mutex vs semaphore?").findValuesAsText("question"))
                .doesNotContain("What does a volcano have to do with wine?");
    }

    @Test
    void gapsAreNarrowed() throws Exception {
        assertThat(json("/api/gaps?source=answered.md").path("total").asInt()).isZero();
        assertThat(json("/api/gaps?state=unanswered&source=open.md&from=0")
                        .path("total")
                        .asInt())
                .isEqualTo(4);
        assertThat(json("/api/gaps?state=placeholder").path("total").asInt()).isZero();
    }

    @Test
    void aTopicOrSourceThatNoEntryHasIsSaid() throws Exception {
        for (var list : List.of("/api/search?q=mutex&", "/api/gaps?")) {
            var found = json(list + "topic=Gardening&source=open");
            assertThat(found.path("total").asInt()).isZero();
            assertThat(found.path("notes").path(0).asText())
                    .startsWith("No entry has the topic 'Gardening'; there are: ");
            assertThat(found.path("notes").path(1).asText())
                    .isEqualTo("No entry has the source 'open'; there are: open.md, open-again.md, answered.md.");
            assertThat(json(list + "source=open.md").path("notes")).isEmpty();
        }
    }
}
