package quarry.web;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// What the page tells about searching: `docs/query-language.md`, which the build packs with the program.
final class QueryHelp {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private QueryHelp() {}

    static String html() {
        var text = Parser.builder().extensions(TABLES).build().parse(PageDocument.read("query-language.md"));
        var html = HtmlRenderer.builder().extensions(TABLES).build().render(text);
        return PageDocument.showing("<article class=\"help markdown\">" + html + "</article>");
    }
}
