package quarry.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A part of a question: words that ask one thing or lead up to it.
///
/// @param asks whether something is asked in it
record Segment(List<QuestionToken> tokens, boolean asks) {
    private static final Pattern DASH = Pattern.compile("(?s).*(?:[—–]|\\s-+\\s).*");
    private static final Set<String> ASKING =
            Set.of("what", "why", "how", "when", "where", "which", "who", "whats", "hows");
    static final Set<String> TELLING = Set.of(
            "explain",
            "describe",
            "define",
            "discuss",
            "compare",
            "differentiate",
            "distinguish",
            "list",
            "name",
            "give",
            "write",
            "implement",
            "build",
            "create",
            "design",
            "show",
            "tell",
            "outline",
            "provide",
            "can",
            "could",
            "do",
            "does",
            "did",
            "is",
            "are",
            "should",
            "would",
            "will",
            "have",
            "has",
            "were",
            "was",
            "walk");
    /// Those of them, and others, that ask something more behind an "and".
    private static final Set<String> TELLING_ON =
            Set.of("explain", "describe", "give", "can", "name", "compare", "discuss", "mention");
    private static final Set<String> COMPARING = Set.of("difference", "vs", "versus", "differences");
    private static final Set<String> JOINING = Set.of("and", "or", "but");
    private static final Set<String> LEADING = Set.of("in", "at", "to", "for", "under", "from");
    private static final Set<String> BEING = Set.of("is", "are", "was", "were", "s");
    private static final Set<String> POSSESSIVES = Set.of("its", "their");
    private static final Set<String> ABBREVIATED = Set.of("vs", "e.g", "i.e", "eg", "ie", "etc", "approx");
    static final Set<String> PRONOUNS =
            Set.of("it", "they", "them", "its", "their", "this", "these", "those", "one", "ones");

    /// "It", "this": says something of what was said before.
    boolean refersBack() {
        return tokens.stream().anyMatch(token -> PRONOUNS.contains(token.plain()));
    }

    /// "What is …".
    boolean defines() {
        return tokens.size() > 1
                && tokens.getFirst().plain().startsWith("what")
                && (!tokens.getFirst().plain().equals("what")
                        || BEING.contains(tokens.get(1).plain()));
    }

    /// "Its position", "their order".
    boolean possesses() {
        return tokens.stream().limit(tokens.size() - 1).anyMatch(token -> POSSESSIVES.contains(token.plain()));
    }

    /// The parts of a question.
    static List<Segment> of(List<QuestionToken> tokens) {
        var segments = new ArrayList<Segment>();
        var current = new ArrayList<QuestionToken>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (!current.isEmpty() && !token.inside() && begins(tokens, i)) {
                segments.add(segment(current));
                current = new ArrayList<>();
            }
            current.add(token);
        }
        if (!current.isEmpty()) {
            segments.add(segment(current));
        }
        return segments;
    }

    /// Whether something new is asked from here on: a new sentence, or a question word behind a comma or an "and".
    private static boolean begins(List<QuestionToken> tokens, int i) {
        var token = tokens.get(i);
        if (isChoice(tokens, i)) {
            return false;
        }
        if (token.endsSentence() && !ABBREVIATED.contains(tokens.get(i - 1).plain())) {
            return true;
        }
        boolean joined = i > 0 && JOINING.contains(tokens.get(i - 1).plain());
        boolean apart = isApart(token.gap());
        if (apart && (token.plain().equals("and") || token.plain().equals("but")) && i + 1 < tokens.size()) {
            var next = tokens.get(i + 1).plain();
            return ASKING.contains(next) || TELLING.contains(next);
        }
        return (joined && (ASKING.contains(token.plain()) || TELLING_ON.contains(token.plain())))
                || (apart && (ASKING.contains(token.plain()) || TELLING.contains(token.plain())));
    }

    /// Whether a comma or a dash stands before a word.
    private static boolean isApart(String gap) {
        return !gap.equals(" ") && (gap.contains(",") || DASH.matcher(gap).matches());
    }

    /// "A or B: which one …": what is chosen from belongs to the question.
    private static boolean isChoice(List<QuestionToken> tokens, int i) {
        var plain = tokens.get(i).plain();
        return (plain.equals("which") || plain.equals("when"))
                && !tokens.get(i).gap().contains("?")
                && tokens.subList(Math.max(0, i - 8), i).stream()
                        .anyMatch(token -> token.plain().equals("or"));
    }

    private static Segment segment(List<QuestionToken> tokens) {
        var plain = tokens.stream()
                .map(QuestionToken::plain)
                .filter(word -> !JOINING.contains(word) && !word.equals("so"))
                .toList();
        var first = plain.isEmpty() ? "" : plain.getFirst();
        boolean aside = tokens.stream().allMatch(QuestionToken::inside);
        boolean asks = ASKING.contains(first)
                || TELLING.contains(first)
                || (plain.size() > 1 && LEADING.contains(first) && ASKING.contains(plain.get(1)))
                || plain.stream().anyMatch(COMPARING::contains)
                || (plain.contains("which")
                        && tokens.stream().anyMatch(token -> token.plain().equals("or")));
        return new Segment(tokens, asks && !aside);
    }
}
