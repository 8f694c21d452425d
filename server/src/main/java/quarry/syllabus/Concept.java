package quarry.syllabus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that the material should cover.
///
/// @param name  as the list writes it, without markup
/// @param names what it may be called, each enough to know it by; at least one
/// @param group the heading it stands under; null when there is none
public record Concept(
        String name, List<String> names, @Nullable String group) {
    public Concept {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a concept without a name");
        }
    }
}
