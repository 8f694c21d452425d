package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a damaged build still gives of documents that cannot be read just now, while all others are read anew. A build
/// that does not give all of them is kept beside the new one. Not thread-safe.
final class Salvage {
    private final @Nullable PreviousIndex damaged;
    private final List<String> lost = new ArrayList<>();
    private @Nullable Path kept;

    /// @param damaged null when there is no damage, and so nothing to be salvaged
    Salvage(@Nullable PreviousIndex damaged) {
        this.damaged = damaged;
    }

    /// Adds the entries of a document as they were.
    ///
    /// @return the document; empty when the build held nothing of it, or does not give it any more
    Optional<DocumentRecord> of(String path, IndexUpdate update) throws IOException {
        var from = damaged;
        if (from == null) {
            return Optional.empty();
        }
        var document = from.document(path);
        try {
            if (document.isPresent()) {
                update.add(from.entries(path));
                return document;
            }
        } catch (IndexDamagedException e) {
            lost.add(path);
        }
        if (!lost.isEmpty() || from.manifest().equals(IndexManifest.NONE)) {
            kept = update.keep(from.build());
        }
        return Optional.empty();
    }

    /// What happened to the index, for a user; empty when there was no damage.
    Optional<String> warning() {
        if (damaged == null) {
            return Optional.empty();
        }
        var told = "the index was damaged (" + damaged.damage().orElse("")
                + ") and has been built anew from the documents";
        if (kept == null) {
            return Optional.of(told);
        }
        var what = lost.isEmpty()
                ? "what it held of documents that cannot be read"
                : "the entries of " + String.join(", ", lost);
        return Optional.of(
                told + "; " + what + " could not be taken over and are missing. What is left of it is kept in " + kept
                        + "; bring the documents back and run this again, then delete that folder");
    }
}
