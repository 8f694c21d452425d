package quarry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import quarry.entry.Entry;
import quarry.entry.Snippet;
import quarry.entry.Source;
import quarry.entry.State;

/// Entries of three documents that ask in part the same: open ones that others answer, wholly or in part or not at
/// all, a question with code of its own, and text that wants to be markup.
final class OverlappingEntries {
    static final String HOSTILE = "<img src=x onerror=\"document.title='taken over'\">";

    private static final String HARBOUR = "harbour.md";
    private static final String EXAM = "exam/<b>2021</b>.txt";
    private static final String LIST = "list.txt";

    private OverlappingEntries() {}

    static List<Entry> all() {
        var entries = new ArrayList<>(List.of(
                entry(
                        "anchor",
                        "What holds an anchor?",
                        "Its flukes, and the chain's **weight**.",
                        "Anchors",
                        HARBOUR,
                        4),
                entry("anchor-short", "What holds an anchor", "Mud.", "Anchors", EXAM, 7),
                entry("anchor-open", "what holds an anchor?", "", "Anchors", LIST, 1),
                entry("tide", "Why does a tide lag the moon?", "Friction.", "Tides", HARBOUR, 20),
                entry("tide-filler", "Why does a tide lag the moon?", "TBD", "Tides", LIST, 2),
                entry("ladder", "Who mends a ladder?", "", "Ladders", LIST, 12),
                entry("ladder-again", "Who mends a ladder", "TBD", "Ladders", EXAM, 13),
                entry("buoy", "What is a buoy painted with?", "", "Buoys", LIST, 3),
                entry("hostile", "Is " + HOSTILE + " afloat?", "", "Buoys", LIST, 5),
                entry("hostile-answered", "Is " + HOSTILE + " afloat?", "No: " + HOSTILE, "Buoys", EXAM, 9)));
        entries.add(puzzle());
        IntStream.rangeClosed(1, 24)
                .mapToObj(number ->
                        entry("knot-" + number, "Which knot is number " + number + "?", "", "Knots", LIST, 40 + number))
                .forEach(entries::add);
        return entries;
    }

    /// What to look at belongs to the question.
    private static Entry puzzle() {
        String code = "depth = tide + 3\n";
        return new Entry(
                "puzzle",
                "Which line is wrong?",
                "```python\n" + code + "```\n\n- A: the first\n- B: none " + HOSTILE + "\n",
                "B: it is right as it stands.",
                List.of(new Snippet("python", code)),
                "Tides",
                null,
                null,
                State.ANSWERED,
                new Source(EXAM, 30, 36, "4"));
    }

    static Entry entry(String id, String question, String answer, String topic, String document, int line) {
        var state = answer.isEmpty() ? State.UNANSWERED : answer.equals("TBD") ? State.PLACEHOLDER : State.ANSWERED;
        return new Entry(
                id, question, "", answer, List.of(), topic, null, null, state, new Source(document, line, line, null));
    }
}
