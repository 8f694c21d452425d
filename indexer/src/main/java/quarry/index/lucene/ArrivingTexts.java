package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import quarry.document.EntryTexts;
import quarry.entry.Entry;
import quarry.vector.SentenceModel;
import quarry.vector.VectorStore;

/// Reads the texts of new entries for meaning on their way into the index, so that these are written once; when they
/// are
/// many, the first of them alone. Safe for use by many threads.
final class ArrivingTexts {
    private final VectorStore vectors;
    private final AtomicInteger room;

    private ArrivingTexts(VectorStore vectors, int most) {
        this.vectors = vectors;
        this.room = new AtomicInteger(most);
    }

    /// @param folder of the vectors that are known
    /// @param most   how many texts are read at most
    static ArrivingTexts of(Path folder, int most) throws IOException {
        var model = SentenceModel.shipped();
        if (most > 0 && model.isPresent()) {
            try {
                return new ArrivingTexts(VectorStore.append(folder, model.name()), most);
            } catch (IOException e) {
                // Another run is adding vectors just now, or nobody may: what is known has to do.
                return new ArrivingTexts(VectorStore.read(folder, model.name()), 0);
            }
        }
        return new ArrivingTexts(VectorStore.read(folder, model.name()), 0);
    }

    /// Those that are known, with those that were added.
    VectorStore vectors() {
        return vectors;
    }

    void read(List<Entry> entries) throws IOException {
        if (room.get() > 0) {
            var missing = new LinkedHashSet<String>();
            for (var entry : entries) {
                addMissing(EntryTexts.question(entry), missing);
                addMissing(EntryTexts.whole(entry), missing);
            }
            int count = missing.size();
            if (count > 0 && room.getAndUpdate(left -> left < count ? left : left - count) >= count) {
                add(missing);
            }
        }
    }

    private void addMissing(String text, Set<String> missing) {
        if (!vectors.contains(text)) {
            missing.add(text);
        }
    }

    /// Where there is no model after all, words have to do.
    private void add(Set<String> texts) throws IOException {
        var encoder = SentenceModel.shipped().load();
        if (encoder.isPresent()) {
            var missing = List.copyOf(texts);
            vectors.add(missing, encoder.get().encode(missing));
        }
    }
}
