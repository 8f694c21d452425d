package quarry.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import quarry.document.Fields;
import quarry.search.Filter;
import quarry.search.UnknownValue;

/// The topics and documents that entries can be narrowed to.
record FilterValues(FacetTable table) {
    /// The most values that a message lists whole.
    private static final int FEW = 20;
    /// How many it lists of more values: those most like what was typed.
    private static final int NEAREST = 5;

    /// What of a filter no entry has; nothing when there are no entries at all.
    List<UnknownValue> unknown(Filter filter) {
        var unknown = new ArrayList<UnknownValue>();
        add("topic", filter.topics(), table.column(Fields.TOPIC).values(), unknown);
        add("source", filter.sources(), table.column(Fields.SOURCE).values(), unknown);
        return unknown;
    }

    private static void add(String field, Set<String> wanted, List<String> there, List<UnknownValue> unknown) {
        for (var value : wanted) {
            if (!there.isEmpty() && !there.contains(value)) {
                var nearest = there.stream()
                        .sorted(Comparator.comparing((String other) -> !within(value, other))
                                .thenComparing(other -> likeness(value, other), Comparator.reverseOrder())
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(there.size() > FEW ? NEAREST : FEW)
                        .toList();
                unknown.add(new UnknownValue(field, value, nearest, there.size()));
            }
        }
    }

    /// Whether one is a part of the other, as a file's name is of its path.
    private static boolean within(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        return a.contains(b) || b.contains(a);
    }

    private static float likeness(String one, String other) {
        return new LuceneLevenshteinDistance()
                .getDistance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
