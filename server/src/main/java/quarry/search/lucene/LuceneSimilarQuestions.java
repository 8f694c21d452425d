package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.index.ClearestWording;
import quarry.index.EntryDocuments;
import quarry.index.Fields;
import quarry.index.QuestionNeighbours;
import quarry.index.QuestionNeighbours.Neighbour;
import quarry.search.DuplicateList;
import quarry.search.Duplicates;
import quarry.search.GapRequest;
import quarry.search.Gaps;
import quarry.search.Readiness;
import quarry.search.SimilarHit;
import quarry.search.SimilarQuestions;
import quarry.similar.Sameness;

/// Compares the questions of the index's newest build.
final class LuceneSimilarQuestions implements SimilarQuestions {
    /// What is less likely the same than this has no more than a word in common.
    private static final double LEAST_RELATED = 0.1;

    private final Supplier<Snapshot.Lease> leases;

    LuceneSimilarQuestions(Supplier<Snapshot.Lease> leases) {
        this.leases = leases;
    }

    @Override
    public List<SimilarHit> to(String question, int size) throws IOException {
        if (question.isBlank()) {
            return List.of();
        }
        try (var lease = leases.get()) {
            var neighbours = lease.neighbours();
            return hits(
                    neighbours,
                    neighbours.of(neighbours.asked(question), null).stream()
                            .filter(neighbour -> neighbour.probability() >= LEAST_RELATED)
                            .limit(size)
                            .toList(),
                    neighbour -> neighbour.probability() >= Sameness.SAME);
        }
    }

    @Override
    public Optional<List<SimilarHit>> toEntry(String id, int size) throws IOException {
        try (var lease = leases.get()) {
            var searcher = lease.searcher();
            var found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
            if (found.scoreDocs.length == 0) {
                return Optional.empty();
            }
            int document = found.scoreDocs[0].doc;
            Set<Integer> same = new HashSet<>(lease.groups().cluster(document));
            var neighbours = lease.neighbours();
            return Optional.of(hits(
                    neighbours,
                    neighbours.of(neighbours.asked(document), null).stream()
                            .filter(neighbour ->
                                    neighbour.probability() >= LEAST_RELATED || same.contains(neighbour.document()))
                            .sorted(Comparator.comparing((Neighbour neighbour) -> !same.contains(neighbour.document())))
                            .limit(size)
                            .toList(),
                    neighbour -> same.contains(neighbour.document())));
        }
    }

    private static List<SimilarHit> hits(
            QuestionNeighbours neighbours, List<Neighbour> found, Predicate<Neighbour> same) throws IOException {
        var hits = new ArrayList<SimilarHit>();
        for (var neighbour : found) {
            hits.add(new SimilarHit(
                    neighbours.entry(neighbour.document()), neighbour.probability(), same.test(neighbour)));
        }
        return hits;
    }

    @Override
    public DuplicateList duplicates(int from, int size) throws IOException {
        try (var lease = leases.get()) {
            var stored = lease.searcher().storedFields();
            var clusters = lease.lists().repeated();
            int first = Math.min(from, clusters.size());
            var part = new ArrayList<Duplicates>();
            for (var cluster : clusters.subList(first, first + Math.min(size, clusters.size() - first))) {
                part.add(duplicates(entries(stored, cluster)));
            }
            return new DuplicateList(
                    clusters.size(), clusters.stream().mapToInt(List::size).sum(), part);
        }
    }

    private static Duplicates duplicates(List<Entry> entries) {
        var best = entries.stream()
                .filter(entry -> entry.state() == State.ANSWERED)
                .max(Comparator.comparingInt(LuceneSimilarQuestions::worth))
                .orElse(null);
        return new Duplicates(ClearestWording.of(entries).question(), sources(entries), best, entries);
    }

    /// How much there is to an answer: its length, with code counting more.
    private static int worth(Entry entry) {
        return Math.min(entry.answer().length(), 4_000) + (entry.code().isEmpty() ? 0 : 500);
    }

    private static int sources(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.source().document())
                .collect(Collectors.toSet())
                .size();
    }

    private static List<Entry> entries(StoredFields stored, List<Integer> documents) throws IOException {
        var entries = new ArrayList<Entry>();
        for (int document : documents) {
            entries.add(EntryDocuments.entry(stored, document));
        }
        return entries;
    }

    @Override
    public Readiness readiness() throws IOException {
        try (var lease = leases.get()) {
            return lease.lists().readiness();
        }
    }

    @Override
    public Gaps gaps(GapRequest request) throws IOException {
        try (var lease = leases.get()) {
            return new OpenQuestions(lease.searcher(), lease.lists()).of(request);
        }
    }
}
