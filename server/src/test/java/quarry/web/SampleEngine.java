package quarry.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quarry.entry.Entry;
import quarry.entry.Snippet;
import quarry.entry.State;
import quarry.search.Coverage;
import quarry.search.Facets;
import quarry.search.Filter;
import quarry.search.Hit;
import quarry.search.Passage;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.search.SimilarQuestions;
import quarry.search.Suggestion;

/// A search engine over a list: an entry matches when each word of the query occurs in it.
final class SampleEngine implements SearchEngine {
    private final List<Entry> entries;

    SampleEngine(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        List<String> words = Stream.of(request.query().toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        List<Entry> matches = entries.stream()
                .filter(entry -> passes(entry, request.filter()))
                .filter(entry -> words.stream().allMatch(text(entry)::contains))
                .sorted(Comparator.comparing(
                        entry -> !words.stream().allMatch(entry.question().toLowerCase(Locale.ROOT)::contains)))
                .toList();
        var hits = new ArrayList<Hit>();
        for (var entry :
                matches.stream().skip(request.from()).limit(request.size()).toList()) {
            hits.add(hit(entry, words, request.explain()));
        }
        var facets = new Facets(
                counts(matches, Entry::topic),
                counts(matches, entry -> entry.source().document()),
                counts(matches, entry -> entry.state().label()),
                counts(matches.stream().filter(entry -> entry.level() != null).toList(), SampleEngine::level));
        return new SearchResult(request.query(), matches.size(), true, 420, hits, facets);
    }

    /// The topics and questions that begin with what is typed.
    @Override
    public List<Suggestion> suggest(String typed, int size) throws IOException {
        Predicate<String> begins =
                text -> !typed.isBlank() && text.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
        return Stream.concat(
                        entries.stream().map(Entry::topic).map(text -> new Suggestion(text, Suggestion.Kind.TOPIC)),
                        entries.stream()
                                .map(Entry::question)
                                .map(text -> new Suggestion(text, Suggestion.Kind.QUESTION)))
                .distinct()
                .filter(suggestion -> begins.test(suggestion.text()))
                .limit(size)
                .toList();
    }

    @Override
    public Optional<Entry> entry(String id) throws IOException {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public void forEachEntry(Consumer<Entry> reader) throws IOException {
        entries.forEach(reader);
    }

    @Override
    public String edition() {
        return "samples";
    }

    @Override
    public Coverage coverage() throws IOException {
        var topics = new ArrayList<Coverage.Topic>();
        by(Entry::topic).forEach((topic, ofTopic) -> {
            var bySource = new TreeMap<String, Coverage.Counts>();
            ofTopic.stream()
                    .collect(groupingBy(entry -> entry.source().document()))
                    .forEach((document, some) -> bySource.put(document, counted(some)));
            Map<String, Long> byLevel = ofTopic.stream()
                    .filter(entry -> entry.level() != null)
                    .collect(groupingBy(SampleEngine::level, TreeMap::new, counting()));
            topics.add(new Coverage.Topic(topic, counted(ofTopic), bySource, byLevel));
        });
        var sources = new ArrayList<Coverage.Source>();
        by(entry -> entry.source().document())
                .forEach((document, some) -> sources.add(new Coverage.Source(
                        document,
                        counted(some),
                        some.stream().collect(groupingBy(Entry::topic, TreeMap::new, counting())))));
        return new Coverage(topics, sources);
    }

    @Override
    public SimilarQuestions similarQuestions() {
        return new SampleSimilarQuestions(entries);
    }

    @Override
    public void close() {}

    private Map<String, List<Entry>> by(Function<Entry, String> key) {
        return entries.stream().collect(groupingBy(key, TreeMap::new, java.util.stream.Collectors.toList()));
    }

    private static Coverage.Counts counted(List<Entry> entries) {
        return new Coverage.Counts(
                entries.size(),
                entries.stream()
                        .filter(entry -> entry.state() == State.ANSWERED)
                        .count(),
                entries.stream()
                        .filter(entry -> entry.state() == State.UNANSWERED)
                        .count(),
                entries.stream()
                        .filter(entry -> entry.state() == State.PLACEHOLDER)
                        .count(),
                entries.stream().filter(entry -> !entry.code().isEmpty()).count());
    }

    private static List<Facets.Count> counts(List<Entry> entries, Function<Entry, String> value) {
        return entries.stream().collect(groupingBy(value, TreeMap::new, counting())).entrySet().stream()
                .map(count -> new Facets.Count(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Facets.Count::count).reversed())
                .toList();
    }

    static boolean passes(Entry entry, Filter filter) {
        return (filter.topics().isEmpty() || filter.topics().contains(entry.topic()))
                && (filter.sources().isEmpty()
                        || filter.sources().contains(entry.source().document()))
                && (filter.states().isEmpty() || filter.states().contains(entry.state()))
                && (filter.levels().isEmpty()
                        || (entry.level() != null && filter.levels().contains(entry.level())))
                && (!filter.code() || !entry.code().isEmpty());
    }

    private static String level(Entry entry) {
        var level = entry.level();
        return level == null ? "" : level.label();
    }

    private static String text(Entry entry) {
        return (entry.question() + "\n" + entry.answer()).toLowerCase(Locale.ROOT);
    }

    private Hit hit(Entry entry, List<String> words, boolean explain) throws IOException {
        List<Passage> answer = Stream.of(entry.answer().split("(?s)```.*?```|\n\n"))
                .map(paragraph -> passage(paragraph.strip(), words))
                .filter(passage -> !passage.matches().isEmpty())
                .limit(2)
                .toList();
        if (answer.isEmpty() && !entry.answer().isEmpty()) {
            answer = List.of(Passage.beginning(entry.answer()));
        }
        List<Passage> code = entry.code().stream()
                .map(Snippet::text)
                .map(snippet -> passage(snippet, words))
                .filter(passage -> !passage.matches().isEmpty())
                .toList();
        return new Hit(
                entry,
                1.5,
                passage(entry.question(), words),
                answer,
                code,
                0,
                explain ? "every word occurs" : null,
                similarQuestions().answersTo(entry.id()));
    }

    private static Passage passage(String text, List<String> words) {
        if (words.isEmpty()) {
            return new Passage(text, List.of());
        }
        String anyWord = String.join("|", words.stream().map(Pattern::quote).toList());
        List<Passage.Range> ranges = Pattern.compile(anyWord, Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .map(match -> new Passage.Range(match.start(), match.end()))
                .toList();
        return new Passage(text, ranges);
    }
}
