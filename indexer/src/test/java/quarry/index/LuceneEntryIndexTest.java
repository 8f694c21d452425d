package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import quarry.entry.Entry;
import quarry.index.lucene.IndexedEntries;
import quarry.index.lucene.LuceneEntryIndex;

final class LuceneEntryIndexTest extends EntryIndexContract {
    @Override
    EntryIndex index(Path place) {
        return new LuceneEntryIndex(place);
    }

    @Override
    List<Entry> entries(EntryIndex index) throws IOException {
        return IndexedEntries.of(Path.of(index.toString()));
    }
}
