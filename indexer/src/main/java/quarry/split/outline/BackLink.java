package quarry.split.outline;

import java.util.regex.Pattern;

/// Links that lead back to the top of a document or to its table of contents.
final class BackLink {
    /// A longer line is no such link.
    private static final int LONGEST = 300;
    private static final Pattern WORDS = Pattern.compile(
            "(?iu)^[^\\pL]*\\[?[^\\pL]*(?:(?:back|return|go|jump|scroll|up) to\\s+(?:the\\s+)?(?:top|contents?|table of contents|toc|index|questions?|start|beginning|menu|main)\\b|(?:to (?:the )?top|top of (?:the )?page|nach oben|haut de page|retour en haut|наверх|к началу|вернуться (?:наверх|к|в)|в начало|к оглавлению|к содержанию|volver (?:arriba|al)|ir arriba|voltar (?:ao|para)|subir\\b|返回|回到|回顶部|ऊपर)).{0,120}$");
    private static final Pattern ARROW =
            Pattern.compile("^\\W*\\[[^\\pL\\pN\\]]{0,8}[↑⬆🔝⏫⤴🔼▲⇧][^\\pL\\pN\\]]{0,8}]\\(#[^)]*\\)\\W*$");
    private static final Pattern WORTH_A_LOOK = Pattern.compile(
            "(?iu)top|back|conte|start|begin|index|↑|⬆|🔝|🔼|▲|нач|верх|оглав|содерж|volver|voltar|arriba|subir|oben|haut|返回|回|ऊपर|menu|question");

    private BackLink() {}

    static boolean is(String text) {
        return text.length() <= LONGEST
                && WORTH_A_LOOK.matcher(text).find()
                && (ARROW.matcher(text).matches()
                        || WORDS.matcher(InlineMarkup.withoutTags(text)).matches());
    }
}
