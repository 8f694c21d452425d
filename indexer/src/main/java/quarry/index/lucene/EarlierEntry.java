package quarry.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.document.QuestionEmbeddings;
import quarry.document.RelationReader;
import quarry.document.Relations;
import quarry.document.Wordings;
import quarry.entry.Entry;

/// An entry as an index has it.
///
/// @param ordinal   its place among the entries of its document
/// @param relations what it has to do with others
record EarlierEntry(Entry entry, long ordinal, Relations relations) {
    /// Hears of entries.
    @FunctionalInterface
    interface Visitor {
        void entry(EarlierEntry entry) throws IOException;
    }

    /// Hands over the entries that have no vectors, one at a time: there may be more than fit into memory.
    static void forEachWithoutVectors(DirectoryReader reader, Visitor visitor) throws IOException {
        var stored = reader.storedFields();
        var relations = new RelationReader(reader);
        var ordinals = Wordings.values(reader, Fields.ORDINAL);
        var live = MultiBits.getLiveDocs(reader);
        var meanings = new QuestionEmbeddings(reader);
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (!meanings.has(document) && (live == null || live.get(document))) {
                visitor.entry(new EarlierEntry(
                        EntryDocuments.entry(stored, document), ordinals[document], relations.of(document)));
            }
        }
    }
}
