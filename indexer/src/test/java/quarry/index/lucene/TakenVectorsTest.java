package quarry.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.document.EntryTexts;
import quarry.index.IndexManifest;
import quarry.index.IndexRun;
import quarry.index.Progress;
import quarry.vector.SentenceEncoder;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// How entries get vectors that became known after they were written.
final class TakenVectorsTest {
    private static final Progress UNHEARD = (document, documents, path) -> {};

    @TempDir
    private Path folder = Path.of("");

    private Path documents = Path.of("");
    private LuceneEntryIndex index = new LuceneEntryIndex(folder);

    @BeforeEach
    void index() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        index = new LuceneEntryIndex(folder.resolve("index"));
    }

    /// Indexes open questions, and learns a vector for each.
    private void ask(int questions) throws IOException {
        var text = new StringBuilder();
        for (int i = 1; i <= questions; i++) {
            text.append(i).append(". What does gear number ").append(i).append(" drive?\n");
        }
        write("gears.txt", text.toString());
        var texts = new LinkedHashSet<String>();
        for (var entry : IndexedEntries.of(folder.resolve("index"))) {
            texts.add(EntryTexts.question(entry));
            texts.add(EntryTexts.whole(entry));
        }
        var random = new Random(1);
        var vectors = new ArrayList<float[]>();
        for (int i = 0; i < texts.size(); i++) {
            var vector = new float[SentenceEncoder.DIMENSIONS];
            vector[random.nextInt(vector.length)] = 1;
            vectors.add(vector);
        }
        try (var store = VectorStore.append(
                folder.resolve("index"), SentenceModel.shipped().name())) {
            store.add(List.copyOf(texts), vectors);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text);
        IndexRun.update(index, List.of(documents), false, UNHEARD);
    }

    private IndexManifest.Vectors vectors() throws IOException {
        return index.manifest().vectors();
    }

    @Test
    void anEditGivesFewEntriesTheirVectors() throws IOException {
        ask(LuceneUpdate.TAKEN_AT_ONCE);
        assertThat(vectors().entries()).isZero();
        write("edited.txt", "1. What is a lever?\n");
        assertThat(vectors().entries()).isEqualTo(LuceneUpdate.TAKEN_AT_ONCE);
        assertThat(vectors().lacking()).isEqualTo(1);
    }

    @Test
    void anEditLeavesManyEntriesToAnUpdateOfTheirOwn() throws IOException {
        ask(LuceneUpdate.TAKEN_AT_ONCE + 1);
        write("edited.txt", "1. What is a lever?\n");
        assertThat(vectors().entries()).isZero();
        assertThat(index.addVectors(UNHEARD)).isTrue();
        assertThat(vectors().entries()).isEqualTo(LuceneUpdate.TAKEN_AT_ONCE + 2);
        assertThat(vectors().lacking()).isZero();
        assertThat(index.addVectors(UNHEARD)).as("all have theirs").isFalse();
    }

    @Test
    void whatIsStoppedChangesNothingAndIsDoneTheNextTime() throws IOException {
        ask(2);
        var asked = new AtomicInteger();
        assertThat(index.addVectors(new Progress() {
                    @Override
                    public void document(int document, int documents, String path) {}

                    @Override
                    public boolean goesOn() {
                        return asked.incrementAndGet() < 3;
                    }
                }))
                .isFalse();
        assertThat(asked).as("stopped at the second entry").hasValue(3);
        assertThat(vectors().entries()).isZero();
        assertThat(index.addVectors(UNHEARD)).isTrue();
        assertThat(vectors().entries()).isEqualTo(2);
    }
}
