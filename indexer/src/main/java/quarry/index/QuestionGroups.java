package quarry.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.index.QuestionNeighbours.Asked;
import quarry.index.QuestionNeighbours.Neighbour;
import quarry.similar.Answering;
import quarry.similar.Clustering;
import quarry.similar.Scored;

/// Which entries of an index ask the same, and what answers its open ones. Computed when the index is built and kept
/// beside it. Entries go by their numbers in the index. Immutable.
public final class QuestionGroups {
    private static final String FILE = "questions.bin";
    private static final String NEXT = "questions.next";
    private static final int VERSION = 1;
    /// Answers kept for an open entry.
    private static final int MOST_ANSWERS = 5;
    /// Answers read for an open entry.
    private static final int ANSWERS_READ = 12;
    /// Pairs below say nothing for joining two clusters.
    private static final double LEAST_PROBABILITY = 0.05;

    private final List<List<Integer>> clusters;
    private final Map<Integer, Integer> clusterOf = new HashMap<>();
    private final Map<Integer, List<Answer>> answers;

    /// An answered entry that answers an open one.
    ///
    /// @param score how well, from 0 to 1
    /// @param full  whether it answers all that is asked
    public record Answer(int document, double score, boolean full) {}

    private QuestionGroups(List<List<Integer>> clusters, Map<Integer, List<Answer>> answers) {
        this.clusters = clusters.stream().map(List::copyOf).toList();
        this.answers = Map.copyOf(answers);
        for (int i = 0; i < clusters.size(); i++) {
            for (int document : clusters.get(i)) {
                clusterOf.put(document, i);
            }
        }
    }

    /// The number of an entry's cluster; -1 when nothing else asks the same.
    public int clusterNumber(int document) {
        return clusterOf.getOrDefault(document, -1);
    }

    /// How many other entries ask the same.
    public int others(int document) {
        return cluster(document).size() - 1;
    }

    /// Clusters of at least two entries that ask the same.
    public List<List<Integer>> clusters() {
        return clusters;
    }

    /// The entries that ask the same as one, itself included.
    public List<Integer> cluster(int document) {
        var cluster = clusterOf.get(document);
        return cluster == null ? List.of(document) : clusters.get(cluster);
    }

    /// What answers an open entry, best first; empty for a true gap.
    public List<Answer> answers(int document) {
        return answers.getOrDefault(document, List.of());
    }

