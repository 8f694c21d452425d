package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.search.Coverage;
import quarry.search.Readiness;

/// Counts in real indexes.
final class ReadinessCountTest {
    private static final String ANSWER = """

            The hindmost of three masts. It carries a small sail, which keeps the ship's head to the wind when she
            lies at anchor.

            """;

    private static List<Readiness.Share> shares(Path folder, String... documents) throws IOException {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < documents.length; i++) {
            texts.put("notes" + i + ".md", documents[i]);
        }
        try (var notes = IndexedNotes.in(folder, texts)) {
            var engine = notes.engine();
            var readiness = notes.open().relations().readiness();
            return engine.coverage().topics().stream()
                    .map(Coverage.Topic::topic)
                    .map(readiness::of)
                    .toList();
        }
    }

    @Test
    void aQuestionAskedTwiceCountsOnceAndIsReadyWhenOneOfThemIsAnswered(@TempDir Path folder) throws IOException {
        assertThat(shares(
                        folder,
                        "# Ships\n\n### What is a mizzen mast?\n" + ANSWER,
                        "# Ships\n\n### What is a mizzen mast?\n\n### How often must a deck be scrubbed?\n"))
                .containsExactly(new Readiness.Share(2, 1));
    }

    @Test
    void aQuestionThatNobodyAnswersIsNotReadyHoweverOftenItIsAsked(@TempDir Path folder) throws IOException {
        assertThat(shares(
                        folder,
                        "# Ships\n\n### How often must a deck be scrubbed?\n\n### Who mends the sails?\n\nTODO\n",
                        "# Ships\n\n### How often must a deck be scrubbed?\n\nTODO\n"))
                .containsExactly(new Readiness.Share(2, 0));
    }

    @Test
    void anIndexWithoutEntriesHasNoQuestions(@TempDir Path folder) throws IOException {
        assertThat(shares(folder, "Nothing is asked here.\n")).isEmpty();
    }
}
