package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// Writes an index of entries that come from no documents, to measure searching with. Such an index cannot be brought
/// up to date, only be written anew.
public final class EntryIndex {
    private EntryIndex() {}

    /// Makes the index hold these entries and nothing else, in their order, with the vectors that are known.
    public static void write(Path index, List<Entry> entries) throws IOException {
        var store = new IndexStore(index);
        try (var _ = store.lock();
                var vectors = VectorStore.read(index, SentenceModel.shipped().name())) {
            var folder = store.newBuild();
            try (var build = IndexBuild.empty(folder, vectors, Synonyms.shipped())) {
                build.add(entries, EarlierRelations.NONE);
                var none = new IndexManifest.Vectors(SentenceModel.shipped().name(), 0, vectors.size());
                build.finish(new IndexManifest(IndexManifest.SCHEMA, List.of(), "", List.of(), Map.of(), none));
            }
            store.switchTo(folder);
        }
    }
}
