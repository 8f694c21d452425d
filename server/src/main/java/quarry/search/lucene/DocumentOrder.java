package quarry.search.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.entry.Entry;

/// The entries of an index by document, in each in its order, whichever segments they ended up in.
final class DocumentOrder {
    private DocumentOrder() {}

    static void forEach(IndexReader reader, Consumer<Entry> consumer) throws IOException {
        var live = MultiBits.getLiveDocs(reader);
        var stored = reader.storedFields();
        PostingsEnum postings = null;
        for (var terms = TermDictionary.terms(reader, Fields.SOURCE); terms.next() != null; ) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            for (int i = postings.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = postings.nextDoc()) {
                if (live == null || live.get(i)) {
                    consumer.accept(EntryDocuments.entry(stored, i));
                }
            }
        }
    }
}
