package quarry.index;

/// Hears how far a run has come.
@FunctionalInterface
public interface Progress {
    /// @param document  how many documents are done with this one
    /// @param documents how many there are
    /// @param path      the document
    void document(int document, int documents, String path);

    /// @param done   how many texts are read for meaning
    /// @param wanted how many are to be, of which one that several entries share counts for each
    default void texts(int done, int wanted) {}

    /// @param part how much of the questions is compared, from 0 to 1
    default void compared(double part) {}

    /// Something that the run went on without, for a user.
    default void warning(String what) {}

    /// Asked again and again by work that may take long. What is done stays done, and what is left is for the next run.
    default boolean goesOn() {
        return true;
    }
}
