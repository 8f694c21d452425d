package quarry.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.builders.QueryBuilder;
import org.apache.lucene.queryparser.flexible.core.builders.QueryTreeBuilder;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;

/// Builds the clause of a tree of query nodes, from its leaves up.
final class ClauseBuilder {
    /// More edits than these Lucene does not look for.
    private static final int MOST_EDITS = 2;

    private final LenientText text;
    private final QueryTreeBuilder tree = new QueryTreeBuilder();

    /// @param text what the nodes were made of
    ClauseBuilder(LenientText text) {
        this.text = text;
        on(FieldQueryNode.class, node -> word(node, node.getFieldAsString()));
        on(
                QuotedFieldQueryNode.class,
                node -> scoped(node.getFieldAsString(), new Clause.Phrase(node.getTextAsString(), 0)));
        on(SlopQueryNode.class, node -> apart(child(node), node.getValue()));
        on(
                WildcardQueryNode.class,
                node -> scoped(node.getFieldAsString(), new Clause.Wildcard(node.getTextAsString())));
        on(
                FuzzyQueryNode.class,
                node -> scoped(node.getFieldAsString(), new Clause.Fuzzy(node.getTextAsString(), edits(node))));
        on(
                RegexpQueryNode.class,
                node -> scoped(
                        node.getFieldAsString(),
                        new Clause.Regexp(node.getText().toString())));
        on(TermRangeQueryNode.class, ClauseBuilder::range);
        on(BoostQueryNode.class, node -> new Clause.Boost(child(node), node.getValue()));
        on(GroupQueryNode.class, node -> grouped(child(node)));
        on(
                ModifierQueryNode.class,
                node -> node.getModifier() == Modifier.MOD_NOT
                        ? new Clause.Not(child(node))
                        : new Clause.Must(child(node)));
        on(OrQueryNode.class, node -> any(children(node)));
        on(BooleanQueryNode.class, node -> all(children(node)));
    }

    private <N extends QueryNode> void on(Class<N> kind, Function<N, Clause> building) {
        QueryBuilder builder = node -> building.apply(kind.cast(node));
        tree.setBuilder(kind, builder);
    }

    Clause build(QueryNode root) throws QueryNodeException {
        return (Clause) tree.build(root);
    }

    private static Clause child(QueryNode node) {
        return children(node).getFirst();
    }

    private static List<Clause> children(QueryNode node) {
        return node.getChildren().stream()
                .map(child -> (Clause) child.getTag(QueryTreeBuilder.QUERY_TREE_BUILDER_TAGID))
                .toList();
    }

    private Clause word(FieldQueryNode node, String label) {
        var typed = node.getTextAsString();
        var word = new Clause.Word(
                typed, text.places().get(node.getBegin()), text.places().get(node.getEnd() - 1) + 1);
        var words = new Clause.Words(List.of(word));
        if (Flag.isVerb(label)) {
            return Flag.of(label, typed).<Clause>map(Clause.Is::new).orElse(words);
        }
        var field = QueryField.of(label).filter(one -> one.takes(typed));
        return field.filter(one -> one.holds() == QueryField.Holds.COUNT)
                .<Clause>map(one -> new Clause.Range(one, number(typed, 0), number(typed, 0)))
                .orElseGet(() ->
                        field.<Clause>map(one -> new Clause.Scoped(one, words)).orElse(words));
    }

    /// A clause in a field; where it cannot be one of that field, as it is.
    private static Clause scoped(String label, Clause clause) {
        Optional<QueryField> field = QueryField.of(label).filter(one -> one.holds() != QueryField.Holds.COUNT);
        return field.<Clause>map(one -> new Clause.Scoped(one, clause)).orElse(clause);
    }

    private static Clause apart(Clause phrase, int slop) {
        return switch (phrase) {
            case Clause.Phrase(var text, var _) -> new Clause.Phrase(text, slop);
            case Clause.Scoped(var field, Clause.Phrase(var text, var _)) ->
                new Clause.Scoped(field, new Clause.Phrase(text, slop));
            default -> phrase;
        };
    }

    /// Lucene takes a share below 1 as how like the word must be.
    private static int edits(FuzzyQueryNode node) {
        float typed = node.getSimilarity();
        int edits = typed > 0 && typed < 1 ? (int) ((1 - typed) * node.getText().length()) : (int) typed;
        return Math.min(MOST_EDITS, edits);
    }

    private static Clause range(TermRangeQueryNode node) {
        var field = QueryField.of(node.getField()).orElseThrow();
        int from = number(node.getLowerBound().getValue().toString(), 0);
        int to = number(node.getUpperBound().getValue().toString(), Integer.MAX_VALUE);
        return new Clause.Range(
                field,
                node.isLowerInclusive() || from == Integer.MAX_VALUE ? from : from + 1,
                node.isUpperInclusive() || to == Integer.MAX_VALUE ? to : to - 1);
    }

    /// @param any what `*` stands for
    private static int number(String typed, int any) {
        return typed.equals("*")
                ? any
                : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(typed.substring(0, Math.min(typed.length(), 18))));
    }

    /// Words of one field that stand together in a group are a run of words.
    private static Clause grouped(Clause clause) {
        if (!(clause instanceof Clause.All(var clauses)
                && clauses.getFirst() instanceof Clause.Scoped(var field, var _))) {
            return clause;
        }
        var words = new ArrayList<Clause.Word>();
        for (var one : clauses) {
            if (!(one instanceof Clause.Scoped(var other, Clause.Words(var more)) && other == field)) {
                return clause;
            }
            words.addAll(more);
        }
        return new Clause.Scoped(field, new Clause.Words(words));
    }

    private static Clause any(List<Clause> clauses) {
        var distinct = clauses.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : new Clause.Any(distinct);
    }

    /// All plain words are one run, wherever among other clauses they stand.
    private static Clause all(List<Clause> clauses) {
        var words = new ArrayList<Clause.Word>();
        var all = new ArrayList<Clause>();
        for (var clause : clauses) {
            if (clause instanceof Clause.Words(var more)) {
                words.addAll(more);
            } else if (!all.contains(clause)) {
                all.add(clause);
            }
        }
        if (!words.isEmpty()) {
            all.add(new Clause.Words(words));
        }
        return all.size() == 1 ? all.getFirst() : new Clause.All(all);
    }
}
