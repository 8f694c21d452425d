package quarry.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quarry.entry.Entry;

/// What an index holds. One that is damaged still gives what can be read of it.
public interface HeldEntries {
    /// [IndexManifest#NONE] when there is none, or none that this version reads.
    IndexManifest manifest();

    /// What it remembers of its documents, whatever version made it.
    IndexManifest.Remembered remembered() throws IOException;

    /// What is wrong with it; empty when it is sound.
    Optional<String> damage();

    /// What is to be said when all of it is gone; empty when it is not.
    Optional<String> loss() throws IOException;

    /// The paths of the documents whose entries it holds, for when its manifest does not tell; empty when that cannot
    /// be read.
    Optional<Set<String>> documents();

    /// A document's entries, in its order.
    ///
    /// @throws IndexDamagedException when they cannot be read
    List<Entry> entries(DocumentRecord document) throws IOException;
}
