package quarry.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quarry.entry.Entry;
import quarry.index.DocumentRecord;
import quarry.index.HeldEntries;
import quarry.index.IndexDamagedException;
import quarry.index.IndexManifest;

/// What an index gives that is not there, or of which no entries can be taken over.
record NothingHeld(IndexStore store) implements HeldEntries {
    @Override
    public IndexManifest manifest() {
        return IndexManifest.NONE;
    }

    @Override
    public IndexManifest.Remembered remembered() throws IOException {
        return store.remembered();
    }

    @Override
    public Optional<String> damage() {
        return Optional.empty();
    }

    @Override
    public Optional<String> loss() throws IOException {
        return store.loss();
    }

    @Override
    public Optional<Set<String>> documents() {
        return Optional.of(Set.of());
    }

    @Override
    public List<Entry> entries(DocumentRecord document) throws IOException {
        throw new IndexDamagedException("it holds no entries of " + document.path(), null);
    }
}
