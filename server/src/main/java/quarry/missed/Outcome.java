package quarry.missed;

import java.util.List;
import java.util.regex.Pattern;
import quarry.analysis.Synonyms;
import quarry.analysis.Wording;
import quarry.search.Hit;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;
import quarry.similar.QuestionReader;
import quarry.similar.Term;

/// Whether a search found what was looked for. It did not when nothing matched, when something else was searched for
/// than was typed, or when no hit on the page holds all that the query names: words of asking, such as "what is", and
/// words that fit any question are not counted; names that mean the same count as each other. Where the query has
/// syntax of its own, what matches it is found.
final class Outcome {
    private static final Pattern SYNTAX = Pattern.compile("[\":*]|(?<!\\S)[-+]\\S|\\bOR\\b");

    private final Synonyms synonyms;
    private final QuestionReader reader;

    /// @param synonyms names that mean the same in the material
    Outcome(Synonyms synonyms) {
        this.synonyms = synonyms;
        this.reader = new QuestionReader(synonyms);
    }

    /// Whether it goes by these names.
    boolean knows(Synonyms others) {
        return synonyms == others;
    }

    /// Whether a search tells what people look for: a finished one, of the first page, over all of the material.
    static boolean counts(SearchRequest request) {
        return !request.typing()
                && request.from() == 0
                && request.size() > 0
                && request.filter().equals(quarry.search.Filter.NONE)
                && request.query().chars().anyMatch(Character::isLetterOrDigit);
    }

    boolean isMissed(SearchResult result) {
        if (result.total() == 0 || result.corrected() != null) {
            return true;
        }
        if (SYNTAX.matcher(result.query()).find()) {
            return false;
        }
        var named = reader.read(result.query()).terms().stream()
                .filter(term -> term.role() != Term.Role.GENERIC)
                .toList();
        return result.hits().stream().noneMatch(hit -> holds(hit, named));
    }

    private boolean holds(Hit hit, List<Term> named) {
        var entry = hit.entry();
        var section = entry.section();
        var wording = Wording.of(
                String.join(
                        "\n",
                        entry.question(),
                        entry.prompt(),
                        entry.answer(),
                        entry.topic(),
                        section == null ? "" : section),
                synonyms);
        return named.stream()
                .allMatch(term -> wording.holds(term.key())
                        || (!term.parts().isEmpty() && term.parts().stream().allMatch(wording::holds)));
    }
}
