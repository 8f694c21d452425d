package quarry.search;

import java.util.List;

/// Counts of the hits by value, as many as choosing that value gives; each list has the largest count first.
public record Facets(List<Count> topic, List<Count> source, List<Count> state, List<Count> level) {
    public static final Facets EMPTY = new Facets(List.of(), List.of(), List.of(), List.of());

    public Facets {
        topic = List.copyOf(topic);
        source = List.copyOf(source);
        state = List.copyOf(state);
        level = List.copyOf(level);
    }

    public record Count(String value, long count) {}
}
