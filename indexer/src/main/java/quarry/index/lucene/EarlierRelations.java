package quarry.index.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import quarry.document.EntryIds;
import quarry.document.Fields;
import quarry.document.RelationReader;
import quarry.document.Relations;
import quarry.document.TextHash;
import quarry.entry.Entry;

/// What the entries of one document have to do with others, as an index tells it, for when they are written again:
/// those that ask and answer what they did keep it.
final class EarlierRelations {
    /// Nothing is known of any entry.
    static final EarlierRelations NONE = new EarlierRelations(Map.of());

    private final Map<Key, Relations> known;

    private record Key(String id, long content) {}

    private EarlierRelations(Map<Key, Relations> known) {
        this.known = known;
    }

    /// @param path what the document is called in the index
    static EarlierRelations of(DirectoryReader reader, String path) throws IOException {
        var relations = new RelationReader(reader);
        var ids = new EntryIds(reader);
        var known = new HashMap<Key, Relations>();
        for (var leaf : reader.leaves()) {
            var postings = leaf.reader().postings(new Term(Fields.SOURCE, path), PostingsEnum.NONE);
            var contents = DocValues.getNumeric(leaf.reader(), Fields.CONTENT);
            var live = leaf.reader().getLiveDocs();
            for (int i = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
                    postings != null && i != DocIdSetIterator.NO_MORE_DOCS;
                    i = postings.nextDoc()) {
                if ((live == null || live.get(i)) && contents.advanceExact(i)) {
                    int document = leaf.docBase + i;
                    known.put(new Key(ids.of(document), contents.longValue()), relations.of(document));
                }
            }
        }
        return new EarlierRelations(known);
    }

    /// Those of an entry; what is told of one that nobody compared yet where nothing is known.
    Relations of(Entry entry) {
        var relations = known.get(new Key(entry.id(), TextHash.content(entry)));
        return relations == null ? Relations.none(TextHash.of(entry.question()), entry.state()) : relations;
    }
}
