package quarry.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// The terms that occur in the index's texts.
record Vocabulary(IndexReader reader) {
    /// Whether a term occurs in any of the texts.
    boolean knows(String term) {
        try {
            for (var field : Ranking.TEXT) {
                if (reader.docFreq(new Term(field.name(), term)) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }
}
