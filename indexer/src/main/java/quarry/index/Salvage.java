package quarry.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;

/// What the index as it was gives of documents that are not read. One that is damaged may not give all of it: then it
/// is kept beside the new one. Not thread-safe.
final class Salvage {
    private final IndexUpdate update;
    private final HeldEntries held;
    private final List<String> lost = new ArrayList<>();
    private @Nullable String kept;

    Salvage(IndexUpdate update) {
        this.update = update;
        this.held = update.held();
    }

    /// Writes the entries of a document as they were, be it under another name.
    ///
    /// @return whether that could be done
    /// @throws IndexDamagedException when an index that seemed sound does not give them
    boolean takeOver(DocumentRecord before, String path) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try {
            for (var entry : held.entries(before)) {
                entries.add(before.path().equals(path) ? entry : entry.movedTo(path));
            }
        } catch (IndexDamagedException e) {
            if (held.damage().isEmpty()) {
                throw e;
            }
            lost.add(path);
            keep();
            return false;
        }
        update.add(update.ready(entries, before.path()));
        return true;
    }

    /// Keeps an index whose manifest does not tell what it held, unless the new one holds all of that.
    ///
    /// @param documents what the documents of the new one are called
    void keepUnknown(Set<String> documents) throws IOException {
        boolean isKnown = !held.manifest().equals(IndexManifest.NONE)
                || held.documents().filter(documents::containsAll).isPresent();
        if (!isKnown) {
            keep();
        }
    }

    private void keep() throws IOException {
        kept = update.keepFormer().orElse(null);
    }

    /// What is missing from now on; empty when nothing is.
    Optional<String> loss() {
        if (kept == null) {
            return Optional.empty();
        }
        var what = lost.isEmpty()
                ? "the documents that it held besides are not known"
                : "the entries of " + String.join(", ", lost) + " could not be taken over";
        return Optional.of("was damaged, and " + what + ". It is kept as " + kept
                + "; index these documents again, then delete that folder");
    }

    /// What happened to the index, for a user; empty when there was no damage.
    Optional<String> warning() {
        return held.damage()
                .map(damage -> "the index was damaged (" + damage + ") and has been built anew from the documents");
    }
}
