package quarry.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.search.Duplicates;
import quarry.search.Filter;
import quarry.search.Gap;
import quarry.search.SimilarHit;
import quarry.search.SimilarQuestions;

/// Takes questions of the same words for the same, and those that share their first word for related.
record SampleSimilarQuestions(List<Entry> entries) implements SimilarQuestions {
    @Override
    public List<SimilarHit> to(String question, int size) {
        return entries.stream()
                .filter(entry -> words(entry.question())
                        .getFirst()
                        .equals(words(question).getFirst()))
                .map(entry -> new SimilarHit(entry, 0.5, words(entry.question()).equals(words(question))))
                .limit(size)
                .toList();
    }

    @Override
    public Optional<List<SimilarHit>> toEntry(String id, int size) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> to(entry.question(), size).stream()
                        .filter(hit -> !hit.entry().id().equals(id))
                        .toList());
    }

    @Override
    public List<Duplicates> duplicates() {
        return entries.stream()
                .collect(groupingBy(entry -> words(entry.question()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> new Duplicates(same.getFirst().question(), 1, null, same))
                .toList();
    }

    @Override
    public List<Gap> gaps(Filter filter) {
        return entries.stream()
                .filter(entry -> entry.state() != State.ANSWERED)
                .map(entry -> new Gap(entry, 1, List.of()))
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
    }
}
