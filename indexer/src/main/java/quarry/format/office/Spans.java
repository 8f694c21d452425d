package quarry.format.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A paragraph's text in stretches of one look, and how Markdown writes it.
public final class Spans {
    /// A line end with the white space around it.
    private static final Pattern BREAK = Pattern.compile("(?<!\\s)[^\\S\n]*+\n\\s*+");

    /// How a stretch looks.
    ///
    /// @param bold heavier than normal
    /// @param code in a font or style for code
    /// @param link where it leads; empty for nowhere outside the document
    public record Look(boolean bold, boolean code, String link) {
        static final Look PLAIN = new Look(false, false, "");
    }

    private record Span(String text, Look look) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    private final List<Span> spans = new ArrayList<>();

    /// Adds text; line feeds are breaks within the paragraph.
    public void add(String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        if (!spans.isEmpty() && spans.getLast().look().equals(look)) {
            spans.add(new Span(spans.removeLast().text() + text, look));
        } else {
            spans.add(new Span(text, look));
        }
    }

    public boolean isBlank() {
        return spans.stream().allMatch(Span::isBlank);
    }

    /// Whether all of it is code.
    public boolean isCode() {
        return spans.stream().allMatch(span -> span.look().code() || span.isBlank());
    }

    /// Without any markup.
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /// As lines of Markdown; a text that is bold as a whole is marked line by line.
    public List<String> lines() {
        return markdown(true)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.startsWith("#") ? "\\" + line : line)
                .toList();
    }

    /// As one line of Markdown.
    public String line() {
        return String.join(" ", lines());
    }

    /// As one line of Markdown in which nothing is marked bold.
    String title() {
        return markdown(false).replaceAll("\\s+", " ").strip();
    }

    private String markdown(boolean markBold) {
        boolean wholly = markBold && spans.stream().allMatch(span -> span.look().bold() || span.isBlank());
        var result = new StringBuilder();
        for (var span : spans) {
            var text = span.text().replace('\t', ' ').replace('\u00A0', ' ');
            var bare = text.strip();
            int before = text.indexOf(bare);
            result.append(text, 0, before);
            result.append(bare.isEmpty() ? "" : marked(bare, span.look(), markBold && !wholly));
            result.append(text, before + bare.length(), text.length());
        }
        var line = result.toString().strip();
        return wholly && !line.isEmpty() ? "**" + BREAK.matcher(line).replaceAll("**\n**") + "**" : line;
    }

    private static String marked(String bare, Look look, boolean markBold) {
        var marked = look.code() && !bare.contains("`") ? "`" + bare + "`" : MarkdownLines.escaped(bare);
        marked = look.link().isEmpty() ? marked : "[" + marked + "](" + look.link() + ")";
        return markBold && look.bold() ? "**" + marked.replace("\n", "**\n**") + "**" : marked;
    }

    /// An address as Markdown takes it; empty for one that leads nowhere outside the document.
    public static String link(String address) {
        return address.matches("(?i)(?:https?|mailto):\\S[^\n]*") ? address.replace(" ", "%20") : "";
    }
}
