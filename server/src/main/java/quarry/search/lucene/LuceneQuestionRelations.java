package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import quarry.compare.ClearestWording;
import quarry.compare.QuestionNeighbours;
import quarry.compare.QuestionNeighbours.Neighbour;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.search.DuplicateList;
import quarry.search.Duplicates;
import quarry.search.Gap;
import quarry.search.GapRequest;
import quarry.search.Gaps;
import quarry.search.QuestionRelations;
import quarry.search.Readiness;
import quarry.search.SimilarHit;
import quarry.similar.DuplicateClassifier;

/// Compares the questions of the index's newest build.
final class LuceneQuestionRelations implements QuestionRelations {
    /// What is less likely the same than this has no more than a word in common.
    private static final double LEAST_RELATED = 0.1;

    private final Supplier<Snapshot.Lease> leases;

    LuceneQuestionRelations(Supplier<Snapshot.Lease> leases) {
        this.leases = leases;
    }

    @Override
    public List<SimilarHit> to(String question, int size) throws IOException {
        if (question.isBlank()) {
            return List.of();
        }
        try (var lease = leases.get()) {
            var neighbours = lease.neighbours();
            var found = neighbours.of(question);
            var asking = neighbours.asking(question);
            // Entries that share a wording may be apart, when it says too little.
            var same = asking.isEmpty()
                    ? new JoinedCluster(lease.groups(), neighbours).of(found)
                    : Set.copyOf(lease.groups().cluster(asking.getFirst()));
            return hits(lease, found, same, size);
        }
    }

    @Override
    public Optional<List<SimilarHit>> toEntry(String id, int size) throws IOException {
        try (var lease = leases.get()) {
            int document = document(lease.searcher(), id);
            if (document < 0) {
                return Optional.empty();
            }
            Set<Integer> same = new HashSet<>(lease.groups().cluster(document));
            same.remove(document);
            return Optional.of(hits(lease, lease.neighbours().of(document), same, size));
        }
    }

    @Override
    public List<Gap.Answer> answersTo(String id) throws IOException {
        try (var lease = leases.get()) {
            var searcher = lease.searcher();
            int document = document(searcher, id);
            return document < 0 ? List.of() : ElsewhereAnswered.in(searcher).of(document);
        }
    }

    /// The number of an entry in the index; -1 when there is none of that id.
    private static int document(IndexSearcher searcher, String id) throws IOException {
        var found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }

    /// Those that ask the same first, and of these the answered ones; an answered one that only others of the
    /// cluster tie to the question keeps its place among the open ones. Else the likeliest first, and of two that
    /// are as likely the answered one.
    ///
    /// @param same the entries that ask the same
    private static List<SimilarHit> hits(Snapshot.Lease lease, List<Neighbour> found, Set<Integer> same, int size)
            throws IOException {
        var stored = lease.searcher().storedFields();
        var near = found.stream().map(Neighbour::document).collect(Collectors.toSet());
        // Others of a cluster may tie two questions that have nothing in common themselves.
        var tied = same.stream()
                .filter(document -> !near.contains(document))
                .sorted()
                .map(document -> new Neighbour(document, 0, 0));
        var ordered = Stream.concat(found.stream(), tied)
                .filter(neighbour -> neighbour.probability() >= LEAST_RELATED || same.contains(neighbour.document()))
                .sorted(Comparator.comparing((Neighbour neighbour) -> !same.contains(neighbour.document())))
                .toList();
        var hits = new ArrayList<SimilarHit>();
        for (var neighbour : ordered) {
            boolean duplicate = same.contains(neighbour.document());
            boolean enough = hits.size() >= size && !hits.isEmpty();
            if (enough && !duplicate && neighbour.probability() < hits.getLast().score()) {
                break;
            }
            hits.add(new SimilarHit(
                    EntryDocuments.entry(stored, neighbour.document()), neighbour.probability(), duplicate));
        }
        hits.sort(Comparator.comparing(SimilarHit::duplicate)
                .thenComparing(hit -> hit.score() >= DuplicateClassifier.SAME && isAnswered(hit.entry()))
                .thenComparingDouble(SimilarHit::score)
                .thenComparing(hit -> isAnswered(hit.entry()))
                .reversed());
        return List.copyOf(hits.subList(0, Math.min(size, hits.size())));
    }

    private static boolean isAnswered(Entry entry) {
        return entry.state() == State.ANSWERED;
    }

    @Override
    public DuplicateList duplicates(int from, int size) throws IOException {
        try (var lease = leases.get()) {
            var stored = lease.searcher().storedFields();
            var clusters = lease.lists().get().repeated();
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
                .filter(LuceneQuestionRelations::isAnswered)
                .max(Comparator.comparingInt(LuceneQuestionRelations::worth))
                .orElse(null);
        var ordered = entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> !entry.equals(best))
                        .thenComparing(entry -> !isAnswered(entry)))
                .toList();
        return new Duplicates(ClearestWording.of(entries).question(), sources(entries), best, ordered);
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
    public int uncompared() throws IOException {
        try (var lease = leases.get()) {
            var searcher = lease.searcher();
            return searcher.getIndexReader().numDocs() - searcher.count(QuestionNeighbours.COMPARED);
        }
    }

    @Override
    public Readiness readiness() throws IOException {
        try (var lease = leases.get()) {
            return lease.lists().get().readiness();
        }
    }

    @Override
    public Gaps gaps(GapRequest request) throws IOException {
        try (var lease = leases.get()) {
            return new OpenQuestions(lease.searcher(), lease.lists().get()).of(request);
        }
    }
}
