package quarry.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import quarry.io.AtomicFile;

/// A file of records of one size, each with a checksum, behind a head that names their form. Half a record at the end
/// is what a killed run leaves; it counts as not there. Safe for use by many threads.
final class VectorFile implements AutoCloseable {
    /// Bytes of a record without its checksum: the hash of a text and its vector.
    static final int CONTENT = 2 * Long.BYTES + SentenceEncoder.DIMENSIONS * Short.BYTES;

    private static final int RECORD = CONTENT + Integer.BYTES;
    /// How many records are read at once when all are.
    private static final int READ_AHEAD = 256;
    /// Goes up whenever a file of before would be misread.
    private static final int VERSION = 1;
    /// Eight letters, the version, and the checksum of both.
    private static final byte[] HEAD = checked(ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES)
                    .put("QuarryVe".getBytes(StandardCharsets.US_ASCII))
                    .putInt(VERSION))
            .array();

    private final FileChannel channel;

    private VectorFile(FileChannel channel) {
        this.channel = channel;
    }

    static VectorFile open(Path file, OpenOption... options) throws IOException {
        return new VectorFile(FileChannel.open(file, options));
    }

    /// Keeps other writers out until this is closed.
    ///
    /// @return whether no other writer was there
    boolean tryLock() throws IOException {
        return AtomicFile.tryLock(channel).isPresent();
    }

    /// How many whole records there are room for, sound or not.
    int count() throws IOException {
        return Math.toIntExact(Math.max(0, channel.size() - HEAD.length) / RECORD);
    }

    /// Whether the head says something else than it should; a file that is too short for one says nothing.
    boolean isHeadDamaged() throws IOException {
        if (channel.size() < HEAD.length) {
            return false;
        }
        var head = ByteBuffer.allocate(HEAD.length);
        readFully(head, 0);
        return !Arrays.equals(head.array(), HEAD);
    }

    /// Makes the file hold a sound head and the first records, and nothing else.
    void cut(int records) throws IOException {
        channel.truncate(position(records));
        writeFully(ByteBuffer.wrap(HEAD), 0);
    }

    /// Sees every record of a file.
    @FunctionalInterface
    interface Visitor {
        /// @param content [#CONTENT] bytes
        /// @param isSound whether they fit their checksum
        void record(int number, ByteBuffer content, boolean isSound);
    }

    void forEach(Visitor visitor) throws IOException {
        int count = count();
        var buffer = ByteBuffer.allocate(READ_AHEAD * RECORD);
        for (int first = 0; first < count; first += READ_AHEAD) {
            int records = Math.min(READ_AHEAD, count - first);
            buffer.clear().limit(records * RECORD);
            readFully(buffer, position(first));
            for (int i = 0; i < records; i++) {
                var record = buffer.slice(i * RECORD, RECORD);
                visitor.record(first + i, record.slice(0, CONTENT), isSound(record));
            }
        }
    }

    /// The content of a record.
    ///
    /// @throws IOException when it cannot be read or does not fit its checksum
    ByteBuffer read(int number) throws IOException {
        var record = ByteBuffer.allocate(RECORD);
        readFully(record, position(number));
        if (!isSound(record)) {
            throw new IOException("record " + number + " does not fit its checksum");
        }
        return record.slice(0, CONTENT);
    }

    /// Room for the contents of some records, for [#write].
    static ByteBuffer room(int records) {
        return ByteBuffer.allocate(records * RECORD);
    }

    /// Adds the checksum to the content of a record that was put into some room.
    static ByteBuffer checked(ByteBuffer content) {
        return content.putInt(checksum(content.duplicate().flip()));
    }

    /// The room of one record in that of many.
    static ByteBuffer record(ByteBuffer room, int number) {
        return room.slice(number * RECORD, RECORD);
    }

    /// Writes records that have their checksums.
    ///
    /// @param number that of the first of them
    void write(int number, ByteBuffer records) throws IOException {
        writeFully(records, position(number));
    }

    /// Returns when all that was written is on disk.
    void sync() throws IOException {
        channel.force(true);
    }

    private static long position(int record) {
        return HEAD.length + (long) record * RECORD;
    }

    private static boolean isSound(ByteBuffer record) {
        return checksum(record.slice(0, CONTENT)) == record.getInt(CONTENT);
    }

    private static int checksum(ByteBuffer bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private void readFully(ByteBuffer buffer, long position) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        buffer.flip();
    }

    private void writeFully(ByteBuffer buffer, long position) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
