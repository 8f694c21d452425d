package quarry.search;

import java.io.IOException;
import java.util.List;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;

/// Finds what an index has about things by their names. Safe for use by many threads.
public interface ConceptSearch {
    /// The entries that may speak of something, those whose question names it first. What they say of it is for the
    /// caller to tell.
    List<Entry> naming(Named named) throws IOException;

    /// The names that mean the same in this material: those that come with the program, those that users gave with
    /// their documents, and those that the documents introduce.
    Synonyms synonyms() throws IOException;
}
