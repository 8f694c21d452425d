package quarry.document;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// The ids of an index's entries, and the entries by their ids. Safe for use by many threads.
public final class EntryIds {
    private final IndexReader reader;

    public EntryIds(IndexReader reader) {
        this.reader = reader;
    }

    /// @param document the entry's number in the index
    public String of(int document) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var ids = DocValues.getSortedSet(leaf.reader(), Fields.ID);
        if (!ids.advanceExact(document - leaf.docBase)) {
            throw new IOException("entry " + document + " has no id");
        }
        return ids.lookupOrd(ids.nextOrd()).utf8ToString();
    }

    /// The number of an entry in the index; -1 when there is none of that id.
    public int document(String id) throws IOException {
        var term = new Term(Fields.ID, id);
        for (var leaf : reader.leaves()) {
            var found = leaf.reader().postings(term, PostingsEnum.NONE);
            var live = leaf.reader().getLiveDocs();
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(found.docID())) {
                    return leaf.docBase + found.docID();
                }
            }
        }
        return -1;
    }
}
