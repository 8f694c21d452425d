package quarry.split;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where a document's lines went: each is in an entry, left out for a reason, or blank.
///
/// @param lines     all of them
/// @param inEntries how many are a question, its prompt or its answer
/// @param leftOut   how many are in no entry, by what they were taken for
/// @param blank     how many say nothing
public record LineAccount(int lines, int inEntries, SortedMap<String, Integer> leftOut, int blank) {
    /// What nobody found a use for.
    public static final String UNUSED = "unused";

    private static final String MARKUP = "markup";
    private static final String IN_ENTRY = "entry";

    public LineAccount {
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    /// @param roles what each line was taken for; a line that holds two things has two
    public static LineAccount of(List<LineRole> roles) {
        var byLine = new HashMap<Integer, String>();
        for (var role : roles) {
            byLine.merge(role.line(), kind(role), LineAccount::stronger);
        }
        int inEntries = 0;
        int blank = 0;
        var leftOut = new TreeMap<String, Integer>();
        for (var kind : byLine.values()) {
            switch (kind) {
                case "" -> blank++;
                case IN_ENTRY -> inEntries++;
                default -> leftOut.merge(kind, 1, Integer::sum);
            }
        }
        return new LineAccount(byLine.size(), inEntries, leftOut, blank);
    }

    /// @param roles what each record, and whatever stands beside them, was taken for
    static LineAccount ofRecords(List<LineRole> roles) {
        var leftOut = new TreeMap<String, Integer>();
        int entries = 0;
        for (var role : roles) {
            switch (role.role()) {
                case "question" -> entries++;
                case "dropped" -> leftOut.merge(role.role(), 1, Integer::sum);
                default -> {}
            }
        }
        int others = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        return new LineAccount(entries + others, entries, leftOut, 0);
    }

    private static String kind(LineRole role) {
        return switch (role.role()) {
            case "contents", "link", MARKUP, "dropped", UNUSED, "section" -> role.role();
            case "" -> role.text().isBlank() ? "" : MARKUP;
            default -> IN_ENTRY;
        };
    }

    /// Of two things that one line was taken for, the one that tells more of it.
    private static String stronger(String a, String b) {
        if (a.equals(IN_ENTRY) || b.equals(IN_ENTRY)) {
            return IN_ENTRY;
        }
        return a.isEmpty() || (a.equals(MARKUP) && !b.isEmpty()) ? b : a;
    }

    /// Lines that are not blank.
    public int written() {
        return lines - blank;
    }

    public int unused() {
        return leftOut.getOrDefault(UNUSED, 0);
    }
}
