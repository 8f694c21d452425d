package quarry.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import quarry.entry.Entry;
import quarry.similar.QuestionReader;
import quarry.vector.VectorStore;

/// The entries of a document that was read, on their way into the index. Their Lucene documents are made by the thread
/// that split it, which is most of the work of indexing; those of very many entries only as they are written, since
/// they take several times the memory of the entries.
///
/// @param made those of the first entries
/// @param rest the entries behind them
record ReadEntries(List<Document> made, List<Entry> rest) {
    private static final int MOST_MADE = 1_000;

    static ReadEntries of(List<Entry> entries, VectorStore vectors, QuestionReader questions) throws IOException {
        int count = Math.min(MOST_MADE, entries.size());
        var made = new ArrayList<Document>(count);
        for (var entry : entries.subList(0, count)) {
            made.add(EntryDocuments.document(entry, vectors, questions));
        }
        return new ReadEntries(made, entries.subList(count, entries.size()));
    }
}
