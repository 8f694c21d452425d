package quarry.report;

import quarry.search.Passage;

/// Makes HTML of passages: escaped text in which only `<mark>` is markup.
public final class Highlight {
    private Highlight() {}

    public static String html(Passage passage) {
        String text = passage.text();
        var html = new StringBuilder(text.length() + 16 + 13 * passage.matches().size());
        int end = 0;
        for (Passage.Range match : passage.matches()) {
            escape(text, end, match.start(), html);
            html.append("<mark>");
            escape(text, match.start(), match.end(), html);
            html.append("</mark>");
            end = match.end();
        }
        escape(text, end, text.length(), html);
        return html.toString();
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
