package quarry.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import quarry.entry.State;
import quarry.similar.Answering;

/// What one entry has to do with others, as it stands in the fields of its document. These are changed in place, so
/// that a document need not be written again when others come or go.
///
/// @param pairs    what its wording was judged to be, see [WordingPairs]; null as long as it is not compared
/// @param cluster  the same number for all that ask the same
/// @param size     how many entries these are
/// @param asked    how many documents ask it
/// @param ready    whether it, or another that asks the same, is answered in full, be it elsewhere
/// @param answered how much of an answer to it there is
/// @param answers  what answers it, the best first; empty where it answers itself
public record Relations(
        @Nullable BytesRef pairs,
        long cluster,
        int size,
        int asked,
        boolean ready,
        Answered answered,
        List<Answer> answers) {
    public Relations {
        answers = List.copyOf(answers);
    }

    /// An entry that answers another.
    ///
    /// @param score how well, from 0 to 1
    public record Answer(String id, float score) {
        /// Whether it answers all that is asked.
        public boolean full() {
            return score >= Answering.FULL;
        }
    }

    /// Those of an entry that was not compared yet: it asks its question alone.
    ///
    /// @param wording hash of its question
    public static Relations none(long wording, State state) {
        boolean isAnswered = state == State.ANSWERED;
        return new Relations(
                null, wording, 1, 1, isAnswered, isAnswered ? Answered.ITSELF : Answered.NOWHERE, List.of());
    }

    void addTo(Document document) {
        fields(null).forEach(document::add);
    }

    /// The fields whose values are not what they were.
    ///
    /// @param before null when the document has none yet
    public List<Field> fields(@Nullable Relations before) {
        var fields = new ArrayList<Field>();
        if (pairs != null && (before == null || !pairs.equals(before.pairs))) {
            fields.add(new BinaryDocValuesField(Fields.PAIRS, pairs));
        }
        if (before == null || cluster != before.cluster) {
            fields.add(new NumericDocValuesField(Fields.CLUSTER, cluster));
        }
        if (before == null || size != before.size) {
            fields.add(new NumericDocValuesField(Fields.CLUSTER_SIZE, size));
        }
        if (before == null || asked != before.asked) {
            fields.add(new NumericDocValuesField(Fields.ASKED, asked));
        }
        if (before == null || ready != before.ready) {
            fields.add(new NumericDocValuesField(Fields.READY, ready ? 1 : 0));
        }
        if (before == null || answered != before.answered) {
            fields.add(new NumericDocValuesField(Fields.ANSWERED, answered.number()));
        }
        if (before == null ? !answers.isEmpty() : !answers.equals(before.answers)) {
            fields.add(new BinaryDocValuesField(Fields.ANSWERS, written(answers)));
        }
        return fields;
    }

    private static BytesRef written(List<Answer> answers) {
        var ids = answers.stream()
                .map(answer -> answer.id().getBytes(StandardCharsets.UTF_8))
                .toList();
        var bytes = ByteBuffer.allocate(ids.stream()
                .mapToInt(id -> Float.BYTES + Integer.BYTES + id.length)
                .sum());
        for (int i = 0; i < ids.size(); i++) {
            bytes.putFloat(answers.get(i).score()).putInt(ids.get(i).length).put(ids.get(i));
        }
        return new BytesRef(bytes.array());
    }

    static List<Answer> answers(BytesRef written) {
        var bytes = ByteBuffer.wrap(written.bytes, written.offset, written.length);
        var answers = new ArrayList<Answer>();
        while (bytes.hasRemaining()) {
            float score = bytes.getFloat();
            var id = new byte[bytes.getInt()];
            bytes.get(id);
            answers.add(new Answer(new String(id, StandardCharsets.UTF_8), score));
        }
        return answers;
    }
}
