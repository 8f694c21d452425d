package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import quarry.index.EntryDocuments;
import quarry.index.QuestionGroups;
import quarry.search.Gap;

/// What other entries answer open ones with. Which they are is known with the index; a few entries are read for each.
record ElsewhereAnswered(QuestionGroups groups, StoredFields stored) {
    /// What answers an entry, best first; empty for a true gap, and for an entry that has an answer of its own.
    ///
    /// @param document its number in the index
    List<Gap.Answer> of(int document) throws IOException {
        var answers = new ArrayList<Gap.Answer>();
        for (var answer : groups.answers(document)) {
            answers.add(new Gap.Answer(EntryDocuments.entry(stored, answer.document()), answer.score(), answer.full()));
        }
        return answers;
    }
}
