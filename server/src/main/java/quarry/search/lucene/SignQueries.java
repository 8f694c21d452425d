package quarry.search.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import quarry.analysis.Signs;
import quarry.document.Fields;

/// Looks for signs, which are no words: operators, and what quotes hold that mean exactly their characters.
final class SignQueries {
    /// By the field of a text, the one of its signs.
    private static final Map<String, String> FIELDS = Map.of(
            Fields.QUESTION, Fields.QUESTION_SIGNS,
            Fields.ANSWER, Fields.ANSWER_SIGNS,
            Fields.CODE, Fields.CODE_SIGNS);
    /// Among words these only punctuate.
    private static final String PUNCTUATION = "()\"'‘’“”«»„-–—.…,;";

    private SignQueries() {}

    /// The fields of signs, by those of the texts.
    static Map<String, String> fields() {
        return FIELDS;
    }

    static boolean isSigns(String field) {
        return FIELDS.containsValue(field);
    }

    /// The field of the text that a field of signs belongs to.
    static String textOf(String signs) {
        return FIELDS.entrySet().stream()
                .filter(field -> field.getValue().equals(signs))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(signs);
    }

    /// The operators that stand between the words of a text.
    ///
    /// @param alone whether there are no words
    static List<String> operators(String text, boolean alone) {
        return Arrays.stream(text.strip().split("\\s+", Ranking.MOST_READ))
                .filter(token -> token.codePoints().allMatch(Signs::isSign))
                .filter(token -> alone || (token.length() > 1 && !isPunctuation(token)))
                .filter(token -> !Signs.needed(token).isEmpty())
                .distinct()
                .limit(Ranking.MOST_WORDS)
                .toList();
    }

    private static boolean isPunctuation(String token) {
        return token.chars().allMatch(c -> PUNCTUATION.indexOf(c) >= 0);
    }

    /// Whether quotes mean exactly their characters, and not only their words.
    static boolean isExact(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (Signs.isSign(text.codePointAt(i)) && !isInWord(text, i)) {
                return !Signs.needed(text).isEmpty();
            }
        }
        return false;
    }

    /// An apostrophe or a hyphen between letters.
    private static boolean isInWord(String text, int at) {
        return "'’-".indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /// An operator in the text of a field; empty for a field without signs.
    static Optional<Query> operator(String operator, String field) {
        return Optional.ofNullable(FIELDS.get(field)).map(signs -> all(signs, operator, new BooleanQuery.Builder()));
    }

    /// Characters in the text of a field; empty for a field without signs.
    ///
    /// @param words  of the characters
    /// @param unread how many texts may be read
    static Optional<Query> exact(
            ExactCharacters characters, List<QueryWord> words, String field, AtomicInteger unread) {
        var signs = FIELDS.get(field);
        if (signs == null) {
            return Optional.empty();
        }
        var terms = FieldQueries.terms(words.stream()
                .filter(SignQueries::isApart)
                .limit(Ranking.MOST_WORDS)
                .toList());
        var candidates = new BooleanQuery.Builder();
        if (!terms.isEmpty()) {
            candidates.add(FieldQueries.phrase(field, terms, 0), Occur.MUST);
        }
        var query = all(signs, characters.typed(), candidates);
        return Optional.of(Signs.isTerm(characters.typed()) ? query : new ExactQuery(field, characters, query, unread));
    }

    /// Whether a word is the same term wherever it stands; `C++` is another one in `C++17`.
    private static boolean isApart(QueryWord word) {
        return !word.parts().isEmpty()
                || word.typed().codePoints().allMatch(c -> Character.isLetterOrDigit(c) && !Character.isIdeographic(c));
    }

    private static Query all(String field, String text, BooleanQuery.Builder more) {
        Signs.needed(text).forEach(signs -> more.add(new TermQuery(new Term(field, signs)), Occur.MUST));
        var all = more.build();
        return all.clauses().size() == 1 ? all.clauses().getFirst().query() : all;
    }
}
