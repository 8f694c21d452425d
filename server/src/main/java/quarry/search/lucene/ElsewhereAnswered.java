package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import quarry.document.EntryDocuments;
import quarry.document.EntryIds;
import quarry.document.RelationReader;
import quarry.search.Gap;

/// What other entries answer open ones with. Which they are is known with the index; a few entries are read for each.
/// Not thread-safe.
record ElsewhereAnswered(RelationReader relations, EntryIds ids, StoredFields stored) {
    static ElsewhereAnswered in(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        return new ElsewhereAnswered(new RelationReader(reader), new EntryIds(reader), searcher.storedFields());
    }

    /// What answers an entry, best first; empty for a true gap, and for an entry that has an answer of its own.
    ///
    /// @param document its number in the index
    List<Gap.Answer> of(int document) throws IOException {
        var answers = new ArrayList<Gap.Answer>();
        for (var answer : relations.answers(document)) {
            int answering = ids.document(answer.id());
            // One that is gone by now answers nothing, until that is compared again.
            if (answering >= 0) {
                answers.add(new Gap.Answer(EntryDocuments.entry(stored, answering), answer.score(), answer.full()));
            }
        }
        return answers;
    }
}
