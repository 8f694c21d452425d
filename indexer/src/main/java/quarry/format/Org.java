package quarry.format;

import java.util.regex.Pattern;
import quarry.format.markup.OrgMarkdown;
import quarry.text.Text;

/// Emacs Org documents. Keywords, drawers, planning and states of tasks are left out.
final class Org implements Format {
    private static final Pattern HEADING = Pattern.compile("(?m)^\\*{1,8} \\S");
    private static final Pattern KEYWORD = Pattern.compile(
            "(?im)^#\\+(?:title|author|startup|options|begin_src|begin_example|begin_quote|filetags|property):?");

    @Override
    public String name() {
        return "org";
    }

    @Override
    public boolean accepts(Content content) {
        var text = content.decoded().map(decoded -> decoded.text()).orElse("");
        return content.extension().equals("org")
                ? !text.isBlank()
                : !content.extension().equals("md")
                        && text.contains("#+")
                        && KEYWORD.matcher(text).find()
                        && HEADING.matcher(text).find();
    }

    @Override
    public Text read(Content content) {
        var decoded = content.decoded().orElseThrow();
        var lines = new OrgMarkdown(decoded.lines()).lines();
        return new Text(name(), decoded.charset(), decoded.repaired(), lines);
    }
}
