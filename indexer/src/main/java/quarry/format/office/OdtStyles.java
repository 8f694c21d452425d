package quarry.format.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The styles of an OpenDocument text, each of which may be based on another.
public final class OdtStyles {
    /// Styles are based on each other this often at most; more is a circle.
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();

    /// Adds the styles that a part defines.
    public void add(Document part) {
        part.getElementsByTag("style:style").forEach(style -> styles.putIfAbsent(style.attr("style:name"), style));
        part.getElementsByTag("text:list-style").forEach(list -> lists.putIfAbsent(list.attr("style:name"), list));
    }

    boolean isBold(String name) {
        return property(name, style -> text(style, "fo:font-weight"))
                .filter(weight -> weight.equals("bold") || weight.matches("[6-9]00"))
                .isPresent();
    }

    boolean isCode(String name) {
        return property(
                                name,
                                style -> Optional.of(style.attr("style:name").replaceAll("_20_", " "))
                                        .filter(TypewriterFonts::isStyle))
                        .isPresent()
                || property(name, style -> text(style, "style:font-name").or(() -> text(style, "fo:font-family")))
                        .filter(TypewriterFonts::isFont)
                        .isPresent();
    }

    /// Whether a paragraph of this style is the document's title.
    boolean isTitle(String name) {
        return property(name, style -> Optional.of(style.attr("style:name")).filter("Title"::equals))
                .isPresent();
    }

    /// How a list's items are marked at a depth from 0: the element that says so, if there is one.
    Optional<Element> listLevel(String name, int depth) {
        return Optional.ofNullable(lists.get(name))
                .flatMap(list -> list.children().stream()
                        .filter(level -> level.attr("text:level").equals(String.valueOf(depth + 1)))
                        .findFirst());
    }

    /// The list style that a paragraph style brings along.
    String listOf(String name) {
        return property(
                        name,
                        style ->
                                Optional.of(style.attr("style:list-style-name")).filter(list -> !list.isEmpty()))
                .orElse("");
    }

    private static Optional<String> text(Element style, String attribute) {
        return style.children().stream()
                .filter(child -> child.normalName().equals("style:text-properties"))
                .map(child -> child.attr(attribute))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private <T> Optional<T> property(String name, Function<Element, Optional<T>> property) {
        var style = styles.get(name);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            var value = property.apply(style);
            if (value.isPresent()) {
                return value;
            }
            style = styles.get(style.attr("style:parent-style-name"));
        }
        return Optional.empty();
    }
}
