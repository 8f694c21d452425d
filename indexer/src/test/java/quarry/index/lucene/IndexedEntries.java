package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import quarry.document.EntryDocuments;
import quarry.entry.Entry;

/// What an index holds.
public final class IndexedEntries {
    private IndexedEntries() {}

    /// The entries of the build that serves, in its order.
    public static List<Entry> of(Path index) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var directory = FSDirectory.open(new IndexStore(index).open());
                var reader = DirectoryReader.open(directory)) {
            var live = MultiBits.getLiveDocs(reader);
            for (int i = 0; i < reader.maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    entries.add(EntryDocuments.entry(reader.storedFields(), i));
                }
            }
        }
        return entries;
    }
}
