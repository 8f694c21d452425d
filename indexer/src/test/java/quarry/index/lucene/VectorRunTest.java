package quarry.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.compare.Measures;
import quarry.document.Fields;
import quarry.index.IndexCheck;
import quarry.index.IndexRun;
import quarry.vector.SentenceEncoder;
import quarry.vector.SentenceModel;

final class VectorRunTest {
    private static final SentenceEncoder ENCODER =
            SentenceModel.shipped().load().orElseThrow();

    @TempDir
    private Path folder = Path.of("");

    private Path documents = Path.of("");
    private Path index = Path.of("");

    @BeforeEach
    void index() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        index = folder.resolve("index");
        write("1. What is a lens?\nGlass that bends light.\n2. What is a prism?\n");
    }

    private void write(String text) throws IOException {
        Files.writeString(documents.resolve("a.txt"), text);
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
    }

    private int complete() throws IOException {
        int encoded = VectorRun.complete(index, ENCODER, (done, wanted) -> true);
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
        return encoded;
    }

    @Test
    void theIndexIsThereBeforeItsVectorsAre() throws IOException {
        assertThat(entriesWithVectors()).isZero();
        assertThat(VectorRun.missing(index, ENCODER.model())).isEqualTo(4);
        assertThat(complete()).as("the open question is a text of its own once").isEqualTo(3);
        assertThat(entriesWithVectors()).isEqualTo(2);
        assertThat(VectorRun.missing(index, ENCODER.model())).isZero();
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void whatDidNotChangeIsNotEncodedAgain() throws IOException {
        complete();
        write("1. What is a lens?\nGlass that bends light.\n2. What is a mirror?\n");
        assertThat(entriesWithVectors()).as("until the new text is encoded").isEqualTo(1);
        assertThat(complete()).isEqualTo(1);
        assertThat(entriesWithVectors()).isEqualTo(2);
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), true, (n, of, path) -> {});
        assertThat(entriesWithVectors())
                .as("a rebuild takes them from the store")
                .isEqualTo(2);
        assertThat(complete()).isZero();
    }

    @Test
    void aRunThatIsStoppedKeepsWhatItHas() throws IOException {
        var text = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            text.append(i).append(". What does gear number ").append(i).append(" drive?\n");
        }
        write(text.toString());
        var calls = new ArrayList<Integer>();
        int encoded = VectorRun.complete(index, ENCODER, (done, wanted) -> {
            calls.add(done);
            return calls.size() < 2;
        });
        assertThat(encoded).isPositive().isLessThan(200);
        assertThat(calls).hasSize(2);
        assertThat(complete()).isEqualTo(200 - encoded);
    }

    @Test
    void aDamagedVectorIsToldAndLeftOutUntilItIsEncodedAnew() throws IOException {
        complete();
        var store = index.resolve("vectors-" + ENCODER.model());
        try (var file = FileChannel.open(store, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(1_000), 16);
        }

        var report = IndexRun.update(new LuceneEntryIndex(index), List.of(documents), true, (n, of, path) -> {});
        assertThat(report.warnings()).singleElement().asString().contains(store.toString(), "in 2 places");
        assertThat(entriesWithVectors()).isLessThan(2);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                .singleElement()
                .asString()
                .contains(store.toString());

        assertThat(complete()).isEqualTo(2);
        assertThat(entriesWithVectors()).isEqualTo(2);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
        assertThat(IndexRun.update(new LuceneEntryIndex(index), List.of(documents), true, (n, of, path) -> {})
                        .warnings())
                .isEmpty();
    }

    @Test
    void aDamagedVectorOfATextThatIsGoneIsClearedAwayToo() throws IOException {
        complete();
        write("1. What is a lens?\nGlass that bends light.\n");
        complete();
        var store = index.resolve("vectors-" + ENCODER.model());
        try (var file = FileChannel.open(store, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(100), Files.size(store) - 100);
        }
        assertThat(VectorRun.missing(index, ENCODER.model())).isPositive();
        assertThat(complete()).isZero();
        assertThat(VectorRun.missing(index, ENCODER.model())).isZero();
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void whatSurroundsQuestionsIsTheSameWhicheverTextsWereReadFirst() throws IOException {
        Files.writeString(documents.resolve("b.txt"), "1. What is a gear?\n2. What is a lever?\n");
        assertThat(surroundings(3))
                .as("read for one of the documents alone")
                .hasSize(4 * SentenceEncoder.DIMENSIONS)
                .usingComparatorWithPrecision(0.02F)
                .containsExactly(surroundings(100));
    }

    /// @param vectorsAtOnce texts that are read before the index serves
    private float[] surroundings(int vectorsAtOnce) throws IOException {
        var folder = this.folder.resolve("read-" + vectorsAtOnce);
        IndexRun.update(new LuceneEntryIndex(folder, vectorsAtOnce), List.of(documents), false, (n, of, path) -> {});
        return Measures.read(new IndexStore(folder).open()).orElseThrow().surroundings();
    }

    private int entriesWithVectors() throws IOException {
        int count = 0;
        try (var directory = FSDirectory.open(new IndexStore(index).open());
                var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                var values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
                count += values == null ? 0 : values.size();
            }
        }
        return count;
    }
}
