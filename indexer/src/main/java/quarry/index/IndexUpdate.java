package quarry.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import quarry.entry.Entry;

/// One change of an index, of which nothing is to be seen before it is committed. Entries keep the order in which they
/// are added, by document. For one thread, but for [#ready].
public interface IndexUpdate extends AutoCloseable {
    /// What the index holds as the update begins.
    HeldEntries held();

    /// Says what the index is to be like. Call it once, before all changes.
    ///
    /// @param synonyms the lines that users add to the synonyms
    /// @param anew     whether what is held counts for nothing
    /// @return whether it begins with all that the index holds; else with nothing
    boolean start(List<String> synonyms, boolean anew) throws IOException;

    /// Entries that are ready to be added.
    interface Ready {}

    /// Makes the entries of a document ready to be added, which is most of the work. Many threads may do so at once.
    ///
    /// @param former what the document was called in the index before
    Ready ready(List<Entry> entries, String former) throws IOException;

    /// Adds the entries of a document.
    void add(Ready entries) throws IOException;

    /// Takes out all entries of a document.
    ///
    /// @param document its path
    void remove(String document) throws IOException;

    /// Keeps the index as it was beside what takes its place, as it may hold what is nowhere else.
    ///
    /// @return where it will be; empty when there was none
    Optional<String> keepFormer() throws IOException;

    /// Makes the index serve what it holds after these changes, at once and for good.
    void commit(IndexManifest manifest) throws IOException;

    /// What is wrong beside the entries, and what happens about it, for a user.
    List<String> warnings();

    /// Without [#commit] before, the index stays as it was.
    @Override
    void close() throws IOException;
}
