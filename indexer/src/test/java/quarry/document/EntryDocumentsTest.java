package quarry.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalAnalyzer;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Snippet;
import quarry.entry.Source;
import quarry.entry.State;
import quarry.similar.QuestionReader;

final class EntryDocumentsTest {
    static Stream<Entry> entries() {
        return Stream.of(
                new Entry(
                        "1",
                        "What is a lens?",
                        "```js\nfocus(2);\n```",
                        "Glass.\n\n```python\nfocus(1)\n```",
                        List.of(new Snippet("python", "focus(1)"), new Snippet(null, "\tx\r\n\n  y")),
                        "Optics",
                        "Glass & more",
                        Level.SENIOR,
                        State.ANSWERED,
                        new Source("notes/a.txt", 3, 9, "12")),
                Asking.open("Pourquoi 👉 \uD835\uDC00 “so”?"),
                new Entry(
                        "3",
                        "q".repeat(100_000),
                        "",
                        "TODO",
                        List.of(),
                        "t".repeat(100_000),
                        "é".repeat(100_000),
                        Level.JUNIOR,
                        State.PLACEHOLDER,
                        new Source("c.md", 1, 1, "9".repeat(50_000))));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryComesBackAsItWas(Entry entry) throws IOException {
        try (var directory = new ByteBuffersDirectory();
                var analyzer = new TechnicalAnalyzer()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                writer.addDocument(EntryDocuments.document(entry, new QuestionReader(Synonyms.shipped())));
            }
            try (var reader = DirectoryReader.open(directory)) {
                assertThat(EntryDocuments.entry(reader.storedFields(), 0)).isEqualTo(entry);
                assertThat(reader.docFreq(new Term(Fields.ID, entry.id()))).isEqualTo(1);
            }
        }
    }
}
