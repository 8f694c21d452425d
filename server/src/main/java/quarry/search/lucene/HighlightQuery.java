package quarry.search.lucene;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// What a query looks for in the texts of entries, collected while it is translated: what is marked there, in whatever
/// field it is, and what is told of. Not thread-safe.
final class HighlightQuery {
    private static final int MOST = 200;

    private final Set<Query> queries = new LinkedHashSet<>();
    private final Set<List<QueryWord>> texts = new LinkedHashSet<>();
    private final Set<ExactCharacters> characters = new LinkedHashSet<>();
    private final Map<Query, Reason> reasons = new HashMap<>();

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

    /// Notes what the smallest parts of a query are there for. What is a word itself stays that, whatever else it is.
    ///
    /// @return the query
    Query because(Query part, List<QueryWord> words, Reason.Way way) {
        return because(part, new Reason(words, way, List.of()));
    }

    /// Notes another name of words.
    Query because(Query part, List<QueryWord> words, List<QueryWord> name) {
        return because(part, new Reason(words, Reason.Way.NAME, name));
    }

    private Query because(Query part, Reason reason) {
        switch (part) {
            case DisjunctionMaxQuery any -> any.getDisjuncts().forEach(one -> because(one, reason));
            case BoostQuery boosted -> because(boosted.getQuery(), reason);
            default -> {
                if (reason.way() == Reason.Way.ITSELF) {
                    reasons.put(part, reason);
                } else {
                    reasons.putIfAbsent(part, reason);
                }
            }
        }
        return part;
    }

    /// What a smallest part of the query is there for; empty where it is no words.
    Optional<Reason> reason(Query part) {
        return Optional.ofNullable(reasons.get(part));
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