    /// Compares the entries of an index, by all processors.
    public static QuestionGroups of(DirectoryReader reader, Synonyms synonyms) throws IOException {
        var neighbours = new QuestionNeighbours(new IndexSearcher(reader), synonyms);
        prepare(reader, neighbours.meanings());
        var live = MultiBits.getLiveDocs(reader);
        var answered = answered(reader);
        List<Compared> compared;
        try {
            compared = IntStream.range(0, reader.maxDoc())
                    .filter(document -> live == null || live.get(document))
                    .parallel()
                    .mapToObj(document -> compare(neighbours, document, answered.get(document)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("the index cannot be read", e);
        }
        var pairs = new ArrayList<Scored>();
        var known = new HashSet<Long>();
        var answers = new HashMap<Integer, List<Answer>>();
        for (var one : compared) {
            for (var pair : one.pairs()) {
                if (known.add((long) pair.one() << 32 | pair.other())) {
                    pairs.add(pair);
                }
            }
            if (!answered.get(one.document())) {
                answers.put(one.document(), one.answers());
            }
        }
        var clusters = Clustering.of(pairs);
        for (var cluster : clusters) {
            for (int open : cluster) {
                answers.computeIfPresent(open, (key, found) -> withSame(found, cluster, answered));
            }
        }
        return new QuestionGroups(clusters, answers);
    }

    /// An entry beside those near it.
    ///
    /// @param answers what answers it, if it is open
    private record Compared(int document, List<Scored> pairs, List<Answer> answers) {}

    private static Compared compare(QuestionNeighbours neighbours, int document, boolean answered) {
        try {
            var asked = neighbours.asked(document);
            var pairs = new ArrayList<Scored>();
            for (var neighbour : neighbours.of(asked, null)) {
                if (neighbour.probability() < LEAST_PROBABILITY) {
                    break;
                }
                pairs.add(new Scored(
                        Math.min(document, neighbour.document()),
                        Math.max(document, neighbour.document()),
                        neighbour.probability()));
            }
            return new Compared(document, pairs, answered ? List.of() : answers(neighbours, asked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet answered(DirectoryReader reader) throws IOException {
        var answered = new BitSet(reader.maxDoc());
        for (var leaf : reader.leaves()) {
            var postings = leaf.reader().postings(new Term(Fields.STATE, State.ANSWERED.label()), PostingsEnum.NONE);
            for (int i = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
                    i != DocIdSetIterator.NO_MORE_DOCS;
                    i = postings.nextDoc()) {
                answered.set(leaf.docBase + i);
            }
        }
        return answered;
    }

    private static void prepare(DirectoryReader reader, QuestionMeanings meanings) throws IOException {
        if (meanings.mayEncode()) {
            var questions = new ArrayList<String>();
            var stored = reader.storedFields();
            for (int document = 0; document < reader.maxDoc(); document++) {
                if (!meanings.has(document)) {
                    questions.add(EntryTexts.question(EntryDocuments.entry(stored, document)));
                }
            }
            meanings.prepare(questions);
        }
    }

    /// The same question's answers are full ones, however differently it is put.
    private static List<Answer> withSame(List<Answer> found, List<Integer> cluster, BitSet answered) {
        var scores = new HashMap<Integer, Answer>();
        found.forEach(answer -> scores.put(answer.document(), answer));
        for (int same : cluster) {
            if (answered.get(same)) {
                var score = scores.containsKey(same) ? scores.get(same).score() : 0;
                scores.put(same, new Answer(same, Math.max(score, Answering.FULL), true));
            }
        }
        return best(scores.values());
    }

    private static List<Answer> best(Collection<Answer> answers) {
        return answers.stream()
                .sorted(Comparator.comparingDouble((Answer answer) -> -answer.score())
                        .thenComparingInt(Answer::document))
                .limit(MOST_ANSWERS)
                .toList();
    }

    private static List<Answer> answers(QuestionNeighbours neighbours, Asked asked) throws IOException {
        // Only what stands near by its question is worth reading.
        var likely = neighbours.of(asked, State.ANSWERED).stream()
                .sorted(Comparator.comparingDouble(neighbour -> -score(neighbours, asked, neighbour, Set.of())))
                .limit(ANSWERS_READ)
                .toList();
        var answers = new ArrayList<Answer>();
        for (var neighbour : likely) {
            var text = Answering.stems(neighbours.entry(neighbour.document()).answer());
            double score = score(neighbours, asked, neighbour, text);
            if (score >= Answering.PARTLY) {
                answers.add(new Answer(neighbour.document(), score, score >= Answering.FULL));
            }
        }
        return best(answers);
    }

    private static double score(QuestionNeighbours neighbours, Asked asked, Neighbour neighbour, Set<String> text) {
        return Answering.score(asked.shape(), neighbour.shape(), neighbours.rarity(), neighbour.probability(), text);
    }

    /// Keeps them beside the index that they were made of, at once.
    public void write(Path folder) throws IOException {
        var next = folder.resolve(NEXT);
        writeTo(next);
        Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Nothing is known yet.
    public static QuestionGroups none() {
        return new QuestionGroups(List.of(), Map.of());
    }

    private void writeTo(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(VERSION);
            out.writeInt(clusters.size());
            for (var cluster : clusters) {
                out.writeInt(cluster.size());
                for (int document : cluster) {
                    out.writeInt(document);
                }
            }
            out.writeInt(answers.size());
            for (var answered : answers.entrySet()) {
                out.writeInt(answered.getKey());
                out.writeInt(answered.getValue().size());
                for (var answer : answered.getValue()) {
                    out.writeInt(answer.document());
                    out.writeFloat((float) answer.score());
                    out.writeBoolean(answer.full());
                }
            }
        }
    }

    /// Those that were written beside the index in a folder; empty when they are yet to be computed.
    ///
    /// @throws IndexDamagedException when they cannot be read
    public static Optional<QuestionGroups> read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != VERSION) {
                throw new IOException("its version is not " + VERSION);
            }
            var clusters = new ArrayList<List<Integer>>();
            for (int left = in.readInt(); left > 0; left--) {
                var cluster = new ArrayList<Integer>();
                for (int size = in.readInt(); size > 0; size--) {
                    cluster.add(in.readInt());
                }
                clusters.add(cluster);
            }
            var answers = new HashMap<Integer, List<Answer>>();
            for (int left = in.readInt(); left > 0; left--) {
                int document = in.readInt();
                var found = new ArrayList<Answer>();
                for (int size = in.readInt(); size > 0; size--) {
                    found.add(new Answer(in.readInt(), in.readFloat(), in.readBoolean()));
                }
                answers.put(document, found);
            }
            return Optional.of(new QuestionGroups(clusters, answers));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IndexDamagedException(file + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /// The entry that puts a shared question best: complete, and no longer than it takes.
    public static Entry clearest(List<Entry> entries) {
        return entries.stream()
                .min(Comparator.comparingDouble(QuestionGroups::clumsiness))
                .orElseThrow();
    }

    /// Distance from the length at which a question tends to be whole and plain, with a mark-down for the missing
    /// question word.
    private static double clumsiness(Entry entry) {
        int length = entry.question().length();
        boolean whole =
                entry.question().endsWith("?") || entry.question().matches("(?i)(?:explain|describe|compare)\\b.*");
        return Math.abs(length - 60) + (whole ? 0 : 25) + (entry.question().contains("(") ? 10 : 0);
    }
}
