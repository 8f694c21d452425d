package quarry.split.outline;

/// Lines of an outline by index, from `from` up to but not including `to`.
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    public boolean isEmpty() {
        return from == to;
    }

    public boolean contains(int index) {
        return from <= index && index < to;
    }
}
