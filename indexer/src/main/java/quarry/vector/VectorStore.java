package quarry.vector;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.io.AtomicFile;
import quarry.io.Sha256;

/// Vectors by the hash of their text, in a file that only grows, so that no text is encoded twice. One file for each
/// model. Numbers are kept as 16-bit floats: their error, below 0.0005, is far below what ranking can tell.
///
/// What does not fit its checksum, as a power cut or a bad disk leaves it, is as good as not there. It is told
/// ([#damage]) and encoded anew, and [#keepOnly] drops it.
///
/// Safe for use by many threads; a reader sees what was there when it opened.
public final class VectorStore implements Closeable {
    private static final String FILE = "vectors-";
    private static final String NEXT = "vectors.next";
    private static final Logger LOG = LoggerFactory.getLogger(VectorStore.class);

    /// The first 16 bytes of a text's SHA-256.
    private record Key(long high, long low) {}

    private final Path path;
    private final @Nullable VectorFile file;
    private final @Nullable String unreadable;
    private final Map<Key, Integer> records = new HashMap<>();
    /// Records in the file, those too that are damaged.
    private int count;
    /// Damaged places, of which the head may be one.
    private int damaged;

    /// A store without vectors.
    ///
    /// @param unreadable why the disk does not give the file; null when there is none
    private VectorStore(Path path, @Nullable String unreadable) {
        this.path = path;
        this.file = null;
        this.unreadable = unreadable;
        damaged = unreadable == null ? 0 : 1;
    }

    private VectorStore(Path path, VectorFile file) throws IOException {
        this.path = path;
        this.file = file;
        this.unreadable = null;
        damaged = file.isHeadDamaged() ? 1 : 0;
        file.forEach((number, content, isSound) -> {
            count = number + 1;
            if (isSound) {
                records.put(new Key(content.getLong(), content.getLong()), number);
            } else {
                damaged++;
            }
        });
    }

    /// A store without vectors, beside no index.
    public static VectorStore none() {
        return new VectorStore(Path.of(""), (String) null);
    }

    /// Opens what is there for reading; a store without vectors when there is nothing that can be read.
    ///
    /// @param folder the folder of the store's file
    public static VectorStore read(Path folder, String model) throws IOException {
        return read(path(folder, model));
    }

    private static VectorStore read(Path path) throws IOException {
        VectorFile file = null;
        try {
            file = VectorFile.open(path, StandardOpenOption.READ);
            return new VectorStore(path, file);
        } catch (NoSuchFileException e) {
            return new VectorStore(path, (String) null);
        } catch (IOException e) {
            if (file != null) {
                file.close();
            }
            return new VectorStore(path, e.toString());
        }
    }

    /// Opens the store for reading and adding; makes it when it is not there or nothing in it can be read.
    ///
    /// @throws IOException when another program is adding to it
    public static VectorStore append(Path folder, String model) throws IOException {
        Files.createDirectories(folder);
        var path = path(folder, model);
        var file = VectorFile.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!file.tryLock()) {
                throw new IOException("another run is adding vectors to " + path + "; wait for it to end");
            }
            var store = new VectorStore(path, file);
            if (store.records.isEmpty()) {
                store.count = 0;
                store.damaged = 0;
            }
            file.cut(store.count);
            return store;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static Path path(Path folder, String model) {
        return folder.resolve(FILE + model);
    }

    /// What is wrong with the file and what happens next, for a user; empty when it is sound.
    public synchronized Optional<String> damage() {
        if (damaged == 0) {
            return Optional.empty();
        }
        if (unreadable != null) {
            return Optional.of(path + " cannot be read (" + unreadable + "); if it stays so, delete it: "
                    + "it is made anew by 'quarry index PATH…'");
        }
        var where = records.isEmpty()
                ? "is damaged throughout, or of another version"
                : "is damaged in " + damaged + (damaged == 1 ? " place" : " places") + "; " + records.size()
                        + " vectors in it are sound";
        return Optional.of(
                path + " " + where + "; what is missing is computed anew by 'quarry index PATH…' without --no-vectors");
    }

