package quarry.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Renders links that lead to the web; of others, which lead nowhere outside their document, only the text. An
/// image becomes a link to it.
final class SafeLinks implements NodeRenderer {
    private static final Pattern WEB = Pattern.compile("(?:https?://|mailto:).+", Pattern.CASE_INSENSITIVE);

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    SafeLinks(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Link link -> link(link, link.getDestination(), "");
            case Image image -> link(image, image.getDestination(), "Image: ");
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    private void link(Node node, String destination, String kind) {
        boolean leadsOut = WEB.matcher(destination).matches() && !isWithin(node, Link.class);
        if (leadsOut) {
            String address = context.encodeUrl(context.urlSanitizer().sanitizeLinkUrl(destination));
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("href", address);
            attributes.put("rel", "nofollow noopener");
            html.tag("a", attributes);
        }
        html.text(kind);
        if (node.getFirstChild() == null) {
            html.text(destination.toLowerCase(Locale.ROOT).startsWith("data:") ? "" : destination);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        if (leadsOut) {
            html.tag("/a");
        }
    }

    private static boolean isWithin(Node node, Class<? extends Node> kind) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (kind.isInstance(parent)) {
                return true;
            }
        }
        return false;
    }
}
