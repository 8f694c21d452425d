package quarry.document;

import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;

/// What was judged of a wording: which others may ask the same. Each entry that asks it has this as a field, and the
/// others have the pairs from their side. Wordings go by their hashes. Its arrays are never changed.
///
/// @param meaning       whether it was judged by its sentence vector too
/// @param itself        how likely two entries that share it ask the same: some wordings do not say enough
/// @param others        hashes of the others
/// @param probabilities that they ask the same, in the same order
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and lists would take four times the memory.
public record WordingPairs(boolean meaning, float itself, long[] others, float[] probabilities) {
    private static final int HEAD = 1 + Float.BYTES;

    public int size() {
        return others.length;
    }

    public BytesRef written() {
        var bytes = ByteBuffer.allocate(HEAD + others.length * (Long.BYTES + Float.BYTES));
        bytes.put((byte) (meaning ? 1 : 0)).putFloat(itself);
        for (int i = 0; i < others.length; i++) {
            bytes.putLong(others[i]).putFloat(probabilities[i]);
        }
        return new BytesRef(bytes.array());
    }

    /// The same as [#meaning] of what was written.
    public static boolean meaning(BytesRef written) {
        return written.bytes[written.offset] == 1;
    }

    /// The same as [#itself] of what was written.
    public static float itself(BytesRef written) {
        return ByteBuffer.wrap(written.bytes, written.offset + 1, Float.BYTES).getFloat();
    }

    static WordingPairs read(BytesRef written) {
        var bytes = ByteBuffer.wrap(written.bytes, written.offset, written.length);
        bytes.position(bytes.position() + HEAD);
        int size = bytes.remaining() / (Long.BYTES + Float.BYTES);
        var others = new long[size];
        var probabilities = new float[size];
        for (int i = 0; i < size; i++) {
            others[i] = bytes.getLong();
            probabilities[i] = bytes.getFloat();
        }
        return new WordingPairs(meaning(written), itself(written), others, probabilities);
    }
}
