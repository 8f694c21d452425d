package quarry.format.records;

import java.util.regex.Pattern;

/// The text of a cell or field as Markdown.
final class CellText {
    private static final Pattern SOUND = Pattern.compile("\\[sound:[^\\]\\n]{1,300}]");

    private CellText() {}

    static String markdown(String text) {
        var even = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return HtmlFragment.is(even) ? HtmlFragment.markdown(even) : even;
    }

    /// Without the sounds that flash cards play.
    static String soundless(String text) {
        return text.contains("[sound:") ? SOUND.matcher(text).replaceAll("") : text;
    }
}
