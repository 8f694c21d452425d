package quarry.similar;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Tells the kind of a question by its words.
final class QuestionKinds {
    private static final Pattern DIFFERENCE = Pattern.compile(
            ".*\\b(?:differences?|differs?|different from|differentiate|distinguish\\w*|distinction|vs|versus|compare|comparison"
                    + "|contrast|compared (?:to|with)|(?:trade ?offs?|choose|choosing|decide|choice) (?:\\w++ ){0,20}?between|over the other"
                    + "|rather than|instead of)\\b.*"
                    + "|(?>.*?\\b(?:use|choose|prefer|pick) ).* over\\b.*|(?>.*?\\bor\\b).* which\\b.*"
                    + "|(?!what|how|why|when|which|who|is|are|do|does|can|should)\\S++(?: \\S++)? or \\S++(?: \\S++)?");
    private static final Pattern EXPERIENCE = Pattern.compile(
            "(?:have|did|were|had) you\\b.*|.*\\b(?:did|have) you\\b.*|.*\\byour (?:last|biggest|previous|current|team|experience|favou?rite|project)\\b.*"
                    + "|.*\\b(?:tell|walk) me (?:about|through) (?:a|an|your)\\b.*|describe a (?:time|situation)\\b.*|.*\\bhave you ever\\b.*");
    private static final Pattern DESIGN =
            Pattern.compile("(?:how (?:would|do|can|should|to) (?:you |we |i )?)?(?:design|architect)\\b.*");
    private static final Pattern HOW_TO = Pattern.compile(
            "how (?:do|can|should|would|could|might|did) (?:you|we|i|one|they|someone|developers)\\b.*|how to\\b.*|how can\\b.*"
                    + "|what (?:is|are|would be) the (?:best |steps |ways? |right |proper ).*|.*\\bsteps (?:to|involved|for)\\b.*|ways? to\\b.*");
    /// Asks how something works as much as how it is done.
    private static final Pattern HANDLING = Pattern.compile(
            "how (?:do|can|should|would|could|to|might)(?: you| we| i| one)? (?:use|handle|manage|perform|work with|deal with|do|apply)\\b.*");
    private static final Pattern TASK =
            Pattern.compile("(?:write|implement|build|create|code|program|develop|reverse|find"
                    + "|remove|count|check|sort|merge|print|calculate|compute|convert|add|fetch|given|solve|return|rotate|flatten"
                    + "|swap|split|detect|generate|parse|delete|replace|insert|filter|group|determine)\\b.*");
    private static final Pattern WORTH = Pattern.compile(
            ".*\\b(?:pros and cons|(?:dis)?advantages?|benefits?|drawbacks?|downsides?|limitations?|trade ?offs?|strengths|weaknesses)\\b.*");
    private static final Pattern WHEN = Pattern.compile(
            "(?:and |so )?(?:when|in (?:what|which) (?:scenario|case|situation|circumstance)s?|under (?:what|which)|should|would you)\\b.*");
    private static final Pattern LIST = Pattern.compile(
            "(?:list|name|enumerate|can you name|give)\\b.*|what are (?:some|the (?:different|various|main|types|kinds|common|key))\\b.*"
                    + "|what (?:types|kinds|sorts|are the types)\\b.*|which\\b.*");
    private static final Pattern REASON =
            Pattern.compile("why\\b.*|what (?:causes?|are the reasons|is the reason)\\b.*");
    private static final Set<String> JOINING = Set.of("and", "or", "but", "so");

    /// What tells a kind. The first one that is found decides.
    ///
    /// @param any one of these is in every text that has it: looking for them is much faster
    private record Sign(QuestionKind kind, Predicate<String> pattern, List<String> any) {
        /// A pattern that the first word nearly settles.
        Sign(QuestionKind kind, Predicate<String> pattern) {
            this(kind, pattern, List.of(""));
        }

        boolean isIn(String text) {
            for (var part : any) {
                if (text.contains(part)) {
                    return pattern.test(text);
                }
            }
            return false;
        }
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    QuestionKind.EXPERIENCE,
                    text -> EXPERIENCE.matcher(text).matches(),
                    List.of("you", " me ", "describe a")),
            new Sign(
                    QuestionKind.DIFFERENCE,
                    text -> DIFFERENCE.matcher(text).matches(),
                    List.of(
                            "differ",
                            "distin",
                            "vs",
                            "versus",
                            "compar",
                            "contrast",
                            "between",
                            "over",
                            "rather than",
                            "instead of",
                            " or ",
                            " which")),
            new Sign(QuestionKind.DESIGN, text -> DESIGN.matcher(text).matches(), List.of("design", "architect")),
            new Sign(
                    QuestionKind.WORTH,
                    text -> WORTH.matcher(text).matches(),
                    List.of(
                            "pros and cons",
                            "advantage",
                            "benefit",
                            "drawback",
                            "downside",
                            "limitation",
                            "trade",
                            "strengths",
                            "weaknesses")),
            new Sign(QuestionKind.HANDLING, text -> HANDLING.matcher(text).matches(), List.of("how ")),
            new Sign(
                    QuestionKind.HOW_TO,
                    text -> HOW_TO.matcher(text).matches(),
                    List.of("how ", " the ", "steps ", "way")),
            new Sign(QuestionKind.TASK, text -> TASK.matcher(text).matches()),
            new Sign(QuestionKind.WHEN, text -> WHEN.matcher(text).matches()),
            new Sign(QuestionKind.REASON, text -> REASON.matcher(text).matches(), List.of("wh")),
            new Sign(QuestionKind.LIST, text -> LIST.matcher(text).matches()));

    private QuestionKinds() {}

    /// @param words of one clause, in lower case
    static QuestionKind of(List<String> words) {
        int from = !words.isEmpty() && JOINING.contains(words.getFirst()) ? 1 : 0;
        var text = String.join(" ", words.subList(from, words.size()));
        for (var sign : SIGNS) {
            if (sign.isIn(text)) {
                return sign.kind();
            }
        }
        return QuestionKind.ABOUT;
    }
}
