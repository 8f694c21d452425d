package quarry.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/// A word of a query as terms, wherever it stands.
///
/// @param typed the word as typed, in lower case
/// @param term  the term of the whole word
/// @param parts the terms of its parts; empty for a word of one part
/// @param stopWord whether it frames a question and hardly says what it is about
record QueryWord(String typed, String term, List<String> parts, boolean stopWord) {
    QueryWord {
        parts = List.copyOf(parts);
    }

    /// Its letters and digits alone.
    String letters() {
        return typed.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// The words that tell what is looked for; all of them where none does.
    static List<QueryWord> needed(List<QueryWord> words) {
        var telling = words.stream().filter(word -> !word.stopWord()).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().limit(Ranking.MOST_WORDS).toList();
    }

    /// The words of a text, in order; no more than anyone types.
    static List<QueryWord> of(Analyzer analyzer, String text) {
        return TypedWord.of(analyzer, text).stream().map(TypedWord::word).toList();
    }
}
