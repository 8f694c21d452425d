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
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.index.EntryDocuments;
import quarry.index.Fields;
import quarry.index.QuestionGroups;
import quarry.index.QuestionNeighbours;
import quarry.index.QuestionNeighbours.Neighbour;
import quarry.search.Duplicates;
import quarry.search.Filter;
import quarry.search.Gap;
import quarry.search.SimilarHit;
import quarry.search.SimilarQuestions;
import quarry.similar.Sameness;

/// Compares the questions of the index's newest build.
final class LuceneSimilarQuestions implements SimilarQuestions {
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
    public List<Duplicates> duplicates() throws IOException {
        try (var lease = leases.get()) {
            var stored = lease.searcher().storedFields();
            var all = new ArrayList<Duplicates>();
            for (var cluster : lease.groups().clusters()) {
                all.add(duplicates(entries(stored, cluster)));
            }
            all.sort(Comparator.comparingInt(
                            (Duplicates cluster) -> cluster.entries().size())
                    .reversed());
            return all;
        }
    }

    private static Duplicates duplicates(List<Entry> entries) {
        var best = entries.stream()
                .filter(entry -> entry.state() == State.ANSWERED)
                .max(Comparator.comparingInt(LuceneSimilarQuestions::worth))
                .orElse(null);
        return new Duplicates(QuestionGroups.clearest(entries).question(), sources(entries), best, entries);
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
    public List<Gap> gaps(Filter filter) throws IOException {
        try (var lease = leases.get()) {
            var stored = lease.searcher().storedFields();
            var gaps = new ArrayList<Gap>();
            var live = MultiBits.getLiveDocs(lease.searcher().getIndexReader());
            for (int document = 0; document < lease.searcher().getIndexReader().maxDoc(); document++) {
                if (live != null && !live.get(document)) {
                    continue;
                }
                var entry = EntryDocuments.entry(stored, document);
                if (entry.state() != State.ANSWERED && passes(entry, filter)) {
                    gaps.add(gap(lease.groups(), stored, document, entry));
                }
            }
            gaps.sort(Comparator.comparingInt(Gap::askedIn).reversed());
            return gaps;
        }
    }

    private static Gap gap(QuestionGroups groups, StoredFields stored, int document, Entry entry) throws IOException {
        var answers = new ArrayList<Gap.Answer>();
        for (var answer : groups.answers(document)) {
            answers.add(new Gap.Answer(EntryDocuments.entry(stored, answer.document()), answer.score(), answer.full()));
        }
        return new Gap(entry, sources(entries(stored, groups.cluster(document))), answers);
    }

    private static boolean passes(Entry entry, Filter filter) {
        return (filter.topics().isEmpty() || filter.topics().contains(entry.topic()))
                && (filter.sources().isEmpty()
                        || filter.sources().contains(entry.source().document()))
                && (filter.states().isEmpty() || filter.states().contains(entry.state()))
                && (filter.levels().isEmpty()
                        || (entry.level() != null && filter.levels().contains(entry.level())))
                && (!filter.code() || entry.hasCode());
    }
}
