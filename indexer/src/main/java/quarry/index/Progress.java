package quarry.index;

/// Hears how far a run has come.
@FunctionalInterface
public interface Progress {
    /// @param document  how many documents are done with this one
    /// @param documents how many there are
    /// @param path      the document
    void document(int document, int documents, String path);
}
