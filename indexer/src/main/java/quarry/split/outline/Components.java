package quarry.split.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarry.text.Line;

/// What pages made of components hold beside Markdown: their imports and exports at the top, and components around
/// text, `<Callout type="info">text</Callout>`. HTML's own tags are left to [InlineMarkup].
final class Components {
    private static final Pattern IMPORT = Pattern.compile(
            "^(?:import\\s.{0,300}['\"][^'\"]{1,300}['\"];?|export\\s++(?:const|let|var|default|function)\\b.{0,1000})$");
    private static final Pattern TAG = Pattern.compile("</?([A-Z]\\w{0,40}+)(?:\\s[^<>]{0,300}+)?+>");

    private Components() {}

    static List<Line> unwrapped(List<Line> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first == lines.size() || !lines.get(first).text().startsWith("import ")) {
            return lines;
        }
        var result = new ArrayList<Line>(lines.size());
        boolean top = true;
        for (var line : lines) {
            top &= line.isBlank() || IMPORT.matcher(line.text()).matches();
            var text = top ? "" : line.text();
            result.add(new Line(line.number(), withoutTags(text)));
        }
        return result;
    }

    /// The components' own names tell them from types such as `List<String>`: these are never closed on their line.
    private static String withoutTags(String text) {
        return text.contains("</")
                ? TAG.matcher(text)
                        .replaceAll(tag ->
                                text.contains("</" + tag.group(1) + ">") ? "" : Matcher.quoteReplacement(tag.group()))
                : text;
    }
}
