package quarry.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import quarry.document.EntryDocuments;
import quarry.entry.Entry;
import quarry.index.IndexUpdate;
import quarry.similar.QuestionReader;
import quarry.vector.VectorStore;

/// The entries of a document on their way into the index. Their Lucene documents are made by the thread that split it,
/// which is most of the work of indexing; those of very many entries only as they are written, since they take several
/// times the memory of the entries.
///
/// @param made  those of the first entries
/// @param known what is known of the entries already
record ReadEntries(List<Entry> entries, List<Document> made, EarlierRelations known) implements IndexUpdate.Ready {
    private static final int MOST_MADE = 1_000;

    static ReadEntries of(List<Entry> entries, EarlierRelations known, VectorStore vectors, QuestionReader questions)
            throws IOException {
        int count = Math.min(MOST_MADE, entries.size());
        var made = new ArrayList<Document>(count);
        for (int i = 0; i < count; i++) {
            made.add(document(entries, i, known, vectors, questions));
        }
        return new ReadEntries(entries, made, known);
    }

    /// @param i which of the entries
    Document document(int i, VectorStore vectors, QuestionReader questions) throws IOException {
        return i < made.size() ? made.get(i) : document(entries, i, known, vectors, questions);
    }

    private static Document document(
            List<Entry> entries, int i, EarlierRelations known, VectorStore vectors, QuestionReader questions)
            throws IOException {
        var entry = entries.get(i);
        return EntryDocuments.document(entry, i, known.of(entry), vectors, questions);
    }
}
