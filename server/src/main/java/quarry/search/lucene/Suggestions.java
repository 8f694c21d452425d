package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.entry.State;
import quarry.search.Suggestion;
import quarry.search.Suggestion.Kind;

/// What a user may be about to type: names of code and topics out of sorted lists in memory, questions out of the
/// index. Safe for use by many threads.
final class Suggestions {
    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 4;
    private static final int MOST_TOPICS = 2;
    /// How many questions are looked at for each that is suggested: the same one may be asked in several documents.
    private static final int QUESTIONS_PER_SUGGESTION = 4;
    /// Words looked at that begin as the last one typed does.
    private static final int MOST_BEGUN = 50;
    /// From this many letters on one may be wrong.
    private static final int SHORTEST_MISTYPED = 4;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    /// By what is left of the name without its signs, in lower case.
    private final TreeMap<String, Name> names = new TreeMap<>();

    private final List<String> topics = new ArrayList<>();

    private record Name(String written, int frequency) {}

    Suggestions(IndexSearcher searcher, Analyzer analyzer) throws IOException {
        this.searcher = searcher;
        this.analyzer = analyzer;
        var reader = searcher.getIndexReader();
        var each = TermDictionary.terms(reader, Fields.IDENTIFIER);
        for (var term = each.next(); term != null; term = each.next()) {
            var name = new Name(term.utf8ToString(), each.docFreq());
            var key = key(name.written());
            if (key.length() > 1) {
                names.merge(key, name, (a, b) -> a.frequency() >= b.frequency() ? a : b);
            }
        }
        each = TermDictionary.terms(reader, Fields.TOPIC);
        for (var term = each.next(); term != null; term = each.next()) {
            topics.add(term.utf8ToString());
        }
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    List<Suggestion> of(String typed, int size) throws IOException {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST || size < 1) {
            return List.of();
        }
        var found = new LinkedHashSet<Suggestion>();
        names(text).forEach(name -> found.add(new Suggestion(name, Kind.IDENTIFIER)));
        var start = text.toLowerCase(Locale.ROOT);
        topics.stream()
                .filter(topic -> begins(topic.toLowerCase(Locale.ROOT), start))
                .limit(MOST_TOPICS)
                .forEach(topic -> found.add(new Suggestion(topic, Kind.TOPIC)));
        var questions = questions(typed, size);
        if (questions.isEmpty() && found.isEmpty()) {
            mistyped(text).forEach(name -> found.add(new Suggestion(name, Kind.IDENTIFIER)));
        }
        return Stream.concat(found.stream(), questions.stream().map(one -> new Suggestion(one, Kind.QUESTION)))
                .limit(size)
                .toList();
    }

    private static boolean begins(String topic, String start) {
        return topic.startsWith(start) || topic.contains(" " + start);
    }

    private List<String> names(String text) {
        var key = key(text);
        return key.length() < 2
                ? List.of()
                : mostFrequent(names.subMap(key, true, key + Character.MAX_VALUE, true).values().stream());
    }

    private List<String> mistyped(String text) {
        var key = key(text);
        if (key.length() < SHORTEST_MISTYPED) {
            return List.of();
        }
        var accepts = new CharacterRunAutomaton(beginningLike(key));
        return mostFrequent(names.entrySet().stream()
                .filter(name -> accepts.run(name.getKey()))
                .map(Map.Entry::getValue));
    }

    private static List<String> mostFrequent(Stream<Name> names) {
        return names.sorted(Comparator.comparingInt(Name::frequency).reversed())
                .limit(MOST_NAMES)
                .map(Name::written)
                .toList();
    }

    /// What begins like a text in which a letter may be wrong, but not the first.
    private static Automaton beginningLike(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return beginning(new LevenshteinAutomata(text.substring(first), true).toAutomaton(1, text.substring(0, first)));
    }

    private static Automaton beginning(Automaton start) {
        return Operations.determinize(
                Operations.concatenate(List.of(start, Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private List<String> questions(String typed, int size) throws IOException {
        var found = questions(typed, size, false);
        return found.isEmpty() ? questions(typed, size, true) : found;
    }

    private List<String> questions(String typed, int size, boolean mistyped) throws IOException {
        var words = QueryWord.of(analyzer, typed);
        if (words.isEmpty()) {
            return List.of();
        }
        boolean finished = !typed.equals(typed.stripTrailing());
        var query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1 && !finished;
            query.add(last ? prefix(words.get(i), mistyped) : whole(words.get(i), mistyped), Occur.MUST);
        }
        query.add(new ConstantScoreQuery(new TermQuery(new Term(Fields.STATE, State.ANSWERED.label()))), Occur.SHOULD);
        var best = searcher.search(query.build(), size * QUESTIONS_PER_SUGGESTION).scoreDocs;
        var questions = new LinkedHashMap<String, String>();
        var stored = searcher.storedFields();
        for (int i = 0; i < best.length && questions.size() < size; i++) {
            var question = EntryDocuments.entry(stored, best[i].doc).question();
            questions.putIfAbsent(key(question), question);
        }
        return List.copyOf(questions.values());
    }

    private static Query whole(QueryWord word, boolean mistyped) {
        var whole = new TermQuery(new Term(Fields.QUESTION, word.term()));
        return mistyped && word.term().length() >= SHORTEST_MISTYPED
                ? new BooleanQuery.Builder()
                        .add(whole, Occur.SHOULD)
                        .add(like(word), Occur.SHOULD)
                        .build()
                : whole;
    }

    private Query prefix(QueryWord word, boolean mistyped) {
        var start = analyzer.normalize(Fields.QUESTION, key(word.typed()));
        var any = new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(Fields.QUESTION, word.term())), 2), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.QUESTION, start)), Occur.SHOULD);
        for (var stem : stemsWithin(start.utf8ToString())) {
            any.add(new ConstantScoreQuery(new TermQuery(new Term(Fields.QUESTION, stem))), Occur.SHOULD);
        }
        if (mistyped && word.typed().length() >= SHORTEST_MISTYPED) {
            any.add(like(word), Occur.SHOULD);
        }
        return any.build();
    }

    /// The stems of words that begin so, where they end before what is typed: `normalizatio` goes beyond `normalize`.
    private List<String> stemsWithin(String start) {
        return start.isEmpty()
                ? List.of()
                : new TermDictionary(searcher)
                        .spelt(beginning(Automata.makeString(start)), MOST_BEGUN).stream()
                                .flatMap(word -> QueryWord.of(analyzer, word).stream())
                                .map(QueryWord::term)
                                .filter(stem -> !stem.startsWith(start))
                                .distinct()
                                .toList();
    }

    private static Query like(QueryWord word) {
        var key = key(word.typed());
        return key.length() < SHORTEST_MISTYPED
                ? new TermQuery(new Term(Fields.QUESTION, word.term()))
                : new AutomatonQuery(new Term(Fields.QUESTION, key), beginningLike(key));
    }
}
