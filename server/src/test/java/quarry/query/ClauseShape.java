package quarry.query;

import java.util.List;
import java.util.stream.Collectors;

/// Clauses as the tests write them.
final class ClauseShape {
    private ClauseShape() {}

    static String of(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> "words(" + words.text() + ")";
            case Clause.Phrase(var text, int slop) -> "phrase(" + text + (slop == 0 ? "" : ", " + slop) + ")";
            case Clause.Wildcard(var pattern) -> "wildcard(" + pattern + ")";
            case Clause.Fuzzy(var word, int edits) -> "fuzzy(" + word + ", " + edits + ")";
            case Clause.Regexp(var pattern) -> "regexp(" + pattern + ")";
            case Clause.Range(var field, int from, int to) ->
                field.label() + "(" + from + ".." + (to == Integer.MAX_VALUE ? "" : to) + ")";
            case Clause.Scoped(var field, var inner) -> field.label() + "(" + of(inner) + ")";
            case Clause.Is(var flag) -> flag.text();
            case Clause.Must(var inner) -> "must(" + of(inner) + ")";
            case Clause.Not(var inner) -> "not(" + of(inner) + ")";
            case Clause.All(var clauses) -> "all(" + of(clauses) + ")";
            case Clause.Any(var clauses) -> "any(" + of(clauses) + ")";
            case Clause.Boost(var inner, float factor) -> "boost(" + of(inner) + ", " + factor + ")";
        };
    }

    private static String of(List<Clause> clauses) {
        return clauses.stream().map(ClauseShape::of).collect(Collectors.joining(", "));
    }
}
