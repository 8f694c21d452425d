package quarry.report;

import java.util.ArrayDeque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Renders an answer's Markdown for the page. The text is taken for hostile: markup in it comes out escaped,
/// links go to the web or nowhere, and nothing is loaded from anywhere.
final class AnswerHtml {
    /// The page has the question as its first level and the answer as the second.
    private static final int LEVELS_ABOVE = 2;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .nodeRendererFactory(SafeLinks::new)
            .build();

    private AnswerHtml() {}

    static String of(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Outline());
        return RENDERER.render(document);
    }

    /// Gives headings levels that never skip one, below those of the page.
    private static final class Outline extends AbstractVisitor {
        private final ArrayDeque<Integer> open = new ArrayDeque<>();

        @Override
        public void visit(Heading heading) {
            while (!open.isEmpty() && open.getLast() >= heading.getLevel()) {
                open.removeLast();
            }
            open.addLast(heading.getLevel());
            heading.setLevel(Math.min(6, LEVELS_ABOVE + open.size()));
        }
    }
}
