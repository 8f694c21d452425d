package quarry.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.search.DuplicateList;
import quarry.search.Duplicates;
import quarry.search.Gap;
import quarry.search.GapRequest;
import quarry.search.Gaps;
import quarry.search.Readiness;
import quarry.search.SimilarHit;
import quarry.search.SimilarQuestions;

/// Takes questions of the same words for the same, and those that share their first word for related. The same question
/// answers an open one, a related one answers a part of it.
record SampleSimilarQuestions(List<Entry> entries) implements SimilarQuestions {
    @Override
    public List<SimilarHit> to(String question, int size) {
        return entries.stream()
                .filter(entry -> words(entry.question())
                        .getFirst()
                        .equals(words(question).getFirst()))
                .map(entry -> new SimilarHit(entry, 0.5, words(entry.question()).equals(words(question))))
                .sorted(Comparator.comparing(hit -> !hit.duplicate()))
                .limit(size)
                .toList();
    }

    @Override
    public Optional<List<SimilarHit>> toEntry(String id, int size) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> to(entry.question(), size + 1).stream()
                        .filter(hit -> !hit.entry().id().equals(id))
                        .toList());
    }

    @Override
    public DuplicateList duplicates(int from, int size) {
        var all = clusters();
        return new DuplicateList(
                all.size(),
                all.stream().mapToInt(cluster -> cluster.entries().size()).sum(),
                all.stream().skip(from).limit(size).toList());
    }

    private List<Duplicates> clusters() {
        return entries.stream()
                .collect(groupingBy(entry -> words(entry.question()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(SampleSimilarQuestions::cluster)
                .sorted(Comparator.comparingInt(
                        (Duplicates cluster) -> -cluster.entries().size()))
                .toList();
    }

    @Override
    public Readiness readiness() {
        var count = new Readiness.Count();
        entries.stream()
                .collect(groupingBy(entry -> words(entry.question())))
                .values()
                .forEach(same -> count.add(
                        same.stream().map(Entry::topic).collect(Collectors.toSet()),
                        same.stream().anyMatch(entry -> entry.state() == State.ANSWERED)));
        return count.readiness();
    }

    /// Where each question is wanted once, the first entry stands for the others.
    @Override
    public Gaps gaps(GapRequest request) {
        var listed = entries.stream()
                .filter(entry -> entry.state() != State.ANSWERED && SampleEngine.passes(entry, request.filter()))
                .collect(groupingBy(
                        entry -> request.distinct() ? words(entry.question()) : List.of(entry.id()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> gap(same.getFirst(), same.subList(1, same.size())))
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.askedIn()))
                .toList();
        var kinds = listed.stream().collect(groupingBy(Gap::kind, Collectors.summingInt(gap -> 1)));
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
        var like = to(open.question(), entries.size());
        var same = like.stream()
                .filter(SimilarHit::duplicate)
                .map(SimilarHit::entry)
                .toList();
        var answers = like.stream()
                .filter(hit -> hit.entry().state() == State.ANSWERED)
                .map(hit -> new Gap.Answer(hit.entry(), hit.score(), hit.duplicate()))
                .toList();
        return new Gap(open, sources(same), answers, others);
    }

    private static Duplicates cluster(List<Entry> same) {
        var best = same.stream()
                .filter(entry -> entry.state() == State.ANSWERED)
                .max(Comparator.comparingInt(entry -> entry.answer().length()))
                .orElse(null);
        var ordered = same.stream()
                .sorted(Comparator.comparing((Entry entry) -> !entry.equals(best))
                        .thenComparing(entry -> entry.state() != State.ANSWERED))
                .toList();
        return new Duplicates(same.getFirst().question(), sources(same), best, ordered);
    }

    private static int sources(List<Entry> entries) {
        return (int) entries.stream()
                .map(entry -> entry.source().document())
                .distinct()
                .count();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
    }
}
