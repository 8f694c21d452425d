package quarry.format;

import java.util.regex.Pattern;
import quarry.format.markup.RstMarkdown;
import quarry.text.Text;

/// reStructuredText documents. Directives that only arrange things are left out.
final class ReStructuredText implements Format {
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?m)^\\.\\. (?:code-block|sourcecode|code|toctree|contents|note|warning|tip|image|figure|highlight|list-table)::");

    @Override
    public String name() {
        return "rst";
    }

    @Override
    public boolean accepts(Content content) {
        var text = content.decoded().map(decoded -> decoded.text()).orElse("");
        return switch (content.extension()) {
            case "rst", "rest" -> !text.isBlank();
            case "txt", "text", "" ->
                text.contains("::") && DIRECTIVE.matcher(text).find();
            default -> false;
        };
    }

    @Override
    public Text read(Content content) {
        var decoded = content.decoded().orElseThrow();
        var lines = new RstMarkdown(decoded.lines()).lines();
        return new Text(name(), decoded.charset(), decoded.repaired(), lines);
    }
}
