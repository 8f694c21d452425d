package quarry.index;

import java.util.List;
import java.util.Map;
import quarry.entry.State;
import quarry.source.Location;
import quarry.source.SourceFile;
import quarry.source.Stamp;
import quarry.split.Doubt;
import quarry.split.LineAccount;

/// What an index remembers of a document.
///
/// @param path     the document
/// @param location where it is on this machine
/// @param origin   the path that its entries' ids are made of: its first one, however often it moved since
/// @param sha256   hash of its bytes, in hexadecimal
/// @param stamp    what the file system told of it
/// @param hints    fingerprint of what its folder's settings said of it; empty when they said nothing
/// @param account  how it was understood
/// @param entries  its entries by state
/// @param snippets its snippets
/// @param repaired its repaired characters
public record DocumentRecord(
        String path,
        Location location,
        String origin,
        String sha256,
        Stamp stamp,
        String hints,
        Account account,
        Map<State, Long> entries,
        long snippets,
        long repaired) {
    /// With fewer lines a document need not say much.
    private static final int MANY_LINES = 40;
    /// A reading that explains less of a document than this may well be wrong.
    private static final double UNSURE = 0.3;
    /// More lines than this to an entry are hardly one question and its answer.
    private static final int LINES_AN_ENTRY = 100;
    /// From this part of its lines on that found no use a document was hardly understood.
    private static final double MOSTLY_UNUSED = 0.6;

    /// How a document was understood.
    ///
    /// @param format     the format that it was read with
    /// @param reading    the reading that won; empty when no question was found
    /// @param confidence how well it explains the document, 0 to 1
    /// @param lines      where its lines went
    /// @param doubts     what a person should look at
    public record Account(String format, String reading, double confidence, LineAccount lines, List<Doubt> doubts) {
        public Account {
            doubts = List.copyOf(doubts);
        }

        private int count(Doubt.Kind kind) {
            return doubts.stream()
                    .filter(doubt -> doubt.kind() == kind)
                    .mapToInt(Doubt::count)
                    .sum();
        }
    }

    public DocumentRecord {
        entries = Map.copyOf(entries);
    }

    DocumentRecord withStamp(Stamp newer) {
        return new DocumentRecord(path, location, origin, sha256, newer, hints, account, entries, snippets, repaired);
    }

    /// The same content, where a file is now.
    DocumentRecord movedTo(SourceFile file) {
        return new DocumentRecord(
                file.path(),
                file.location(),
                origin,
                sha256,
                file.stamp(),
                hints,
                account,
                entries,
                snippets,
                repaired);
    }

    /// What its file is called, or the archive that it is in.
    String fileName() {
        var members = String.join("/", location.members()).replace('\\', '/');
        return members.isEmpty() || !path.endsWith("/" + members)
                ? path
                : path.substring(0, path.length() - members.length() - 1);
    }

    /// All its entries.
    public long count() {
        return entries.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Lines that are not blank.
    public int writtenLines() {
        return account.lines().written();
    }

    /// Lines that nobody found a use for.
    public int unusedLines() {
        return account.lines().unused();
    }

    /// Whether a person should look at how it was read: it says much and little of it became entries, the reading
    /// explains little of it, or more asks in it than was found.
    public boolean hardlyUnderstood() {
        int lines = writtenLines();
        if (lines < MANY_LINES) {
            return false;
        }
        return count() == 0
                || account.confidence() < UNSURE
                || lines > LINES_AN_ENTRY * count()
                || unusedLines() > MOSTLY_UNUSED * lines
                || account.count(Doubt.Kind.ASKS_UNUSED) > count();
    }
}
