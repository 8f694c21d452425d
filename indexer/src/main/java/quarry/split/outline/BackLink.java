package quarry.split.outline;

import java.util.List;
import java.util.regex.Pattern;

/// Links that lead back to the top of a document or to its table of contents.
final class BackLink {
    /// A longer line is no such link.
    private static final int LONGEST = 300;
    private static final Pattern WORDS = Pattern.compile(
            "(?iu)^[^\\pL]*+(?:(?:back|return|go|jump|scroll|up) to\\s+(?:the\\s+)?(?:top|contents?|table of contents|toc|index|questions?|start|beginning|menu|main)\\b|(?:to (?:the )?top|top of (?:the )?page|nach oben|haut de page|retour en haut|наверх|к началу|вернуться (?:наверх|к|в)|в начало|к оглавлению|к содержанию|volver (?:arriba|al)|ir arriba|voltar (?:ao|para)|subir\\b|返回|回到|回顶部|ऊपर)).{0,120}$");
    private static final Pattern ARROW =
            Pattern.compile("^\\W*\\[[^\\pL\\pN\\]]{0,8}[↑⬆🔝⏫⤴🔼▲⇧][^\\pL\\pN\\]]{0,8}]\\(#[^()]*+\\)\\W*+$");
    /// One of these is in every such link, capitals or not.
    private static final List<String> WORTH_A_LOOK = List.of(
            "top",
            "back",
            "conte",
            "start",
            "begin",
            "index",
            "↑",
            "⬆",
            "🔝",
            "🔼",
            "▲",
            "нач",
            "верх",
            "оглав",
            "содерж",
            "volver",
            "voltar",
            "arriba",
            "subir",
            "oben",
            "haut",
            "返回",
            "回",
            "ऊपर",
            "menu",
            "question");

    private BackLink() {}

    static boolean is(String text) {
        return text.length() <= LONGEST
                && isWorthALook(text)
                && (ARROW.matcher(text).matches()
                        || WORDS.matcher(InlineMarkup.withoutTags(text)).matches());
    }

    private static boolean isWorthALook(String text) {
        var even = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            even.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        var lower = even.toString();
        for (var word : WORTH_A_LOOK) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
