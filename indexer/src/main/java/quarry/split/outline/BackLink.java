package quarry.split.outline;

import java.util.regex.Pattern;
import quarry.words.Phrases;
import quarry.words.WordUse;

/// Links that lead back to the top of a document or to its table of contents.
final class BackLink {
    /// A longer line is no such link.
    private static final int LONGEST = 300;
    private static final Pattern WORDS = Pattern.compile(
            "(?iu)^[^\\pL]*+(?:(?:back|return|go|jump|scroll|up) to\\s+(?:the\\s+)?(?:top|contents?|table of contents|toc|index|questions?|start|beginning|menu|main)\\b|(?:to (?:the )?top|top of (?:the )?page)).{0,120}$");
    private static final Phrases FOREIGN = new Phrases(WordUse.BACK_LINK.foreign());
    private static final Pattern ARROW =
            Pattern.compile("^\\W*\\[[^\\pL\\pN\\]]{0,8}[↑⬆🔝⏫⤴🔼▲⇧][^\\pL\\pN\\]]{0,8}]\\(#[^()]*+\\)\\W*+$");

    private BackLink() {}

    static boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var plain = InlineMarkup.withoutTags(text);
        return ARROW.matcher(text).matches() || WORDS.matcher(plain).matches() || FOREIGN.begin(plain);
    }
}
