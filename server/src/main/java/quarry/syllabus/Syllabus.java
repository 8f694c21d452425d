package quarry.syllabus;

import java.util.List;

/// What should be known, in the order of the list.
///
/// @param name how the list is called
public record Syllabus(String name, List<Concept> concepts) {
    public Syllabus {
        concepts = List.copyOf(concepts);
    }
}
