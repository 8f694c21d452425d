package quarry.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.index.AnswerSearch.Found;
import quarry.index.ComparedIndex.Which;
import quarry.index.ComparisonRun.Phase;
import quarry.vector.SentenceEncoder;

/// Compares the questions of an index with each other. What was judged before and did not change is taken over, and
/// only the rest compared: the result is the same as if all had been compared by the same counts of terms, except that
/// a question with more than [CandidateSearch#MOST] candidates keeps those it had, and that the nearest vectors are
/// found from one side. The counts are taken anew, and with them everything is compared, when more than a tenth of the
/// questions came or went: how rare a term is hardly changes before that.
final class QuestionComparison {
    private static final double MOST_CHANGE = 0.1;

    private final DirectoryReader reader;
    private final Synonyms synonyms;
    private final Wordings wordings;
    private final @Nullable Judgements before;
    /// The number that each wording had before; -1 for one that is to be judged.
    private final int[] was;
    private final int changed;

    private QuestionComparison(
            DirectoryReader reader,
            Synonyms synonyms,
            Wordings wordings,
            @Nullable Judgements before,
            int[] was,
            int changed) {
        this.reader = reader;
        this.synonyms = synonyms;
        this.wordings = wordings;
        this.before = before;
        this.was = was;
        this.changed = changed;
    }

    /// @param synonyms those that the index was built with
    /// @param before   what is known by these; null for nothing
    static QuestionComparison of(DirectoryReader reader, Synonyms synonyms, @Nullable Judgements before)
            throws IOException {
        return of(reader, synonyms, before, MOST_CHANGE);
    }

    /// @param mostChange part of the questions that may have come or gone before all are compared
    static QuestionComparison of(
            DirectoryReader reader, Synonyms synonyms, @Nullable Judgements before, double mostChange)
            throws IOException {
        var wordings = Wordings.of(reader);
        var was = new int[wordings.size()];
        Arrays.fill(was, -1);
        if (before == null) {
            return new QuestionComparison(reader, synonyms, wordings, null, was, 0);
        }
        var meanings = new WordingMeanings(reader, wordings);
        var hashes = wordings.hashes();
        int kept = 0;
        for (int wording = 0; wording < was.length; wording++) {
            int number = before.number(hashes[wording]);
            if (number >= 0 && before.meanings().get(number) == meanings.has(wording)) {
                was[wording] = number;
                kept++;
            }
        }
        int changed = before.changed() + (was.length - kept) + (before.wordings().length - kept);
        int counted = before.counts().entries();
        return Math.max(changed, Math.abs(wordings.entries() - counted)) > mostChange * counted
                ? of(reader, synonyms, null, mostChange)
                : new QuestionComparison(reader, synonyms, wordings, before, was, changed);
    }

    /// How many questions are to be judged.
    int questions() {
        return (int) Arrays.stream(was).filter(number -> number < 0).count();
    }

    /// What the comparison came to.
    ///
    /// @param pairs  how many pairs were judged for it
    /// @param phases what was done one after the other
    record Result(Judgements judgements, QuestionGroups groups, long pairs, List<Phase> phases) {}

    /// @param progress hears which part is done, from 0 to 1, and says whether to go on
    /// @throws java.util.concurrent.CancellationException when it is not to go on
    Result run(DoublePredicate progress) throws IOException {
        var times = new PhaseTimes();
        var terms = AskedTerms.of(reader, wordings);
        var counts = before == null ? TermCounts.of(terms, wordings) : before.counts();
        var surroundings = before == null
                ? new WordingMeanings(reader, wordings).surroundings()
                : Surroundings.of(before.surroundings(), SentenceEncoder.DIMENSIONS);
        var index = new ComparedIndex(reader, wordings, terms, counts, surroundings, synonyms);
        var fresh = index.neighbouring().filter(wording -> was[wording] < 0).toArray();
        times.ended("reading");
        var judged = new PairJudging(index, fresh, times).judge(part -> progress.test(part * 0.7));
        var copies = judged.copies();
        var meanings = new BitSet();
        for (int wording = 0; wording < was.length; wording++) {
            meanings.set(wording, index.meanings().has(wording));
            if (before != null && was[wording] >= 0) {
                copies.set(wording, before.copies().get(was[wording]));
            }
        }
        var contents = Wordings.values(reader, Fields.CONTENT);
        var answered = IntStream.range(0, contents.length)
                .filter(document -> wordings.ofDocument(document) >= 0 && index.isAnswered(document))
                .mapToLong(document -> contents[document])
                .sorted()
                .distinct()
                .toArray();
        var pairs = before == null ? judged.pairs() : joined(before, judged.pairs());
        var open = new AnswerSearch(index, contents, pairs);
        var answers = answers(index, open, contents, answered, part -> progress.test(0.7 + part * 0.3));
        var judgements = new Judgements(
                counts, surroundings.toArray(), changed, wordings.hashes(), meanings, copies, pairs, answers, answered);
        times.ended("answers");
        var groups = new GroupedQuestions(index, contents, judgements).groups();
        times.ended("clustering");
        return new Result(judgements, groups, judged.judged(), times.phases());
    }

