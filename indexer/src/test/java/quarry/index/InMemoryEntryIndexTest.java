package quarry.index;

import java.nio.file.Path;
import java.util.List;
import quarry.entry.Entry;

final class InMemoryEntryIndexTest extends EntryIndexContract {
    @Override
    EntryIndex index(Path place) {
        return new InMemoryEntryIndex();
    }

    @Override
    List<Entry> entries(EntryIndex index) {
        return ((InMemoryEntryIndex) index).entries();
    }
}
