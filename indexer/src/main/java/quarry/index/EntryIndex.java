package quarry.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import quarry.source.Location;

/// An index that entries are written to. What `toString` gives names it for messages. Safe for use by many
/// threads: updates of one program wait for each other, and where another program is writing they fail.
public interface EntryIndex {
    /// Whether there is one yet; making it is the first update's work.
    boolean exists() throws IOException;

    /// @throws NoSuchFileException when there is none; the message says what to do
    void requireThere() throws IOException;

    /// What the index says of itself that serves now.
    ///
    /// @throws IOException when there is none, or none that this version reads; the message says what to do
    IndexManifest manifest() throws IOException;

    /// Begins an update. Until that is committed, the index serves as it is.
    ///
    /// @throws IOException when another program is writing, or it cannot be written
    IndexUpdate begin() throws IOException;

    /// Compares the entries that nobody has compared with the others yet, which may take long where they are very many,
    /// and commits what was found out. It serves meanwhile, and may be updated.
    ///
    /// @return whether there was something to do and it was done
    boolean relate(Progress progress) throws IOException;

    /// Reads the texts for meaning that were not, which takes long where they are many, and commits. It serves
    /// meanwhile, and may be updated; what is done when this is stopped stays done.
    ///
    /// @return whether there was something to do and it was done
    boolean addVectors(Progress progress) throws IOException;

    /// What is wrong with what is kept, each with what to do about it; nothing when it is sound. Writes nothing.
    ///
    /// @throws IOException when there is no index, or one of another version
    List<String> problems() throws IOException;

    /// Has the next run read some documents whatever the file system tells of them.
    ///
    /// @param documents their paths
    /// @return whether that could be written
    boolean distrust(Set<String> documents);

    /// Whether a place on disk is part of the index itself, so that it is no document.
    boolean isOwn(Location place);
}
