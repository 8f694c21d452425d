package quarry.document;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads the [Relations] of entries, fastest in the order of their documents. Not thread-safe.
public final class RelationReader {
    private final List<LeafReaderContext> leaves;
    private int base;
    private int end;
    private int last = Integer.MAX_VALUE;
    private @Nullable Columns columns;

    /// The fields of one segment, each read forward only.
    private record Columns(
            BinaryDocValues pairs,
            NumericDocValues cluster,
            NumericDocValues size,
            NumericDocValues asked,
            NumericDocValues ready,
            NumericDocValues answered,
            BinaryDocValues answers) {
        static Columns of(LeafReaderContext leaf) throws IOException {
            var reader = leaf.reader();
            return new Columns(
                    DocValues.getBinary(reader, Fields.PAIRS),
                    DocValues.getNumeric(reader, Fields.CLUSTER),
                    DocValues.getNumeric(reader, Fields.CLUSTER_SIZE),
                    DocValues.getNumeric(reader, Fields.ASKED),
                    DocValues.getNumeric(reader, Fields.READY),
                    DocValues.getNumeric(reader, Fields.ANSWERED),
                    DocValues.getBinary(reader, Fields.ANSWERS));
        }
    }

    public RelationReader(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    /// @param document its number in the index
    public Relations of(int document) throws IOException {
        var at = at(document);
        int place = document - base;
        return new Relations(
                at.pairs().advanceExact(place) ? BytesRef.deepCopyOf(at.pairs().binaryValue()) : null,
                value(at.cluster(), place),
                (int) value(at.size(), place),
                (int) value(at.asked(), place),
                value(at.ready(), place) == 1,
                Answered.of(value(at.answered(), place)),
                answers(at, place));
    }

    /// What answers an entry, the best first.
    public List<Relations.Answer> answers(int document) throws IOException {
        return answers(at(document), document - base);
    }

    /// How much of an answer to an entry there is.
    public Answered answered(int document) throws IOException {
        return Answered.of(value(at(document).answered(), document - base));
    }

    /// How many documents ask what an entry asks.
    public int asked(int document) throws IOException {
        return (int) value(at(document).asked(), document - base);
    }

    /// Whether there is a full answer to what an entry asks.
    public boolean ready(int document) throws IOException {
        return value(at(document).ready(), document - base) == 1;
    }

    /// What the wording of an entry was judged to be; null when that is not known.
    @Nullable
    public WordingPairs pairs(int document) throws IOException {
        var at = at(document);
        return at.pairs().advanceExact(document - base)
                ? WordingPairs.read(at.pairs().binaryValue())
                : null;
    }

    private static List<Relations.Answer> answers(Columns at, int place) throws IOException {
        return at.answers().advanceExact(place) ? Relations.answers(at.answers().binaryValue()) : List.of();
    }

    private static long value(NumericDocValues values, int place) throws IOException {
        if (!values.advanceExact(place)) {
            throw new IOException("an entry lacks a value that each has; entry " + place);
        }
        return values.longValue();
    }

    private Columns at(int document) throws IOException {
        var known = columns;
        if (known == null || document < last || document >= end) {
            var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            base = leaf.docBase;
            end = base + leaf.reader().maxDoc();
            known = Columns.of(leaf);
            columns = known;
        }
        last = document;
        return known;
    }
}
