package quarry.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads words from left to right: as names that mean the same as others, the longest first, and as what is left
/// between those. A name may go over several words, and end or begin inside of one.
public final class SynonymScanner {
    private final Synonyms synonyms;
    private final boolean wholeWords;
    private final List<String> stems = new ArrayList<>();
    /// The word of each stem.
    private final List<Integer> words = new ArrayList<>();

    /// @param from  the word it begins in
    /// @param to    behind the word it ends in
    /// @param begun whether it begins inside of its word, behind a name
    /// @param stems at least one
    /// @param name  null for what is no name
    public record Piece(int from, int to, boolean begun, List<String> stems, Synonyms.@Nullable Match name) {}

    private SynonymScanner(List<List<String>> stemsOfWords, Synonyms synonyms, boolean wholeWords) {
        this.synonyms = synonyms;
        this.wholeWords = wholeWords;
        for (int i = 0; i < stemsOfWords.size(); i++) {
            for (var stem : stemsOfWords.get(i)) {
                stems.add(stem);
                words.add(i);
            }
        }
    }

    /// @param words the stems of each, as [TechnicalWord#stems] has them
    public static List<Piece> scan(List<List<String>> words, Synonyms synonyms) {
        return new SynonymScanner(words, synonyms, false).pieces();
    }

    /// As [#scan], with names that begin and end where words do.
    public static List<Piece> scanWholeWords(List<List<String>> words, Synonyms synonyms) {
        return new SynonymScanner(words, synonyms, true).pieces();
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < stems.size(); ) {
            var name = synonyms.at(stems, i);
            if (name != null && wholeWords && !isEdge(name.to())) {
                name = null;
            }
            int end = name == null ? endOfWord(i) : name.to();
            pieces.add(new Piece(
                    words.get(i), words.get(end - 1) + 1, !isEdge(i), List.copyOf(stems.subList(i, end)), name));
            i = end;
        }
        return pieces;
    }

    /// Whether a word begins or all end there.
    private boolean isEdge(int at) {
        return at == 0 || at == stems.size() || !words.get(at).equals(words.get(at - 1));
    }

    private int endOfWord(int at) {
        int end = at + 1;
        while (!isEdge(end)) {
            end++;
        }
        return end;
    }
}
