package quarry.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NoLockFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file of arrays of numbers beside a build of the index, with a version and a checksum. It is there whole or not at
/// all; one that is missing, broken or of another version is as good as none, since all in it can be computed.
///
/// @param name    of the file
/// @param codec   what is in it
/// @param version of its form and its content
public record ArrayFile(String name, String codec, int version) {
    private static final Logger LOG = LoggerFactory.getLogger(ArrayFile.class);

    /// Writes the content, or reads it.
    @FunctionalInterface
    interface Writer {
        void write(DataOutput out) throws IOException;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    /// Replaces what is there at once.
    void write(Path folder, Writer writer) throws IOException {
        // Two programs may write the same at once.
        var next = name + ".next-" + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().threadId();
        Files.deleteIfExists(folder.resolve(next));
        try (var directory = FSDirectory.open(folder)) {
            try (var out = directory.createOutput(next, IOContext.DEFAULT)) {
                CodecUtil.writeHeader(out, codec, version);
                writer.write(out);
                CodecUtil.writeFooter(out);
            }
            directory.sync(List.of(next));
            directory.rename(next, name);
        }
    }

    /// Whether it is there and does not fit its checksum, or the disk does not give it.
    public boolean isDamaged(Path folder) {
        if (!Files.exists(folder.resolve(name))) {
            return false;
        }
        try (var directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
                var in = directory.openInput(name, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            return false;
        } catch (IOException e) {
            LOG.debug("{} in {} is damaged", name, folder, e);
            return true;
        }
    }

    <T> Optional<T> read(Path folder, Reader<T> reader) {
        if (!Files.exists(folder.resolve(name))) {
            return Optional.empty();
        }
        try (var directory = FSDirectory.open(folder);
                var in = directory.openInput(name, IOContext.READONCE)) {
            // Before any length in it is believed.
            CodecUtil.checksumEntireFile(in);
            in.seek(0);
            CodecUtil.checkHeader(in, codec, version, version);
            return Optional.of(reader.read(in));
        } catch (IOException e) {
            LOG.debug("{} in {} cannot be read; it is computed anew", name, folder, e);
            return Optional.empty();
        }
    }

    static void longs(long[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    static void ints(int[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    static void floats(float[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeInt(Float.floatToRawIntBits(value));
        }
    }

    static long[] longs(DataInput in) throws IOException {
        var values = new long[in.readInt()];
        in.readLongs(values, 0, values.length);
        return values;
    }

    static int[] ints(DataInput in) throws IOException {
        var values = new int[in.readInt()];
        in.readInts(values, 0, values.length);
        return values;
    }

    static float[] floats(DataInput in) throws IOException {
        var values = new float[in.readInt()];
        in.readFloats(values, 0, values.length);
        return values;
    }
}
