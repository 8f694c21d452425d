package quarry.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quarry.entry.State;

/// What a run did, and what the index holds now.
///
/// @param documents  the documents in the index now, by path, each with how it was understood
/// @param roots      the files and folders that they belong to
/// @param indexed    how many of them were read and split in this run
/// @param added      how many are new to the index
/// @param changed    how many have another content than the index had of them
/// @param moved      how many were taken over as they were from another path
/// @param removed    how many are no longer in the index
/// @param unseen     how many stay because they could not be seen
/// @param unreadable documents that could not be read, each with the reason
/// @param warnings   what else is wrong, each with its file and what to do
/// @param ignored    how many files were passed over as no documents: pictures, an editor's backups and the like
public record IndexReport(
        List<DocumentRecord> documents,
        List<String> roots,
        int indexed,
        int added,
        int changed,
        int moved,
        int removed,
        int unseen,
        List<Unreadable> unreadable,
        List<String> warnings,
        int ignored) {
    public IndexReport {
        documents = List.copyOf(documents);
        roots = List.copyOf(roots);
        unreadable = List.copyOf(unreadable);
        warnings = List.copyOf(warnings);
    }

    /// @param path   the document
    /// @param reason why it could not be read and what to do
    public record Unreadable(String path, String reason) {}

    /// How many documents stayed as they were, those under other paths than were given among them.
    public int kept() {
        return documents.size() - added - changed - moved;
    }

    /// The index's entries by state.
    public Map<State, Long> entries() {
        var entries = new EnumMap<State, Long>(State.class);
        documents.forEach(
                document -> document.entries().forEach((state, count) -> entries.merge(state, count, Long::sum)));
        return entries;
    }

    /// The index's snippets.
    public long snippets() {
        return documents.stream().mapToLong(DocumentRecord::snippets).sum();
    }

    /// Characters that were wrongly decoded in the documents and are right in the index.
    public long repaired() {
        return documents.stream().mapToLong(DocumentRecord::repaired).sum();
    }

    /// Whether every document could be read, and was understood.
    public boolean isWhole() {
        return unreadable.isEmpty() && documents.stream().noneMatch(DocumentRecord::hardlyUnderstood);
    }

    /// Documents in which no question was found.
    public List<String> empty() {
        return documents.stream()
                .filter(document -> document.count() == 0)
                .map(DocumentRecord::path)
                .toList();
    }
}
