package quarry.split.outline;

import java.util.List;
import java.util.OptionalInt;
import quarry.text.Budget;
import quarry.text.Text;

/// A document's lines with their forms.
public record Outline(List<OutlineLine> lines) {
    public Outline {
        lines = List.copyOf(lines);
    }

    public static Outline of(Text text) {
        return new Outline(new OutlineScanner(text.lines()).scan());
    }

    public OutlineLine line(int index) {
        Budget.spend(1);
        return lines.get(index);
    }

    public int size() {
        return lines.size();
    }

    public Span whole() {
        return new Span(0, lines.size());
    }

    /// The next line from `index` on, inside `span`, that is neither blank nor mere markup.
    public OptionalInt nextContent(int index, Span span) {
        for (int i = index; i < span.to(); i++) {
            if (!isEmpty(i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The nearest line before `index`, inside `span`, that is neither blank nor mere markup.
    public OptionalInt previousContent(int index, Span span) {
        for (int i = index - 1; i >= span.from(); i--) {
            if (!isEmpty(i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isEmpty(int index) {
        var line = line(index);
        return line.is(LineKind.BLANK) || line.is(LineKind.MARKUP) || line.is(LineKind.CONTINUED);
    }
}
