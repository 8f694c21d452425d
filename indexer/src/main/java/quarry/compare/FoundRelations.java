package quarry.compare;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import quarry.document.Answered;
import quarry.document.Fields;
import quarry.document.RelationReader;
import quarry.document.Relations;
import quarry.document.WordingPairs;
import quarry.document.Wordings;

/// What comparing has found out, said of each entry of which it is another thing than before.
public final class FoundRelations {
    private final DirectoryReader reader;
    private final ComparedIndex index;
    private final Wordings wordings;
    private final PairLists pairs;
    private final float[] itself;
    private final BitSet added;
    private final EntryClusters clusters;
    private final AnswerUpdate.Answers answers;
    /// The number of each entry's document.
    private final int[] sources;
    /// By the first entry of each.
    private final Map<Integer, Cluster> known = new HashMap<>();

    /// Entries that ask the same.
    private record Cluster(long key, int size, int asked, boolean ready) {}

    /// Hears of what has changed.
    @FunctionalInterface
    public interface Visitor {
        /// @param before what the fields of the entry tell
        void entry(int document, Relations before, Relations now) throws IOException;
    }

    /// @param itself by wording, how likely two entries that share it ask the same
    /// @param added  the documents that were not there before
    FoundRelations(
            DirectoryReader reader,
            ComparedIndex index,
            PairLists pairs,
            float[] itself,
            BitSet added,
            EntryClusters clusters,
            AnswerUpdate.Answers answers)
            throws IOException {
        this.reader = reader;
        this.index = index;
        this.wordings = index.wordings();
        this.pairs = pairs;
        this.itself = itself;
        this.added = added;
        this.clusters = clusters;
        this.answers = answers;
        this.sources = sources(reader);
    }

    private static int[] sources(DirectoryReader reader) throws IOException {
        var sources = new int[reader.maxDoc()];
        var values = MultiDocValues.getSortedSetValues(reader, Fields.SOURCE);
        if (values != null) {
            for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
                sources[i] = (int) values.nextOrd();
            }
        }
        return sources;
    }

    /// In the order of the documents.
    public void forEachChanged(Visitor visitor) throws IOException {
        var before = new RelationReader(reader);
        var touched = touched();
        for (int document = touched.nextSetBit(0); document >= 0; document = touched.nextSetBit(document + 1)) {
            var was = before.of(document);
            var now = now(document, was);
            if (!now.equals(was)) {
                visitor.entry(document, was, now);
            }
        }
    }

    private BitSet touched() throws IOException {
        var touched = (BitSet) added.clone();
        for (int wording = 0; wording < wordings.size(); wording++) {
            boolean clustered =
                    clusters.looked().get(wording) || answers.wordings().get(wording);
            if (clustered || pairs.changed().get(wording)) {
                for (int place = 0; place < wordings.documents(wording); place++) {
                    touched.set(wordings.document(wording, place));
                }
            }
            if (answers.wordings().get(wording)) {
                clusters.members(wordings.first(wording)).forEach(touched::set);
            }
        }
        return touched;
    }

    private Relations now(int document, Relations was) throws IOException {
        int wording = wordings.ofDocument(document);
        var cluster = cluster(clusters.members(document));
        var found = answers.of(document);
        var written = was.pairs() == null || pairs.changed().get(wording) ? written(wording) : was.pairs();
        var answered = found == null ? was.answered() : Answered.by(found);
        return new Relations(
                written,
                cluster.key(),
                cluster.size(),
                cluster.asked(),
                cluster.ready(),
                answered,
                found == null ? was.answers() : found);
    }

    private BytesRef written(int wording) throws IOException {
        var others = new Numbers();
        var probabilities = new Numbers();
        pairs.forEach(wording, (other, probability) -> {
            others.add(other);
            probabilities.add(Float.floatToRawIntBits(probability));
        });
        var hashes = new long[others.size()];
        var floats = new float[others.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = wordings.hash(others.get(i));
            floats[i] = Float.intBitsToFloat(probabilities.get(i));
        }
        return new WordingPairs(index.meanings().has(wording), itself[wording], hashes, floats).written();
    }

    private Cluster cluster(List<Integer> members) throws IOException {
        @Nullable Cluster cluster = known.get(members.getFirst());
        if (cluster == null) {
            cluster = new Cluster(
                    clusters.key(members),
                    members.size(),
                    (int) members.stream()
                            .mapToInt(member -> sources[member])
                            .distinct()
                            .count(),
                    isReady(members));
            if (members.size() > 1) {
                known.put(members.getFirst(), cluster);
            }
        }
        return cluster;
    }

    private boolean isReady(List<Integer> members) throws IOException {
        var stored = new RelationReader(reader);
        for (int member : members) {
            var found = answers.of(member);
            var answered = found == null ? stored.answered(member) : Answered.by(found);
            if (index.isAnswered(member) || answered == Answered.ELSEWHERE) {
                return true;
            }
        }
        return false;
    }
}
