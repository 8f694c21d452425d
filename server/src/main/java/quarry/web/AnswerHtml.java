package quarry.web;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// Answers as HTML. HTML in an answer is shown, not run; addresses other than of the web and of mail are dropped;
/// pictures are not loaded but linked to.
final class AnswerHtml {
    /// Deeper lists and quotes are a trap, not an answer.
    private static final int MAX_OPEN_BLOCKS = 64;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> protect(node, attributes))
            .nodeRendererFactory(Pictures::new)
            .build();

    private AnswerHtml() {}

    static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static void protect(Node node, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow noopener noreferrer");
        }
        // The table extension aligns cells by attributes that a strict policy is better off without.
        attributes.remove("align");
    }

    private record Pictures(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public java.util.Set<Class<? extends Node>> getNodeTypes() {
            return java.util.Set.of(Image.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Image image) {
                var html = context.getWriter();
                html.tag("span", Map.of("class", "picture"));
                html.text("picture: ");
                for (var child = image.getFirstChild(); child != null; child = child.getNext()) {
                    context.render(child);
                }
                html.tag("/span");
            }
        }
    }
}
