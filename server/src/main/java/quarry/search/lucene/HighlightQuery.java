package quarry.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// What a query looks for in the texts of entries, collected while it is translated: what is marked there, in whatever
/// field it is, and what is told of. Not thread-safe.
final class HighlightQuery {
    private static final int MOST = 200;

    private final Set<Query> queries = new LinkedHashSet<>();
    private final List<List<QueryWord>> texts = new ArrayList<>();
    private final List<ExactCharacters> characters = new ArrayList<>();

    /// @param marked matches in the question what is marked in all texts
    void add(Iterable<? extends Query> marked) {
        for (var query : marked) {
            if (queries.size() < MOST) {
                queries.add(query);
            }
        }
    }

    /// @param words that were typed together
    void addText(List<QueryWord> words) {
        texts.add(words);
    }

    void addCharacters(ExactCharacters exact) {
        characters.add(exact);
    }

    /// Matches what is marked.
    Query query() {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /// The words that were typed together, text by text.
    List<List<QueryWord>> texts() {
        return List.copyOf(texts);
    }

    /// What is marked beside words.
    List<ExactCharacters> characters() {
        return List.copyOf(characters);
    }
}
