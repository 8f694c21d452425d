package quarry.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Vectors by the hash of their text, in a file that only grows, so that no text is encoded twice. One file for each
/// model. A run that was killed may leave half a record at the end: readers pass over it and the next writer cuts it
/// off. Numbers are kept as 16-bit floats: their error, below 0.0005, is far below what ranking can tell. Safe for use
/// by many threads; a reader sees what was there when it opened.
public final class VectorStore implements AutoCloseable {
    private static final int HASH = 16;
    private static final int RECORD = HASH + SentenceEncoder.DIMENSIONS * Short.BYTES;
    /// How many records are read at once when the hashes are gathered.
    private static final int READ_AHEAD = 256;

    /// The first 16 bytes of a text's SHA-256.
    private record Key(long high, long low) {}

    private final Path file;
    private final @Nullable FileChannel channel;
    private final Map<Key, Integer> records = new HashMap<>();
    private int count;

    private VectorStore(Path file, @Nullable FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        if (channel != null) {
            readHashes(channel);
        }
    }

    /// Opens what is there for reading; a store without vectors when there is nothing.
    ///
    /// @param folder the folder of the store's file
    public static VectorStore read(Path folder, String model) throws IOException {
        var file = file(folder, model);
        return new VectorStore(file, Files.exists(file) ? FileChannel.open(file, StandardOpenOption.READ) : null);
    }

    /// Opens the store for reading and adding; makes it when it is not there.
    ///
    /// @throws IOException when another program is adding to it
    public static VectorStore append(Path folder, String model) throws IOException {
        Files.createDirectories(folder);
        var file = file(folder, model);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                throw new IOException("another run is adding vectors to " + file + "; wait for it to end");
            }
            return new VectorStore(file, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Path file(Path folder, String model) {
        return folder.resolve("vectors-" + model);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void readHashes(FileChannel from) throws IOException {
        int whole = Math.toIntExact(from.size() / RECORD);
        var buffer = ByteBuffer.allocate(READ_AHEAD * RECORD);
        while (count < whole) {
            buffer.clear().limit(Math.min(READ_AHEAD, whole - count) * RECORD);
            readFully(from, buffer, (long) count * RECORD);
            for (int at = 0; at < buffer.limit(); at += RECORD) {
                records.put(new Key(buffer.getLong(at), buffer.getLong(at + Long.BYTES)), count++);
            }
        }
    }

    private static void readFully(FileChannel from, ByteBuffer buffer, long position) throws IOException {
        while (buffer.hasRemaining()) {
            if (from.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file of vectors became shorter while it was read");
            }
        }
        buffer.flip();
    }

    /// How many records there are, those of texts that nobody has any more among them.
    public synchronized int size() {
        return count;
    }

    public synchronized boolean contains(String text) {
        return records.containsKey(key(text));
    }

    /// The vector of a text; empty when it is not there.
    public Optional<float[]> get(String text) throws IOException {
        Integer record;
        synchronized (this) {
            record = records.get(key(text));
        }
        if (record == null || channel == null) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.allocate(RECORD - HASH);
        readFully(channel, buffer, (long) record * RECORD + HASH);
        var vector = new float[SentenceEncoder.DIMENSIONS];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(buffer.getShort());
            square += (double) vector[i] * vector[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return Optional.of(vector);
    }

    /// Adds vectors, one for each of the texts.
    public synchronized void add(List<String> texts, List<float[]> vectors) throws IOException {
        if (channel == null) {
            throw new IllegalStateException(file + " is open for reading only");
        }
        var buffer = ByteBuffer.allocate(texts.size() * RECORD);
        for (int i = 0; i < texts.size(); i++) {
            var key = key(texts.get(i));
            buffer.putLong(key.high()).putLong(key.low());
            for (float x : vectors.get(i)) {
                buffer.putShort(Float.floatToFloat16(x));
            }
        }
        buffer.flip();
        long end = (long) count * RECORD;
        while (buffer.hasRemaining()) {
            channel.write(buffer, end + buffer.position());
        }
        for (var text : texts) {
            records.put(key(text), count++);
        }
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

    /// Writes the store anew with the vectors of some texts alone. Readers of before keep what they see.
    public static void keepOnly(Path folder, String model, Kept texts) throws IOException {
        var next = folder.resolve("vectors.next");
        Files.createDirectories(next);
        Files.deleteIfExists(file(next, model));
        try (var store = append(folder, model);
                var kept = append(next, model)) {
            texts.forEach(text -> {
                var vector = kept.contains(text) ? Optional.<float[]>empty() : store.get(text);
                if (vector.isPresent()) {
                    kept.add(List.of(text), List.of(vector.get()));
                }
            });
        }
        Files.move(file(next, model), file(folder, model), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(next);
    }

    private static Key key(String text) {
        try {
            var hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Key(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
