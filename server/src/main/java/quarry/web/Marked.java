package quarry.web;

import quarry.search.Passage;

/// Passages as HTML in which only `<mark>` is markup. Whatever a document says is escaped here.
final class Marked {
    private Marked() {}

    static String html(Passage passage) {
        var html = new StringBuilder();
        int done = 0;
        for (var match : passage.matches()) {
            escape(passage.text(), done, match.start(), html);
            html.append("<mark>");
            escape(passage.text(), match.start(), match.end(), html);
            html.append("</mark>");
            done = match.end();
        }
        escape(passage.text(), done, passage.text().length(), html);
        return html.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