    /// The pairs of before between questions that are still there, and the new ones.
    private Judgements.Pairs joined(Judgements known, Judgements.Pairs added) {
        var now = new int[known.wordings().length];
        Arrays.fill(now, -1);
        for (int wording = 0; wording < was.length; wording++) {
            if (was[wording] >= 0) {
                now[was[wording]] = wording;
            }
        }
        var pairs = known.pairs();
        var kept = IntStream.range(0, pairs.size())
                .filter(i -> now[pairs.ones()[i]] >= 0 && now[pairs.others()[i]] >= 0)
                .toArray();
        int size = kept.length + added.size();
        var ones = Arrays.copyOf(added.ones(), size);
        var others = Arrays.copyOf(added.others(), size);
        var probabilities = Arrays.copyOf(added.probabilities(), size);
        int next = added.size();
        for (int i : kept) {
            ones[next] = now[pairs.ones()[i]];
            others[next] = now[pairs.others()[i]];
            probabilities[next++] = pairs.probabilities()[i];
        }
        return new Judgements.Pairs(ones, others, probabilities);
    }

    private Judgements.Answers answers(
            ComparedIndex index, AnswerSearch questions, long[] contents, long[] answered, DoublePredicate progress)
            throws IOException {
        var isOpen = index.wordings(Which.OPEN);
        var open = isOpen.stream().toArray();
        var stale = stale(index, contents);
        var order = index.neighbouring().filter(isOpen::get).toArray();
        var all = new AtomicReferenceArray<List<Found>>(open.length);
        Parts.of(open.length, progress, (from, to) -> {
            for (int i = from; i < to; i++) {
                var known = stale.get(order[i]) ? null : known(order[i], answered);
                all.set(Arrays.binarySearch(open, order[i]), known == null ? questions.answers(order[i]) : known);
            }
            return to;
        });
        var starts = new int[open.length + 1];
        for (int i = 0; i < open.length; i++) {
            starts[i + 1] = starts[i] + all.get(i).size();
        }
        var answers =
                new Judgements.Answers(open, starts, new long[starts[open.length]], new float[starts[open.length]]);
        int next = 0;
        for (int i = 0; i < open.length; i++) {
            for (var answer : all.get(i)) {
                answers.contents()[next] = answer.content();
                answers.scores()[next++] = answer.score();
            }
        }
        return answers;
    }

    /// The open wordings that are near an answer that was not there before.
    private BitSet stale(ComparedIndex index, long[] contents) throws IOException {
        var stale = new BitSet();
        var known = before;
        if (known == null) {
            stale.set(0, was.length);
            return stale;
        }
        var answering = new HashSet<Integer>();
        for (int document = 0; document < contents.length; document++) {
            int wording = wordings.ofDocument(document);
            if (wording >= 0
                    && index.isAnswered(document)
                    && (was[wording] < 0 || Arrays.binarySearch(known.answered(), contents[document]) < 0)) {
                answering.add(wording);
            }
        }
        for (int wording : answering) {
            stale.set(wording);
            IntStream.of(index.near(wording, Which.OPEN)).forEach(stale::set);
        }
        return stale;
    }

    /// The answers found before; null when they have to be looked for again.
    private @Nullable List<Found> known(int wording, long[] answered) {
        if (before == null || was[wording] < 0) {
            return null;
        }
        var answers = before.answers();
        int place = Arrays.binarySearch(answers.open(), was[wording]);
        if (place < 0) {
            return null;
        }
        var found = new ArrayList<Found>();
        for (int i = answers.starts()[place]; i < answers.starts()[place + 1]; i++) {
            if (Arrays.binarySearch(answered, answers.contents()[i]) < 0) {
                return null;
            }
            found.add(new Found(answers.contents()[i], answers.scores()[i]));
        }
        return found;
    }
}
