package quarry.document;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import quarry.entry.Entry;

/// Hashes of 64 bits that stand for texts. Among a million texts two share one with a chance of one in 30 million.
public final class TextHash {
    private TextHash() {}

    public static long of(String text) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(text))[0];
    }

    /// Stands for all that comparing reads of an entry.
    public static long content(Entry entry) {
        return of(entry.state().label() + "\n" + entry.question() + "\n" + entry.answer());
    }
}
