package quarry.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quarry.index.QuestionGroups.Answer;
import quarry.similar.Answering;

/// What was judged of wordings, said of the entries of one build.
final class GroupedQuestions {
    private final ComparedIndex index;
    private final Wordings wordings;
    private final long[] contents;
    private final Judgements judgements;

    /// @param contents of each document, as [Fields#CONTENT] has it
    GroupedQuestions(ComparedIndex index, long[] contents, Judgements judgements) {
        this.index = index;
        this.wordings = index.wordings();
        this.contents = contents;
        this.judgements = judgements;
    }

    QuestionGroups groups() {
        var clusters = clusters();
        return QuestionGroups.of(clusters, answers(clusters));
    }

    private List<int[]> clusters() {
        var grouped = new boolean[wordings.size()];
        var clusters = new ArrayList<int[]>();
        for (var cluster : WordingClusters.of(judgements.pairs(), wordings.size())) {
            for (int wording : cluster) {
                grouped[wording] = true;
            }
            clusters.add(documents(cluster));
        }
        for (int wording = 0; wording < wordings.size(); wording++) {
            if (!grouped[wording]
                    && wordings.documents(wording) > 1
                    && judgements.copies().get(wording)) {
                clusters.add(documents(new int[] {wording}));
            }
        }
        clusters.sort(Comparator.comparingInt(cluster -> cluster[0]));
        return clusters;
    }

    private int[] documents(int[] cluster) {
        return IntStream.of(cluster)
                .flatMap(wording ->
                        IntStream.range(0, wordings.documents(wording)).map(place -> wordings.document(wording, place)))
                .sorted()
                .toArray();
    }

    private Map<Integer, List<Answer>> answers(List<int[]> clusters) {
        var byDocument = new TreeMap<Integer, List<Answer>>();
        var first = firstAnswered();
        var answers = judgements.answers();
        for (int i = 0; i < answers.open().length; i++) {
            var found = new ArrayList<Answer>();
            for (int j = answers.starts()[i]; j < answers.starts()[i + 1]; j++) {
                Integer document = first.get(answers.contents()[j]);
                if (document != null) {
                    found.add(new Answer(document, answers.scores()[j]));
                }
            }
            int wording = answers.open()[i];
            for (int place = 0; place < wordings.documents(wording); place++) {
                int document = wordings.document(wording, place);
                if (!index.isAnswered(document)) {
                    byDocument.put(document, found);
                }
            }
        }
        for (var cluster : clusters) {
            var same = same(cluster);
            for (int open : cluster) {
                byDocument.computeIfPresent(open, (key, found) -> withSame(found, same));
            }
        }
        return byDocument;
    }

    /// The first document of each content that answers.
    private Map<Long, Integer> firstAnswered() {
        var first = new HashMap<Long, @Nullable Integer>();
        for (long content : judgements.answers().contents()) {
            first.put(content, null);
        }
        for (int document = 0; document < contents.length; document++) {
            if (wordings.ofDocument(document) >= 0
                    && index.isAnswered(document)
                    && first.containsKey(contents[document])
                    && first.get(contents[document]) == null) {
                first.put(contents[document], document);
            }
        }
        var known = new HashMap<Long, Integer>();
        first.forEach((content, document) -> {
            if (document != null) {
                known.put(content, document);
            }
        });
        return known;
    }

    /// The answered entries of a cluster, each content once.
    private Collection<Integer> same(int[] cluster) {
        var same = new LinkedHashMap<Long, Integer>();
        for (int document : cluster) {
            if (index.isAnswered(document)) {
                same.putIfAbsent(contents[document], document);
            }
        }
        return same.values();
    }

    /// The same question's answers are full ones, however differently it is put.
    private static List<Answer> withSame(List<Answer> found, Collection<Integer> same) {
        var answers = new HashMap<Integer, Answer>();
        found.forEach(answer -> answers.put(answer.document(), answer));
        for (int document : same) {
            var known = answers.get(document);
            double score = known == null ? 0 : known.score();
            answers.put(document, new Answer(document, Math.max(score, Answering.FULL)));
        }
        return answers.values().stream()
                .sorted(Comparator.comparingDouble((Answer answer) -> -answer.score())
                        .thenComparingInt(Answer::document))
                .limit(AnswerSearch.MOST_ANSWERS)
                .toList();
    }
}
