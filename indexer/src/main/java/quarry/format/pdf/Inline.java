package quarry.format.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes rows as one line of Markdown.
final class Inline {
    private static final Pattern BROKEN = Pattern.compile("(?s)(?:.*\\P{L})?(\\p{L}++)[-\\u2010\\u00AD]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Set<String> vocabulary = new HashSet<>();
    private final boolean markCode;
    private final boolean markBold;

    Inline(List<Row> rows, FontSizes sizes) {
        markCode = !sizes.mono();
        markBold = !sizes.bold();
        for (var row : rows) {
            var words = row.words();
            for (int i = 0; i < words.size(); i++) {
                // What is broken at the end of a line is no word of the document's.
                boolean broken = i == words.size() - 1 && isBroken(words.get(i).text());
                if (!broken) {
                    WORD.matcher(words.get(i).text().toLowerCase(Locale.ROOT))
                            .results()
                            .forEach(word -> vocabulary.add(word.group()));
                }
            }
        }
    }

    private static boolean isBroken(String word) {
        return BROKEN.matcher(word).matches();
    }

    /// The rows' words after the first few, with bold words and code marked; nothing is marked bold in a heading.
    String of(List<Row> rows, int skipped, boolean heading) {
        boolean wholly = rows.stream().allMatch(Row::isBold);
        var text = new StringBuilder();
        boolean bold = false;
        boolean code = false;
        for (int r = 0; r < rows.size(); r++) {
            var words = rows.get(r).words();
            for (int i = r == 0 ? skipped : 0; i < words.size(); i++) {
                var word = words.get(i);
                boolean bolder = markBold && !heading && !wholly && word.look().bold();
                boolean coded = markCode && word.look().mono() && !word.text().contains("`");
                var space = space(text, word, i == 0);
                var closing = (code && !(coded && bolder == bold) ? "`" : "") + (bold && !bolder ? "**" : "");
                var opening = (bolder && !bold ? "**" : "") + (coded && !(code && closing.isEmpty()) ? "`" : "");
                text.append(closing).append(space).append(opening);
                text.append(coded ? word.text() : escaped(word.text(), text.isEmpty()));
                bold = bolder;
                code = coded;
            }
        }
        text.append(code ? "`" : "").append(bold ? "**" : "");
        return wholly && markBold && !heading ? "**" + text + "**" : text.toString();
    }

    /// What stands between the text so far and a word; takes a hyphen off the text that only divides a word.
    private String space(StringBuilder text, Word word, boolean newRow) {
        if (text.isEmpty() || (word.glued() && !newRow)) {
            return "";
        }
        if (!newRow) {
            return " ";
        }
        int last = text.codePointBefore(text.length());
        if (Characters.isUnspaced(last) && Characters.isUnspaced(word.text().codePointAt(0))) {
            return "";
        }
        var line = text.substring(Math.max(0, text.length() - 80));
        var broken = BROKEN.matcher(line);
        var rest = WORD.matcher(word.text());
        if (!broken.matches()
                || !rest.lookingAt()
                || !Character.isLowerCase(word.text().codePointAt(0))) {
            return " ";
        }
        var joined = (broken.group(1) + rest.group()).toLowerCase(Locale.ROOT);
        if (last == 0xAD || vocabulary.contains(joined)) {
            text.setLength(text.length() - 1);
        }
        return "";
    }

    /// Characters that the page shows as they are and Markdown would take for markup.
    private static String escaped(String word, boolean first) {
        var safe = word.replace("<", "\\<");
        return first && safe.startsWith("#") ? "\\" + safe : safe;
    }
}
