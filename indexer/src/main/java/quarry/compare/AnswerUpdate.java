package quarry.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import quarry.compare.AnswerSearch.Found;
import quarry.compare.ComparedIndex.Which;
import quarry.document.EntryIds;
import quarry.document.Fields;
import quarry.document.RelationReader;
import quarry.document.Relations.Answer;
import quarry.document.Wordings;
import quarry.similar.Answering;

/// What answers the open questions around which something has changed.
final class AnswerUpdate {
    private static final int NONE = -1;

    private final ComparedIndex index;
    private final Wordings wordings;
    private final EntryClusters clusters;
    private final EntryIds ids;
    private final long[] contents;
    private final AnswerSearch search;

    AnswerUpdate(DirectoryReader reader, ComparedIndex index, PairLists pairs, EntryClusters clusters)
            throws IOException {
        this.index = index;
        this.wordings = index.wordings();
        this.clusters = clusters;
        this.ids = new EntryIds(reader);
        this.contents = Wordings.values(reader, Fields.CONTENT);
        this.search = new AnswerSearch(index, contents, pairs);
    }

    /// The open wordings whose answers may be others than before.
    ///
    /// @param fresh   the wordings that were judged now
    /// @param added   the documents that were not there before
    BitSet stale(BitSet fresh, BitSet added, RelationReader relations) throws IOException {
        var open = index.wordings(Which.OPEN);
        var stale = new BitSet();
        var answering = new BitSet();
        for (int document = added.nextSetBit(0); document >= 0; document = added.nextSetBit(document + 1)) {
            stale.set(wordings.ofDocument(document));
            if (index.isAnswered(document)) {
                answering.set(wordings.ofDocument(document));
            }
        }
        stale.or(fresh);
        answering.or(fresh);
        answering.and(index.wordings(Which.ANSWERED));
        for (int wording : answering.stream().toArray()) {
            IntStream.of(index.near(wording, Which.OPEN)).forEach(stale::set);
        }
        for (int wording : clusters.looked().stream().filter(open::get).toArray()) {
            for (int place = 0; place < wordings.documents(wording); place++) {
                stale.set(wording, stale.get(wording) || clusters.isChanged(wordings.document(wording, place)));
            }
        }
        for (int wording : open.stream().filter(one -> !stale.get(one)).toArray()) {
            stale.set(wording, lostAnswers(wording, added, relations));
        }
        stale.and(open);
        return stale;
    }

    /// Whether one of its answers is gone, or another than it was.
    private boolean lostAnswers(int wording, BitSet added, RelationReader relations) throws IOException {
        for (int place = 0; place < wordings.documents(wording); place++) {
            int document = wordings.document(wording, place);
            if (!index.isAnswered(document)) {
                for (var answer : relations.answers(document)) {
                    int answering = ids.document(answer.id());
                    if (answering < 0 || added.get(answering)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The answers that were found.
    ///
    /// @param wordings the open wordings that they were looked for
    /// @param answers  by the number of the open entry
    record Answers(BitSet wordings, Map<Integer, List<Answer>> answers) {
        Answers {
            answers = Map.copyOf(answers);
        }

        /// Null where they stay as they were.
        @Nullable
        List<Answer> of(int document) {
            return answers.get(document);
        }
    }

    /// @param stale    the open wordings that answers are looked for
    /// @param progress hears which part is done, from 0 to 1, and says whether to go on
    Answers run(BitSet stale, DoublePredicate progress) throws IOException {
        var order = index.neighbouring().filter(stale::get).toArray();
        var found = new AtomicReferenceArray<List<Found>>(order.length);
        Parts.of(order.length, progress, (from, to) -> {
            for (int i = from; i < to; i++) {
                found.set(i, search.answers(order[i]));
            }
            return to;
        });
        var answering = answering(IntStream.range(0, order.length)
                .mapToObj(found::get)
                .flatMap(List::stream)
                .map(Found::content)
                .toList());
        var answers = new HashMap<Integer, List<Answer>>();
        for (int i = 0; i < order.length; i++) {
            for (int place = 0; place < wordings.documents(order[i]); place++) {
                int document = wordings.document(order[i], place);
                if (!index.isAnswered(document)) {
                    answers.put(document, answers(document, found.get(i), answering));
                }
            }
        }
        return new Answers(stale, answers);
    }

    /// Of the documents with each content that answers the one that stands for all of them.
    private Map<Long, Integer> answering(Collection<Long> wanted) throws IOException {
        var chosen = new HashMap<Long, Integer>();
        wanted.forEach(content -> chosen.put(content, NONE));
        for (int document = 0; document < contents.length; document++) {
            if (wordings.ofDocument(document) >= 0
                    && index.isAnswered(document)
                    && chosen.containsKey(contents[document])) {
                choose(document, chosen);
            }
        }
        return chosen;
    }

    /// The one with the lowest id, in whatever order the index holds them.
    private void choose(int document, Map<Long, Integer> chosen) throws IOException {
        int before = chosen.getOrDefault(contents[document], NONE);
        if (before == NONE || ids.of(document).compareTo(ids.of(before)) < 0) {
            chosen.put(contents[document], document);
        }
    }

    /// The same question's answers are full ones, however differently it is put.
    private List<Answer> answers(int document, List<Found> found, Map<Long, Integer> answering) throws IOException {
        var scores = new HashMap<Integer, Float>();
        for (var one : found) {
            int chosen = answering.getOrDefault(one.content(), NONE);
            if (chosen != NONE) {
                scores.put(chosen, one.score());
            }
        }
        for (int same : same(clusters.members(document))) {
            scores.merge(same, (float) Answering.FULL, Math::max);
        }
        var best = scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue()
                        .reversed()
                        .thenComparingLong(score -> contents[score.getKey()]))
                .limit(AnswerSearch.MOST_ANSWERS)
                .toList();
        var answers = new ArrayList<Answer>();
        for (var one : best) {
            answers.add(new Answer(ids.of(one.getKey()), one.getValue()));
        }
        return List.copyOf(answers);
    }

    /// The answered entries of a cluster, each content once.
    private Collection<Integer> same(List<Integer> members) throws IOException {
        var same = new HashMap<Long, Integer>();
        for (int document : members) {
            if (members.size() > 1 && index.isAnswered(document)) {
                choose(document, same);
            }
        }
        return same.values();
    }
}
