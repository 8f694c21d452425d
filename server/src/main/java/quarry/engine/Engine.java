package quarry.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import quarry.index.EntryIndex;
import quarry.search.OpenIndex;

/// A kind of index.
interface Engine {
    /// Whether an index of that name is of this kind.
    boolean keeps(URI index);

    /// @throws IOException when there is no such index, or none that can be searched; the message says what to do
    OpenIndex open(URI index) throws IOException;

    /// An index to be written, which need not be there yet.
    EntryIndex entries(URI index);

    /// The folder on this machine that an index is in; empty for one that is elsewhere.
    Optional<Path> folder(URI index);
}
