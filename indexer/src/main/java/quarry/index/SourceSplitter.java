package quarry.index;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import quarry.format.Formats;
import quarry.source.SourceFile;
import quarry.source.SourceReader;
import quarry.split.LineAccount;
import quarry.split.LineRole;
import quarry.split.SplitDocument;
import quarry.split.Splitter;
import quarry.text.Deck;
import quarry.text.Document;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// Reads a source and splits it as its hints say, within the budget of a document, and keeps lines away from the
/// splitter that nobody wrote. Safe for use by many threads.
public final class SourceSplitter {
    /// A longer line is data, not writing, in characters. It is left out and told.
    public static final int MAX_LINE = 20_000;
    /// A picture that is part of a line. What it shows is not text.
    private static final Pattern EMBEDDED = Pattern.compile("data:[\\w/+.-]++(?:;[\\w=-]++)*+,[A-Za-z0-9+/=%_-]*+");

    private static final int SHOWN = 80;

    private final Splitter splitter;
    private final WatchedReading reading = new WatchedReading(WatchedReading.LIMITS);

    /// A document as its format tells it, and its entries.
    public record SplitSource(Document document, SplitDocument split) {}

    public SourceSplitter(Splitter splitter) {
        this.splitter = splitter;
    }

    /// A source's bytes.
    ///
    /// @throws UnreadableDocumentException when it is gone, too large or may not be read
    /// @throws InterruptedIOException      when this thread is interrupted
    public byte[] bytes(SourceReader sources, SourceFile file)
            throws UnreadableDocumentException, InterruptedIOException {
        return reading.read(() -> Formats.bytes(sources, file));
    }

    /// @throws UnreadableDocumentException when it cannot be read, or would cost more than a document may
    /// @throws InterruptedIOException      when this thread is interrupted
    public SplitSource split(SourceFile file, byte[] bytes) throws UnreadableDocumentException, InterruptedIOException {
        return split(file, file.path(), bytes);
    }

    /// @param origin the path that the entries' ids are made of
    SplitSource split(SourceFile file, String origin, byte[] bytes)
            throws UnreadableDocumentException, InterruptedIOException {
        return reading.read(() -> {
            var document = Formats.read(file, bytes);
            return new SplitSource(document, split(file, origin, document));
        });
    }

    private SplitDocument split(SourceFile file, String origin, Document document) throws UnreadableDocumentException {
        var dropped = new HashMap<Integer, LineRole>();
        var readable = switch (document) {
            case Text text -> withoutLongLines(text, dropped);
            case Deck deck -> deck;
        };
        var split = splitter.split(origin, readable);
        var entries = split.entries().stream()
                .map(entry -> origin.equals(file.path()) ? entry : entry.movedTo(file.path()))
                .map(entry -> file.hints().topic() == null
                        ? entry
                        : entry.filedUnder(file.hints().topic()))
                .toList();
        var roles = dropped.isEmpty()
                ? split.roles()
                : split.roles().stream()
                        .map(role -> dropped.getOrDefault(role.line(), role))
                        .toList();
        return new SplitDocument(
                file.path(),
                split.reading(),
                split.confidence(),
                split.repaired(),
                entries,
                roles,
                dropped.isEmpty() ? split.account() : LineAccount.of(roles),
                split.doubts());
    }

    private static Text withoutLongLines(Text text, Map<Integer, LineRole> dropped) throws UnreadableDocumentException {
        if (text.lines().stream().noneMatch(line -> line.text().length() > MAX_LINE)) {
            return text;
        }
        List<Line> lines = new ArrayList<>();
        for (var line : text.lines()) {
            var shorter = line.text().length() > MAX_LINE
                    ? EMBEDDED.matcher(line.text()).replaceAll("data:,")
                    : line.text();
            if (shorter.length() > MAX_LINE) {
                dropped.put(line.number(), tooLong(line.number(), shorter));
                shorter = "";
            }
            lines.add(new Line(line.number(), shorter));
        }
        if (lines.stream().allMatch(Line::isBlank)) {
            var first = dropped.values().iterator().next();
            throw new UnreadableDocumentException(
                    "line " + first.line() + " " + first.reason() + ", and nothing else is in it; break it into lines");
        }
        return new Text(text.format(), text.charset(), text.repaired(), lines);
    }

    private static LineRole tooLong(int number, String text) {
        return new LineRole(
                number,
                text.substring(0, SHOWN) + "…",
                "dropped",
                "has " + text.length() + " characters, more than the " + MAX_LINE + " that are read as text");
    }
}
