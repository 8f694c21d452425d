package quarry.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.entry.Snippet;
import quarry.entry.State;

/// An index that is a list: an entry matches when all words of the query occur in it.
public final class InMemoryIndex implements OpenIndex, SearchEngine, ConceptSearch {
    private final List<Entry> entries;
    private volatile boolean closed;

    /// @param entries of two that match as well, the one that stands first comes first
    public InMemoryIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    private List<Entry> entries() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
        return entries;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        var query = InMemoryQuery.of(request.query(), request.typing());
        var filter = request.filter();
        Comparator<Entry> best = Comparator.comparingDouble(entry -> -score(entry, request.query(), query));
        var found = entries().stream().filter(query::matches).sorted(best).toList();
        var passing = found.stream().filter(entry -> passes(entry, filter)).toList();
        Function<Entry, Object> asked =
                request.fold() ? entry -> InMemoryQuestionRelations.wording(entry.question()) : Entry::id;
        Map<Object, Entry> questions = new LinkedHashMap<>();
        passing.forEach(entry -> questions.putIfAbsent(asked.apply(entry), entry));
        var hits = questions.values().stream()
                .skip(request.from())
                .limit(request.size())
                .map(entry -> hit(entry, query, request))
                .toList();
        return new SearchResult(
                request.query(),
                questions.size(),
                passing.size(),
                true,
                420,
                hits,
                facets(found, filter, asked),
                Mode.LEXICAL,
                unknown(filter).stream().map(UnknownValue::note).toList(),
                null);
    }

    private static double score(Entry entry, String typed, InMemoryQuery query) {
        if (InMemoryQuestionRelations.wording(entry.question()).equals(InMemoryQuestionRelations.wording(typed))) {
            return 2;
        }
        return query.isIn(entry.question()) ? 1.5 : 0.5;
    }

    /// What is chosen of a field does not narrow its own counts.
    private static Facets facets(List<Entry> found, Filter filter, Function<Entry, Object> asked) {
        var topics = filter.topics();
        var sources = filter.sources();
        var states = filter.states();
        var levels = filter.levels();
        boolean code = filter.code();
        return new Facets(
                counts(found, new Filter(Set.of(), sources, states, levels, code), Entry::topic, asked),
                counts(found, new Filter(topics, Set.of(), states, levels, code), InMemoryIndex::source, asked),
                counts(
                        found,
                        new Filter(topics, sources, Set.of(), levels, code),
                        entry -> entry.state().label(),
                        asked),
                counts(found, new Filter(topics, sources, states, Set.of(), code), InMemoryIndex::level, asked));
    }

    private static List<Facets.Count> counts(
            List<Entry> found, Filter filter, Function<Entry, String> value, Function<Entry, Object> asked) {
        return found.stream()
                .filter(entry -> passes(entry, filter) && !value.apply(entry).isEmpty())
                .collect(groupingBy(value, TreeMap::new, mapping(asked, toSet())))
                .entrySet()
                .stream()
                .map(count -> new Facets.Count(count.getKey(), count.getValue().size()))
                .sorted(Comparator.comparingLong(Facets.Count::count).reversed())
                .toList();
    }

    static boolean passes(Entry entry, Filter filter) {
        return (filter.topics().isEmpty() || filter.topics().contains(entry.topic()))
                && (filter.sources().isEmpty() || filter.sources().contains(source(entry)))
                && (filter.states().isEmpty() || filter.states().contains(entry.state()))
                && (filter.levels().isEmpty()
                        || (entry.level() != null && filter.levels().contains(entry.level())))
                && (!filter.code() || entry.hasCode());
    }

    private Hit hit(Entry entry, InMemoryQuery query, SearchRequest request) {
        List<Passage> answer = Stream.of(entry.answer().split("(?s)```.*?```|\n\n"))
                .map(paragraph -> query.passage(paragraph.strip()))
                .filter(passage -> !passage.matches().isEmpty())
                .limit(2)
                .toList();
        if (answer.isEmpty() && !entry.answer().isEmpty()) {
            answer = List.of(Passage.beginning(entry.answer()));
        }
        var code = entry.code().stream()
                .map(Snippet::text)
                .map(query::passage)
                .filter(passage -> !passage.matches().isEmpty())
                .toList();
        var similar = new InMemoryQuestionRelations(this::entries);
        return new Hit(
                entry,
                score(entry, request.query(), query),
                query.passage(entry.question()),
                answer,
                code,
                request.fold() ? similar.same(entry).size() - 1 : 0,
                request.explain() ? "every word occurs" : null,
                similar.answersTo(entry.id()));
    }

    /// The topics and questions that begin with what is typed.
    @Override
    public List<Suggestion> suggest(String typed, int size) {
        var start = typed.strip().toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            return List.of();
        }
        Map<Object, Suggestion> found = new LinkedHashMap<>();
        entries()
                .forEach(entry ->
                        found.putIfAbsent(entry.topic(), new Suggestion(entry.topic(), Suggestion.Kind.TOPIC)));
        entries()
                .forEach(entry -> found.putIfAbsent(
                        InMemoryQuestionRelations.wording(entry.question()),
                        new Suggestion(entry.question(), Suggestion.Kind.QUESTION)));
        return found.values().stream()
                .filter(suggestion -> suggestion.text().toLowerCase(Locale.ROOT).startsWith(start))
                .limit(size)
                .toList();
    }

    @Override
    public Optional<Entry> entry(String id) {
        return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public void forEachEntry(Consumer<Entry> reader) {
        entries().stream()
                .sorted(Comparator.comparing(InMemoryIndex::source)
                        .thenComparingInt(entry -> entry.source().line()))
                .forEach(reader);
    }

    @Override
    public List<UnknownValue> unknown(Filter filter) {
        var unknown = new ArrayList<UnknownValue>();
        addUnknown("topic", filter.topics(), Entry::topic, unknown);
        addUnknown("source", filter.sources(), InMemoryIndex::source, unknown);
        return unknown;
    }

    private void addUnknown(
            String field, Set<String> wanted, Function<Entry, String> value, List<UnknownValue> unknown) {
        var there = entries().stream().map(value).distinct().sorted().toList();
        wanted.stream()
                .filter(one -> !there.isEmpty() && !there.contains(one))
                .forEach(one -> unknown.add(new UnknownValue(field, one, there, there.size())));
    }

    @Override
    public SearchEngine engine() {
        return this;
    }

    @Override
    public ConceptSearch concepts() {
        return this;
    }

    /// By the words that an entry shares with the query.
    @Override
    public DeepRankings rankings() {
        return (query, way, depth) -> {
            var words = InMemoryQuery.words(query);
            Comparator<Entry> most = Comparator.comparingLong(entry -> -shared(entry, words));
            return entries().stream()
                    .filter(entry -> shared(entry, words) > 0)
                    .sorted(most)
                    .limit(depth)
                    .map(Entry::id)
                    .toList();
        };
    }

    private static long shared(Entry entry, List<String> words) {
        var own = InMemoryQuery.words(entry.question() + " " + entry.answer());
        return words.stream().filter(own::contains).count();
    }

    /// Those that have all words of the name, and those first whose question has them.
    @Override
    public List<Entry> naming(Named named) {
        var query = InMemoryQuery.of(named.name(), false);
        return entries().stream()
                .filter(entry -> named.states().contains(entry.state()))
                .filter(entry -> named.asked() ? query.isIn(entry.question()) : query.matches(entry))
                .sorted(Comparator.comparing(entry -> !query.isIn(entry.question())))
                .limit(named.most())
                .toList();
    }

    @Override
    public Synonyms synonyms() {
        entries();
        return Synonyms.shipped();
    }

    @Override
    public void refresh() {}

    @Override
    public void warmUp() {}

    @Override
    public void awaitWarm() {}

    @Override
    public void requireReady() {
        entries();
    }

    @Override
    public String edition() {
        return "in memory " + Integer.toHexString(entries().hashCode());
    }

    @Override
    public Coverage coverage() {
        var topics = new ArrayList<Coverage.Topic>();
        entries().stream()
                .collect(groupingBy(Entry::topic, TreeMap::new, toList()))
                .forEach((topic, some) -> topics.add(
                        new Coverage.Topic(topic, counted(some), counted(some, InMemoryIndex::source), levels(some))));
        var sources = new ArrayList<Coverage.Source>();
        entries().stream()
                .collect(groupingBy(InMemoryIndex::source, TreeMap::new, toList()))
                .forEach((document, some) -> sources.add(new Coverage.Source(
                        document,
                        counted(some),
                        some.stream().collect(groupingBy(Entry::topic, TreeMap::new, counting())))));
        return new Coverage(topics, sources, List.of());
    }

    private static Map<String, Coverage.Counts> counted(List<Entry> entries, Function<Entry, String> value) {
        var counts = new TreeMap<String, Coverage.Counts>();
        entries.stream().collect(groupingBy(value)).forEach((key, some) -> counts.put(key, counted(some)));
        return counts;
    }

    private static Coverage.Counts counted(List<Entry> entries) {
        var states = entries.stream().collect(groupingBy(Entry::state, counting()));
        return new Coverage.Counts(
                entries.size(),
                states.getOrDefault(State.ANSWERED, 0L),
                states.getOrDefault(State.UNANSWERED, 0L),
                states.getOrDefault(State.PLACEHOLDER, 0L),
                entries.stream().filter(Entry::hasCode).count());
    }

    private static Map<String, Long> levels(List<Entry> entries) {
        return entries.stream()
                .map(InMemoryIndex::level)
                .filter(level -> !level.isEmpty())
                .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    }

    private static String source(Entry entry) {
        return entry.source().document();
    }

    private static String level(Entry entry) {
        var level = entry.level();
        return level == null ? "" : level.label();
    }

    @Override
    public QuestionRelations relations() {
        return new InMemoryQuestionRelations(this::entries);
    }

    @Override
    public void close() {
        closed = true;
    }
}
