package quarry.syllabus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalWords;
import quarry.similar.QuestionReader;
import quarry.similar.Term;
import quarry.syllabus.PlacedText.Place;
import quarry.words.Plural;

/// A question: where its words stand, and which of them say what it is about. Those that only ask, as "explain" in
/// "Explain joins", say nothing. Immutable.
final class AskedText {
    private static final Set<String> PARTICLES = Set.of("up", "out", "off", "down", "away");

    private final PlacedText words;
    private final Map<String, Term.Role> roles = new HashMap<>();

    AskedText(String question, QuestionReader reader, Synonyms synonyms) {
        this.words = new PlacedText(question, synonyms);
        for (var term : reader.read(question).terms()) {
            put(term.key(), term.role());
            put(TechnicalWords.stem(term.key()), term.role());
            term.parts().forEach(part -> put(part, term.role()));
            words.named().getOrDefault(term.key(), Set.of()).forEach(stem -> put(stem, term.role()));
        }
    }

    private void put(String key, Term.Role role) {
        roles.merge(key, role, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    PlacedText words() {
        return words;
    }

    /// Whether a word of the question names something by itself. What the question is about may be named in another
    /// form, as caching is by "How do you cache views?"; for the rest the form tells a thing from what is done.
    ///
    /// @param stems how it is looked for
    /// @param place where it stands
    /// @param plain what is looked for as it is spelt; null when it has other names
    boolean names(List<String> stems, Place place, @Nullable String plain) {
        if (stems.size() > 1) {
            return true;
        }
        var role = roles.get(stems.getFirst());
        return role != null
                && switch (role) {
                    case SUBJECT, PLATFORM -> plain == null || isSame(place, plain);
                    case QUALIFIER, ASIDE -> ConceptName.isForm(place.plain(), plain);
                    case ORDINARY, GENERIC -> plain == null || place.plain().equals(plain);
                };
    }

    /// "Settings" are things of their own, no forms of setting something; and "set up" is another word than "set".
    private boolean isSame(Place place, String plain) {
        if (place.plain().equals(plain)) {
            return true;
        }
        boolean derived = Plural.key(place.plain()).length() > Plural.key(plain).length();
        boolean another = derived && !Plural.key(place.plain()).equals(place.plain());
        return !another
                && PARTICLES.stream()
                        .flatMap(particle -> words.run(List.of(particle)).stream())
                        .noneMatch(particle -> particle.from() == place.to());
    }
}
