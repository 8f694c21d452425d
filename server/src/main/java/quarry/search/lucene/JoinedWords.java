package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The terms that neighbouring words of a query make written as one word, where the index has them: who types
/// `middle ware` means `middleware`.
final class JoinedWords {
    /// By the number of the first of both words.
    private final List<Optional<Joined>> joined;

    /// @param words the two neighbours
    record Joined(String term, List<QueryWord> words) {
        Joined {
            words = List.copyOf(words);
        }
    }

    private JoinedWords(List<Optional<Joined>> joined) {
        this.joined = List.copyOf(joined);
    }

    static JoinedWords of(List<QueryWord> words, QueryReading reading, TermDictionary vocabulary) {
        var joined = new ArrayList<Optional<Joined>>();
        for (int i = 0; i + 1 < words.size(); i++) {
            var first = words.get(i);
            var second = words.get(i + 1);
            joined.add(
                    first.parts().isEmpty() && second.parts().isEmpty() && i < Ranking.MOST_NEIGHBOURS
                            ? reading.words(first.typed() + second.typed()).stream()
                                    .map(QueryWord::term)
                                    .filter(vocabulary::knows)
                                    .findFirst()
                                    .map(term -> new Joined(term, List.of(first, second)))
                            : Optional.empty());
        }
        return new JoinedWords(joined);
    }

    /// All of them.
    Stream<String> terms() {
        return joined.stream().flatMap(Optional::stream).map(Joined::term);
    }

    /// Those that a word makes with the one before it and the one behind.
    ///
    /// @param word its number
    List<Joined> around(int word) {
        return joined
                .subList(Math.max(0, Math.min(word - 1, joined.size())), Math.min(word + 1, joined.size()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
