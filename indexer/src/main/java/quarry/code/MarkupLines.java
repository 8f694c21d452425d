package quarry.code;

import static quarry.code.Verdict.NONE;

import java.util.Set;
import java.util.regex.Pattern;

/// HTML, XML and templates.
final class MarkupLines implements LineGrammar {
    /// Tags that people put into Markdown documents to format them.
    private static final Set<String> FORMATTING =
            Words.of("b i u em strong sub sup kbd center a img p font small mark code");

    /// Tags that part a Markdown document.
    private static final Set<String> PARTING = Words.of("details summary br hr");

    private static final Set<String> HTML = Words.of("""
            html head body title meta link script style div span p a ul ol li table thead tbody tr td th form input button
            label select option textarea h1 h2 h3 h4 h5 h6 nav header footer main section article aside img video audio
            canvas pre code b i u em strong iframe fieldset legend template slot
            """);

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][\\w:.-]*+)((?:\\s[^<>]*+)?)/?>");
    private static final Pattern OPEN_TAG = Pattern.compile("<[A-Za-z][\\w:.-]*+(?:\\s++[\\w:@.-]++=.*)?");
    private static final Pattern TEMPLATE = Pattern.compile(
            "\\{%(?:(?!\\{%|%}).)*+%}|\\{\\{(?:(?!\\{\\{|}}).)*+}}|\\{#(?:(?!\\{#|#}).)*+#}|<%(?:(?!<%|%>).)*+%>");
    private static final Pattern DECLARATION =
            Pattern.compile("(?:<!DOCTYPE\\b|<\\?xml\\b).*", Pattern.CASE_INSENSITIVE);

    @Override
    public Verdict judge(BareLine line) {
        var full = line.full();
        if (full.startsWith("<!--")) {
            return full.startsWith("<!---") ? NONE : Verdict.weak("html");
        }
        if (DECLARATION.matcher(full).matches()) {
            return Verdict.strong(full.startsWith("<?") ? "xml" : "html");
        }
        if (!full.startsWith("<") && !full.startsWith("{%") && !full.startsWith("{{") && !full.startsWith("{#")) {
            return NONE;
        }
        return full.startsWith("{") ? template(full) : tags(full);
    }

    private static Verdict template(String full) {
        var matcher = TEMPLATE.matcher(full);
        if (!matcher.find()) {
            return full.contains("%}") || full.endsWith("{{") ? NONE : Verdict.weak(null);
        }
        var rest = withoutTags(matcher.replaceAll(" ")).strip();
        var count = words(rest);
        if (count == 0 && rest.isEmpty()) {
            return isTelling(full) ? Verdict.strong("django") : Verdict.medium("django");
        }
        return count <= 4 && !rest.matches(".*[:–—→=].*|(?:and|or|,|/).*") ? Verdict.medium("django") : NONE;
    }

    /// `{% block %}` alone may be a heading; with a name in it, or twice, it is a line of a template.
    private static boolean isTelling(String full) {
        var inner = full.substring(
                2, Math.max(2, Math.min(full.length(), full.indexOf('}') < 0 ? full.length() : full.indexOf('}') - 1)));
        return full.startsWith("{%")
                ? inner.strip().indexOf(' ') > 0
                        || full.indexOf("{%", 2) > 0
                        || full.indexOf('<') > 0
                        || inner.strip().startsWith("end")
                : full.indexOf("{{", 2) > 0 || full.indexOf('<') > 0;
    }

    private static Verdict tags(String full) {
        var matcher = TAG.matcher(full);
        if (!matcher.lookingAt()) {
            return OPEN_TAG.matcher(full).matches() && full.indexOf('=') > 0 ? Verdict.medium("html") : NONE;
        }
        var tags = 0;
        var parting = false;
        var html = false;
        var formatting = 0;
        var telling = false;
        var closed = false;
        matcher.reset();
        while (matcher.find()) {
            tags++;
            formatting += FORMATTING.contains(matcher.group(1)) ? 1 : 0;
            parting |= PARTING.contains(matcher.group(1));
            html |= HTML.contains(matcher.group(1));
            telling |= matcher.group(2).indexOf('=') > 0;
            closed |= full.charAt(matcher.start() + 1) == '/';
        }
        var rest = TEMPLATE.matcher(withoutTags(full)).replaceAll(" ").strip();
        var language = full.contains("{%") ? "django" : html ? "html" : "xml";
        if (parting || full.contains(" align=")) {
            return NONE;
        }
        if (full.startsWith("</") && !full.contains("{%")) {
            return Verdict.weak(language);
        }
        if (formatting == tags) {
            return closed ? Verdict.weak(language) : NONE;
        }
        if (!full.endsWith(">") && !full.endsWith("}") && words(rest) > 3) {
            return NONE;
        }
        if (rest.isEmpty() || closed || telling) {
            return telling || closed || tags > 1 ? Verdict.strong(language) : Verdict.medium(language);
        }
        return words(rest) <= 3 && full.startsWith("<") && matcher.reset().lookingAt() && tags > 1
                ? Verdict.medium("html")
                : NONE;
    }

    private static String withoutTags(String text) {
        return TAG.matcher(text).replaceAll(" ");
    }

    private static int words(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
