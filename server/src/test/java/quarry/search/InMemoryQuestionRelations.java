package quarry.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import quarry.entry.Entry;
import quarry.entry.State;

/// Takes questions of the same words for the same, and those that share their first word for related. The same question
/// answers an open one, a related one answers a part of it.
record InMemoryQuestionRelations(Supplier<List<Entry>> entries) implements QuestionRelations {
    /// What a question asks: its words, or its signs where it has none.
    static List<String> wording(String question) {
        var words = InMemoryQuery.words(question);
        return words.isEmpty() ? List.of(question.strip()) : words;
    }

    @Override
    public List<SimilarHit> to(String question, int size) {
        return like(question).limit(size).toList();
    }

    @Override
    public Optional<List<SimilarHit>> toEntry(String id, int size) {
        return entry(id)
                .map(entry -> like(entry.question())
                        .filter(hit -> !hit.entry().id().equals(id))
                        .limit(size)
                        .toList());
    }

    private Optional<Entry> entry(String id) {
        return entries.get().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private Stream<SimilarHit> like(String question) {
        var asked = wording(question);
        return entries.get().stream()
                .filter(entry -> wording(entry.question()).getFirst().equals(asked.getFirst()))
                .map(entry -> hit(entry, wording(entry.question()).equals(asked)))
                .sorted(Comparator.comparing((SimilarHit hit) -> !hit.duplicate())
                        .thenComparing(hit -> !isAnswered(hit.entry())));
    }

    private static SimilarHit hit(Entry entry, boolean same) {
        return new SimilarHit(entry, same ? 1 : 0.5, same);
    }

    private static boolean isAnswered(Entry entry) {
        return entry.state() == State.ANSWERED;
    }

    /// All entries that ask what an entry asks, itself included.
    List<Entry> same(Entry entry) {
        return entries.get().stream()
                .filter(other -> wording(other.question()).equals(wording(entry.question())))
                .toList();
    }

    @Override
    public List<Gap.Answer> answersTo(String id) {
        return entry(id).filter(entry -> !isAnswered(entry)).stream()
                .flatMap(entry -> like(entry.question()))
                .filter(hit -> isAnswered(hit.entry()))
                .map(hit -> new Gap.Answer(hit.entry(), hit.score(), hit.duplicate()))
                .toList();
    }

    @Override
    public DuplicateList duplicates(int from, int size) {
        var all = questions().stream()
                .filter(same -> same.size() > 1)
                .map(InMemoryQuestionRelations::duplicates)
                .sorted(Comparator.comparingInt(
                        (Duplicates cluster) -> -cluster.entries().size()))
                .toList();
        return new DuplicateList(
                all.size(),
                all.stream().mapToInt(cluster -> cluster.entries().size()).sum(),
                all.stream().skip(from).limit(size).toList());
    }

    /// The entries by what they ask.
    private Collection<List<Entry>> questions() {
        return entries.get().stream()
                .collect(groupingBy(entry -> wording(entry.question()), LinkedHashMap::new, toList()))
                .values();
    }

    private static Duplicates duplicates(List<Entry> same) {
        var best = same.stream()
                .filter(InMemoryQuestionRelations::isAnswered)
                .max(Comparator.comparingInt(entry -> entry.answer().length()))
                .orElse(null);
        var ordered = same.stream()
                .sorted(Comparator.comparing((Entry entry) -> !entry.equals(best))
                        .thenComparing(entry -> !isAnswered(entry)))
                .toList();
        return new Duplicates(same.getFirst().question(), sources(same), best, ordered);
    }

    private static int sources(List<Entry> entries) {
        return (int) entries.stream()
                .map(entry -> entry.source().document())
                .distinct()
                .count();
    }

    @Override
    public Readiness readiness() {
        var count = new Readiness.Count();
        questions()
                .forEach(same -> count.add(
                        same.stream().map(Entry::topic).collect(toSet()),
                        same.stream().anyMatch(InMemoryQuestionRelations::isAnswered)));
        return count.readiness();
    }

    /// Where each question is wanted once, the first entry stands for the others.
    @Override
    public Gaps gaps(GapRequest request) {
        var listed = entries.get().stream()
                .filter(entry -> !isAnswered(entry) && InMemoryIndex.passes(entry, request.filter()))
                .collect(groupingBy(
                        entry -> request.distinct() ? wording(entry.question()) : entry.id(),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .stream()
                .map(same -> gap(same.getFirst(), same.subList(1, same.size())))
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.askedIn()))
                .toList();
        var kinds = listed.stream().collect(groupingBy(Gap::kind, summingInt(gap -> 1)));
        var wanted = listed.stream()
                .filter(gap -> request.kind() == null || gap.kind() == request.kind())
                .toList();
        return new Gaps(
                wanted.size(),
                wanted.stream().mapToInt(gap -> 1 + gap.same().size()).sum(),
                kinds,
                wanted.stream().skip(request.from()).limit(request.size()).toList());
    }

    private Gap gap(Entry open, List<Entry> others) {
        return new Gap(open, sources(same(open)), answersTo(open.id()), others);
    }
}
