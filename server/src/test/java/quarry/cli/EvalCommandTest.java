package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int quarry(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private void collection(String qrels) throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"id": "d1", "title": "Growing tomatoes", "body": "They want sun and water."}
                {"id": "d2", "title": "Repairing bicycles", "body": "First look at the chain."}
                {"id": "d3", "title": "", "body": "How to keep a cat."}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"id": "1", "text": "a bicycle chain that is broken"}
                {"id": "2", "text": "a query that nobody judged"}
                """);
        Files.writeString(folder.resolve("qrels.jsonl"), qrels);
    }

    @Test
    void aCollectionIsMeasuredInEveryWay() throws IOException {
        collection("{\"q\": \"1\", \"d\": \"d2\", \"rel\": 1}\n{\"q\": \"1\", \"d\": \"d1\", \"rel\": 0}\n");
        assertThat(quarry(
                        "eval",
                        "--corpus",
                        folder.toString(),
                        "--index",
                        folder.resolve("kept").toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("3 documents, 1 queries")
                .containsPattern("bm25 +1.000 +1.000 +1.000")
                .containsPattern("lexical +1.000 +1.000 +1.000")
                .containsPattern("vectors +1.000 +1.000 +1.000")
                .containsPattern("hybrid +1.000 +1.000 +1.000");
    }

    @Test
    void judgedPairsAreMeasuredWhereThereAreSome() throws IOException {
        collection("{\"q\": \"1\", \"d\": \"d2\", \"rel\": 1}\n");
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"id": "p1", "title": "How do you mend a bicycle chain?"}
                {"id": "p2", "title": "Mending a bicycle chain"}
                {"id": "p3", "title": "What do tomatoes want?"}
                """);
        var pairs = "{\"a\": \"p1\", \"b\": \"p2\", \"dup\": true}\n{\"a\": \"p1\", \"b\": \"p3\", \"dup\": false}\n";
        Files.writeString(folder.resolve("pairs_val.jsonl"), pairs);
        Files.writeString(folder.resolve("pairs_train.jsonl"), pairs);
        assertThat(quarry("eval", "--corpus", folder.toString(), "--pairs-only"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("2 judged pairs, thresholds from 2 others")
                .containsPattern("words: accuracy 1.000 at the threshold in use .*, 1.000 at the best .*, AUC 1.000")
                .containsPattern("words and vectors: accuracy 1.000");
        Files.writeString(folder.resolve("pairs_val.jsonl"), "{\"a\": \"p1\", \"b\": \"nobody\", \"dup\": true}\n");
        assertThat(quarry("eval", "--corpus", folder.toString(), "--pairs-only"))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("'nobody'");
    }

    @Test
    void aLineOfAnotherFormIsNamed() throws IOException {
        collection("{\"q\": \"1\", \"rel\": 1}\n");
        assertThat(quarry("eval", "--corpus", folder.toString())).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("qrels.jsonl, line 1, has no 'd'");
    }

    @Test
    void judgedQueriesAreMeasuredOnTheIndex() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        var index = folder.resolve("index").toString();
        Files.writeString(
                documents.resolve("a.txt"), "1. How do you mend a chain?\nWith a new link.\n2. What is a tyre?\n");
        assertThat(quarry("index", documents.toString(), "--index", index)).isZero();
        assertThat(quarry("search", "mend a chain", "--index", index, "--format", "json"))
                .isZero();
        var id = out.toString().replaceAll("(?s).*\"hits\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        var queries = folder.resolve("judged.jsonl");
        Files.writeString(queries, "{\"q\": \"chain mending\", \"kind\": \"words\", \"rel\": {\"" + id + "\": 3}}\n");
        assertThat(quarry("eval", "--queries", queries.toString(), "--index", index))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .containsPattern("nDCG@10 +1.000")
                .containsPattern("MRR +1.000")
                .containsPattern("recall@20 +1.000")
                .containsPattern("P@5 +0.200")
                .containsPattern("nDCG@10, words +1.000")
                .containsPattern("MRR, words +1.000")
                .containsPattern("recall@20, words +1.000")
                .contains("worst:", "1.00  chain mending");
        assertThat(quarry("eval", "--queries", queries.toString(), "--index", index, "--mode", "lexical", "--each"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("queries:\\R  1.00  chain mending");
    }

    private String indexed() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        var index = folder.resolve("index").toString();
        Files.writeString(documents.resolve("a.txt"), "1. What is a tyre?\nRubber.\n2. What is a chain?\nLinks.\n");
        assertThat(quarry("index", documents.toString(), "--index", index, "--no-vectors"))
                .isZero();
        out.getBuffer().setLength(0);
        return index;
    }

    private int measured(String index, String judgements) throws IOException {
        var queries = folder.resolve("judged.jsonl");
        Files.writeString(queries, judgements);
        return quarry("eval", "--queries", queries.toString(), "--index", index);
    }

    @Test
    void judgementsOfOtherMaterialGiveNoFigures() throws IOException {
        var index = indexed();
        assertThat(measured(
                        index, "{\"q\": \"tyre\", \"rel\": {\"x\": 3, \"y\": 1}}\n{\"q\": \"a\", \"rel\": {\"y\": 2}}"))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("none of the 2 ids", "judged.jsonl", "is in the index in '" + index + "'");
        assertThat(out.toString()).isEmpty();
        assertThat(measured(index, "\n")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("judges nothing");
    }

    @Test
    void judgementsOfEntriesThatAreNotThereAreCounted() throws IOException {
        var index = indexed();
        assertThat(quarry("search", "tyre", "--index", index, "--format", "json"))
                .isZero();
        var id = out.toString().replaceAll("(?s).*\"hits\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(measured(index, "{\"q\": \"tyre\", \"rel\": {\"" + id + "\": 3, \"gone\": 3}}"))
                .isZero();
        assertThat(err.toString()).contains("1 of the 2 ids", "not in the index", "count as not found");
        assertThat(out.toString()).contains("nDCG@10");
    }

    @Test
    void aCollectionWhoseJudgementsAreOfAnotherOneIsNotMeasured() throws IOException {
        collection("{\"q\": \"1\", \"d\": \"elsewhere\", \"rel\": 1}\n");
        assertThat(quarry("eval", "--corpus", folder.toString())).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("none of the 1 ids", "qrels.jsonl", "corpus.jsonl");
    }

    @Test
    void oneOfTheTwoMustBeSaid() {
        assertThat(quarry("eval")).isEqualTo(ExitStatus.WRONG_COMMAND_LINE);
        assertThat(quarry("eval", "--queries", "a", "--corpus", "b")).isEqualTo(ExitStatus.WRONG_COMMAND_LINE);
    }
}
