package quarry.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Lays HTML and templates out where white space stands beside a tag that begins or ends a block. Not thread-safe: one
/// per text.
final class MarkupLayout {
    /// Within these white space counts, or another language stands.
    private static final Pattern FOREIGN =
            Pattern.compile("<(?:pre|textarea|script|style)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PIECE = Pattern.compile(
            "<!--(?:(?!<!--|-->).)*+-->|\\{%(?:(?!\\{%|%}).)*+%}|\\{#(?:(?!\\{#|#}).)*+#}|\\{\\{(?:(?!\\{\\{|}}).)*+}}"
                    + "|</?[A-Za-z!](?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>|[^<{]++|[<{]");
    private static final Pattern NAME = Pattern.compile("</?([\\w:.-]++)|\\{%-?\\s*+(\\w++)");
    private static final Set<String> INLINE = Words.of("a b i u em strong span code small sub sup kbd label abbr mark");
    private static final Set<String> VOID =
            Words.of("area base br col embed hr img input link meta source track wbr !doctype");
    private static final Set<String> MIDDLE = Words.of("else elif elseif empty");

    private final String text;
    private final LaidOut out = new LaidOut(2);
    private final Deque<String> open = new ArrayDeque<>();

    private MarkupLayout(String text) {
        this.text = text;
    }

    static Optional<String> layOut(String text) {
        return FOREIGN.matcher(text).find() ? Optional.empty() : Optional.of(new MarkupLayout(text).write());
    }

    private String write() {
        var matcher = PIECE.matcher(text);
        var spaced = false;
        var afterBlock = true;
        while (matcher.find()) {
            var piece = matcher.group();
            if (piece.isBlank()) {
                spaced = true;
                continue;
            }
            spaced |= Character.isWhitespace(piece.charAt(0));
            var block = isBlock(piece);
            var closes = closes(piece);
            if (closes) {
                close(name(piece));
            }
            if (spaced && (block || afterBlock)) {
                out.line(open.size() - (MIDDLE.contains(name(piece)) && !piece.startsWith("<") ? 1 : 0));
            }
            out.add(piece.strip(), spaced);
            if (opens(piece, matcher.end())) {
                open.push(name(piece));
            }
            spaced = Character.isWhitespace(piece.charAt(piece.length() - 1));
            afterBlock = block;
        }
        return out.toString();
    }

    private static boolean isBlock(String piece) {
        if (piece.startsWith("{%") || piece.startsWith("<!--")) {
            return true;
        }
        return piece.startsWith("<") && piece.length() > 1 && !INLINE.contains(name(piece));
    }

    private static boolean closes(String piece) {
        return piece.startsWith("</") || (piece.startsWith("{%") && name(piece).startsWith("end"));
    }

    private boolean opens(String piece, int end) {
        var name = name(piece);
        if (piece.startsWith("{%")) {
            return !closes(piece) && text.indexOf("end" + name, end) >= 0;
        }
        return piece.startsWith("<")
                && piece.length() > 1
                && !closes(piece)
                && !piece.startsWith("<!")
                && !piece.endsWith("/>")
                && !VOID.contains(name)
                && text.indexOf("</" + name, end) >= 0;
    }

    private void close(String name) {
        var opener = name.startsWith("end") ? name.substring(3) : name;
        if (open.contains(opener)) {
            while (!opener.equals(open.pop())) {
                // Left open: it ends with what it stands in.
            }
        }
    }

    private static String name(String piece) {
        var matcher = NAME.matcher(piece);
        if (!matcher.lookingAt()) {
            return "";
        }
        return (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).toLowerCase(Locale.ROOT);
    }
}
