package quarry.compare;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoublePredicate;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.compare.ComparedIndex.Which;
import quarry.document.EntryIds;
import quarry.document.RelationReader;
import quarry.document.Wordings;
import quarry.similar.LocalDensity;
import quarry.vector.SentenceEncoder;

/// Finds out what the questions of an index have to do with each other. What the fields of its entries tell stays, and
/// only what was added or taken away since is compared, with all that it touches: the result is the same as if all had
/// been compared by the same [Measures], except that a question with more than [CandidateSearch#MOST] candidates keeps
/// those it had, and that the nearest vectors are found from one side. All is measured and compared anew when more than
/// a tenth of the questions came or went: how rare a term is hardly changes before that.
public final class QuestionComparison {
    private static final double MOST_CHANGE = 0.1;

    private final DirectoryReader reader;
    private final Synonyms synonyms;
    private final Wordings wordings;
    private final @Nullable Measures before;
    private final KnownPairs known;
    /// The wordings to be judged.
    private final BitSet fresh;
    private final int changed;

    private QuestionComparison(
            DirectoryReader reader,
            Synonyms synonyms,
            Wordings wordings,
            @Nullable Measures before,
            KnownPairs known,
            BitSet fresh,
            int changed) {
        this.reader = reader;
        this.synonyms = synonyms;
        this.wordings = wordings;
        this.before = before;
        this.known = known;
        this.fresh = fresh;
        this.changed = changed;
    }

    /// @param synonyms those that the index was built with
    /// @param before   by what its pairs were judged; null when they are to be judged anew
    public static QuestionComparison of(DirectoryReader reader, Synonyms synonyms, @Nullable Measures before)
            throws IOException {
        return of(reader, synonyms, before, MOST_CHANGE);
    }

    /// @param mostChange part of the questions that may have come or gone before all are compared
    public static QuestionComparison of(
            DirectoryReader reader, Synonyms synonyms, @Nullable Measures before, double mostChange)
            throws IOException {
        var wordings = Wordings.of(reader);
        var known = KnownPairs.of(reader, wordings);
        var fresh = new BitSet();
        if (before == null) {
            fresh.set(0, wordings.size());
            return new QuestionComparison(reader, synonyms, wordings, null, known, fresh, 0);
        }
        var meanings = new WordingEmbeddings(reader, wordings);
        int added = 0;
        for (int wording = 0; wording < wordings.size(); wording++) {
            fresh.set(wording, !known.has(wording) || known.meaning(wording) != meanings.has(wording));
            added += known.has(wording) ? 0 : 1;
        }
        int removed = before.wordings() + added - wordings.size();
        int changed = before.changed() + fresh.cardinality() + Math.max(0, removed);
        int counted = before.counts().entries();
        return Math.max(changed, Math.abs(wordings.entries() - counted)) > mostChange * counted
                ? of(reader, synonyms, null, mostChange)
                : new QuestionComparison(reader, synonyms, wordings, before, known, fresh, changed);
    }

    /// How many questions are to be judged.
    public int questions() {
        return fresh.cardinality();
    }

    /// Whether the fields of the entries tell all there is to know.
    public boolean isDone() throws IOException {
        return fresh.isEmpty()
                && known.added().isEmpty()
                && StoredRelations.of(reader, wordings).bereft().isEmpty()
                && !hasLostAnswers();
    }

    /// Whether an entry is gone that answered an open one.
    private boolean hasLostAnswers() throws IOException {
        var relations = new RelationReader(reader);
        var ids = new EntryIds(reader);
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (wordings.ofDocument(document) >= 0) {
                for (var answer : relations.answers(document)) {
                    if (ids.document(answer.id()) < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// What the comparison came to.
    ///
    /// @param judged how many pairs were judged for it
    /// @param phases what was done one after the other
    public record Result(Measures measures, FoundRelations relations, long judged, List<PhaseTimes.Phase> phases) {}

    /// @param progress hears which part is done, from 0 to 1, and says whether to go on
    /// @throws java.util.concurrent.CancellationException when it is not to go on
    public Result run(DoublePredicate progress) throws IOException {
        var times = new PhaseTimes();
        var terms = AskedTerms.of(reader, wordings);
        var counts = before == null ? TermCounts.of(terms, wordings) : before.counts();
        var surroundings = before == null
                ? new WordingEmbeddings(reader, wordings).surroundings()
                : LocalDensity.of(before.surroundings(), SentenceEncoder.DIMENSIONS);
        var index = new ComparedIndex(reader, wordings, terms, counts, surroundings, synonyms);
        times.ended("reading");
        var judging =
                new PairJudging(index, index.neighbouring().filter(fresh::get).toArray(), times);
        var judged = judging.judge(part -> progress.test(part * 0.7));
        var pairs = new PairLists(wordings, judged.pairs(), fresh, before == null ? null : known);
        var stored = StoredRelations.of(reader, wordings);
        var itself = judged.itself();
        for (int wording = fresh.nextClearBit(0);
                wording < wordings.size();
                wording = fresh.nextClearBit(wording + 1)) {
            itself[wording] = known.itself(wording);
        }
        var clusters = EntryClusters.of(seeds(pairs, stored), pairs, itself, index, stored);
        times.ended("clustering");
        var search = new AnswerUpdate(reader, index, pairs, clusters);
        var stale = before == null
                ? index.wordings(Which.OPEN)
                : search.stale(fresh, known.added(), new RelationReader(reader));
        var answers = search.run(stale, part -> progress.test(0.7 + part * 0.3));
        times.ended("answers");
        var found = new FoundRelations(reader, index, pairs, itself, known.added(), clusters, answers);
        var measures = new Measures(counts, surroundings.toArray(), wordings.size(), changed);
        return new Result(measures, found, judged.judged(), times.phases());
    }

    /// The wordings whose clusters may be others than before: those with entries that are new or have lost some they
    /// were with, and those that are, or were, the same as one that was judged.
    private BitSet seeds(PairLists pairs, StoredRelations stored) {
        var seeds = (BitSet) pairs.changed().clone();
        known.added().stream().forEach(document -> seeds.set(wordings.ofDocument(document)));
        seeds.or(stored.bereft());
        return seeds;
    }
}
