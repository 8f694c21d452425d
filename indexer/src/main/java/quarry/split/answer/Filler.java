package quarry.split.answer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells filler from answers: lorem ipsum in any cut of it, "TODO", "answer coming soon".
final class Filler {
    /// From this share of its words on a text is lorem ipsum.
    private static final double LATIN_SHARE = 0.6;

    /// The vocabulary of the passage of Cicero that typesetters have used since the 1500s, and of its usual
    /// continuation; words that are English too are left out.
    private static final Set<String> LATIN = Set.of(
            ("lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor incididunt labore et dolore magna aliqua"
                            + " enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat"
                            + " duis aute irure reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint"
                            + " occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum"
                            + " perspiciatis unde omnis iste natus voluptatem accusantium doloremque laudantium totam rem"
                            + " aperiam eaque ipsa quae ab illo inventore veritatis quasi architecto beatae vitae dicta explicabo"
                            + " nemo ipsam quia voluptas aspernatur aut odit fugit consequuntur magni dolores eos ratione sequi"
                            + " nesciunt neque porro quisquam dolorem adipisci numquam eius modi tempora incidunt magnam aliquam"
                            + " quaerat minima nostrum exercitationem corporis suscipit laboriosam aliquid commodi consequatur autem"
                            + " vel eum iure quam nihil molestiae illum quo vero accusamus iusto odio dignissimos ducimus"
                            + " blanditiis praesentium voluptatum deleniti atque corrupti quos quas molestias excepturi occaecati"
                            + " cupiditate provident similique mollitia animi dolorum fuga harum quidem rerum facilis expedita"
                            + " distinctio nam libero tempore cum soluta nobis eligendi optio cumque impedit minus quod maxime"
                            + " placeat facere possimus assumenda repellendus temporibus quibusdam officiis debitis necessitatibus"
                            + " saepe eveniet voluptates repudiandae recusandae itaque earum hic tenetur sapiente delectus"
                            + " reiciendis voluptatibus maiores alias perferendis doloribus asperiores repellat vestibulum"
                            + " pellentesque vivamus curabitur phasellus nullam maecenas praesent donec integer fusce mauris"
                            + " aenean cras etiam morbi nunc proin quisque suspendisse ut in do ad sit at")
                    .split(" "));
    private static final Set<String> ALSO_ENGLISH = Set.of(
            "in", "do", "ad", "sit", "at", "id", "ex", "non", "ab", "hic", "cum", "minus", "alias", "ea", "et", "vel",
            "quasi");
    private static final int MOST_WORDS = 400;
    private static final Pattern PROMISE = Pattern.compile(
            "(?i)^\\W*(?:(?:todo|tbd|tba|tbc|fixme|wip|n/?a|none|pending|placeholder|coming soon|to do|work in progress"
                    + "|under construction|no answer(?: yet)?|not answered(?: yet)?|answer(?: goes)? here|your answer(?: here)?|write (?:the|your) answer here)"
                    + "|(?:the )?(?:answer|solution|explanation|content)s?(?: is| are| will be)?(?: still)?(?: (?:coming|added|provided|follow(?:s|ing)?|to follow|to be (?:added|written|done|provided)|pending|missing|todo|tbd|tba))(?: (?:soon|later|shortly|here))*+"
                    + "|to be (?:added|answered|written|done|completed|updated|filled(?: in)?|continued|announced|decided)(?: (?:soon|later))?"
                    + "|(?:will|to) (?:be )?(?:add(?:ed)?|updated?|fill(?:ed)?(?: in)?)(?: (?:this|it))?(?: (?:soon|later))?"
                    + "|(?:please )?(?:add|fill in|write) (?:an |the |your )?answer(?: here)?)"
                    + "(?:\\W+(?:add|write|fill|finish|complete)\\b.{0,60})?\\W*$");
    /// A pointer to where the answer is, instead of it.
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?iu)^\\W*(?:(?:please\\s+)?(?:read|see|view|find|get|check|watch|click|unlock|show)\\b.{0,40}\\b(?:answers?|solutions?|more|here|article|details\\W*$|video)\\b|(?:the\\s+)?(?:full\\s+)?(?:answers?|solutions?) (?:is |are |can be found |available )?(?:on|at|in|here)\\b).{0,160}$");
    private static final Pattern TODO_NOTE = Pattern.compile("^\\W*(?:TODO|TBD|FIXME)\\b.{0,80}$", Pattern.DOTALL);
    /// The parts of an answer that nobody has written.
    private static final Pattern LABELS =
            Pattern.compile("^(?:\\s*+[-*]?\\s*+\\pL[\\pL ]{1,30}+[:：][ \\t]*+(?:\\n++|$))++$");
    /// Where an answer is to be written: `[Your text here]`, `[ ]`, `<write here>`.
    private static final Pattern FORM =
            Pattern.compile("^(?:\\[[\\pL\\pM .…,!'’-]{1,60}]|<\\pL[\\pL\\pM .…'’-]{2,60}>)$");
    private static final Pattern DOTS = Pattern.compile("^[\\s.…?_\\-–—*xX]*$");

    private Filler() {}

    /// Whether a line only says that somebody is to write there.
    static boolean isForm(String line) {
        return FORM.matcher(line).matches();
    }

    /// @param text an answer without markup
    static boolean is(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return false;
        }
        if (stripped.length() <= 160
                && (PROMISE.matcher(stripped).matches()
                        || TODO_NOTE.matcher(stripped).matches()
                        || DOTS.matcher(stripped).matches()
                        || LABELS.matcher(stripped).matches()
                        || isForm(stripped)
                        || (stripped.length() <= 100
                                && !stripped.contains("\n")
                                && ELSEWHERE.matcher(stripped).matches()))) {
            return true;
        }
        return isLatin(stripped);
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isLatin(String text) {
        int words = 0;
        int latin = 0;
        int certain = 0;
        for (int i = 0; i < text.length() && words < MOST_WORDS; ) {
            int end = endOfWord(text, i);
            if (end == i) {
                i += Character.charCount(text.codePointAt(i));
                continue;
            }
            var word = text.substring(i, end).toLowerCase(Locale.ROOT);
            words++;
            if (LATIN.contains(word)) {
                latin++;
                certain += ALSO_ENGLISH.contains(word) ? 0 : 1;
            }
            i = end;
        }
        return certain >= 2 && latin >= LATIN_SHARE * words;
    }
}