    /// What is wrong with the files of all models in a folder, each with what to do.
    public static List<String> damage(Path folder) throws IOException {
        List<Path> paths;
        try (var files = Files.list(folder)) {
            paths = files.filter(path -> path.getFileName().toString().startsWith(FILE))
                    .sorted()
                    .toList();
        }
        var found = new ArrayList<String>();
        for (var path : paths) {
            try (var store = read(path)) {
                store.damage().ifPresent(found::add);
            }
        }
        return found;
    }

    /// How many places of the file are damaged.
    public synchronized int damaged() {
        return damaged;
    }

    /// How many vectors there are, those of texts that nobody has any more among them.
    public synchronized int size() {
        return records.size();
    }

    public synchronized boolean contains(String text) {
        return records.containsKey(key(text));
    }

    /// The vector of a text, of length 1; empty when it is not there or cannot be read any more, and for a text that
    /// the model makes nothing of.
    public Optional<float[]> get(String text) {
        if (size() == 0) {
            return Optional.empty();
        }
        var key = key(text);
        Integer record;
        synchronized (this) {
            record = records.get(key);
        }
        if (record == null || file == null) {
            return Optional.empty();
        }
        try {
            var content = file.read(record);
            boolean isOfText = key.equals(new Key(content.getLong(), content.getLong()));
            return isOfText ? vector(content) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("a vector in {} cannot be read any more", path, e);
            return Optional.empty();
        }
    }

    /// Numbers without a direction, such as zeros, are no vector: an index cannot hold them.
    private static Optional<float[]> vector(ByteBuffer numbers) {
        var vector = new float[SentenceEncoder.DIMENSIONS];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(numbers.getShort());
            square += (double) vector[i] * vector[i];
        }
        if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return Optional.of(vector);
    }

    /// Adds vectors, one for each of the texts. They are on disk when this returns.
    public void add(List<String> texts, List<float[]> vectors) throws IOException {
        write(texts, vectors).sync();
    }

    private synchronized VectorFile write(List<String> texts, List<float[]> vectors) throws IOException {
        if (file == null) {
            throw new IllegalStateException(path + " is not there to be added to");
        }
        var room = VectorFile.room(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            var key = key(texts.get(i));
            var record = VectorFile.record(room, i).putLong(key.high()).putLong(key.low());
            for (float x : vectors.get(i)) {
                record.putShort(Float.floatToFloat16(x));
            }
            VectorFile.checked(record);
        }
        file.write(count, room);
        for (var text : texts) {
            records.put(key(text), count++);
        }
        return file;
    }

    /// Hears of the texts whose vectors stay.
    @FunctionalInterface
    public interface Keeping {
        void keep(String text) throws IOException;
    }

    /// Names the texts whose vectors stay.
    @FunctionalInterface
    public interface Kept {
        void forEach(Keeping keeping) throws IOException;
    }

    /// Writes the store anew with the vectors of some texts alone, and without what is damaged. Readers of before keep
    /// what they see.
    public static void keepOnly(Path folder, String model, Kept texts) throws IOException {
        var next = folder.resolve(NEXT);
        Files.createDirectories(next);
        Files.deleteIfExists(path(next, model));
        try (var store = append(folder, model)) {
            try (var kept = append(next, model)) {
                texts.forEach(text -> {
                    var vector = kept.contains(text) ? Optional.<float[]>empty() : store.get(text);
                    if (vector.isPresent()) {
                        kept.write(List.of(text), List.of(vector.get()));
                    }
                });
                kept.write(List.of(), List.of()).sync();
            }
            AtomicFile.replace(path(next, model), path(folder, model));
        }
        Files.delete(next);
        sync(folder);
    }

    /// Makes the names in a folder last. Not every system can.
    private static void sync(Path folder) {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            LOG.debug("{} cannot be synchronized with the disk", folder, e);
        }
    }

    private static Key key(String text) {
        var hash = ByteBuffer.wrap(Sha256.of(text));
        return new Key(hash.getLong(), hash.getLong());
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
