package quarry.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import quarry.document.Fields;
import quarry.document.RelationReader;
import quarry.document.WordingPairs;
import quarry.document.Wordings;

/// What the fields of an index tell of its wordings. Safe for use by many threads.
final class KnownPairs {
    private final DirectoryReader reader;
    /// By wording: a document that has its pairs; -1 for none.
    private final int[] holders;
    /// Wordings that were judged by their sentence vectors.
    private final BitSet meanings = new BitSet();
    /// By wording, as [WordingPairs#itself].
    private final float[] itself;
    /// Documents that nobody has compared yet.
    private final BitSet added = new BitSet();
    private final ThreadLocal<RelationReader> relations;

    private KnownPairs(DirectoryReader reader, int wordings) {
        this.reader = reader;
        this.holders = new int[wordings];
        this.itself = new float[wordings];
        this.relations = ThreadLocal.withInitial(() -> new RelationReader(this.reader));
        Arrays.fill(holders, -1);
    }

    static KnownPairs of(DirectoryReader reader, Wordings wordings) throws IOException {
        var known = new KnownPairs(reader, wordings.size());
        for (var leaf : reader.leaves()) {
            var pairs = leaf.reader().getBinaryDocValues(Fields.PAIRS);
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                int wording = wordings.ofDocument(leaf.docBase + i);
                if (wording < 0) {
                    continue;
                }
                if (pairs != null && pairs.advanceExact(i)) {
                    known.holders[wording] = leaf.docBase + i;
                    known.meanings.set(wording, WordingPairs.meaning(pairs.binaryValue()));
                    known.itself[wording] = WordingPairs.itself(pairs.binaryValue());
                } else {
                    known.added.set(leaf.docBase + i);
                }
            }
        }
        return known;
    }

    /// Documents that were not there when the others were compared.
    BitSet added() {
        return added;
    }

    /// Whether a wording need not be judged.
    boolean has(int wording) {
        return holders[wording] >= 0;
    }

    /// Whether it was judged by its sentence vector too.
    boolean meaning(int wording) {
        return meanings.get(wording);
    }

    /// The probability, from 0 to 1, that two entries with this wording ask the same.
    float itself(int wording) {
        return itself[wording];
    }

    /// What a wording was judged to be; null when it is to be judged.
    @Nullable
    WordingPairs of(int wording) throws IOException {
        return holders[wording] < 0 ? null : relations.get().pairs(holders[wording]);
    }
}
