package quarry.similar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarry.similar.Term.Role;

/// Terms that a question names, with what each weighs in some material: what is looked for in another question, and
/// what is looked through for that question's. Immutable.
final class NamedTerms {
    private static final double IDENTIFIER = 1.25;

    private final Term[] terms;
    private final double[] weights;
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> parts = new HashSet<>();

    NamedTerms(List<Term> terms, Rarity rarity) {
        this.terms = terms.toArray(Term[]::new);
        weights = Arrays.stream(this.terms)
                .mapToDouble(term -> weight(term, rarity))
                .toArray();
        for (var term : terms) {
            roles.merge(term.key(), term.role(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            parts.addAll(term.parts());
        }
    }

    private static double weight(Term term, Rarity rarity) {
        double role = switch (term.role()) {
            case SUBJECT -> 1;
            case ORDINARY -> 0.5;
            case QUALIFIER -> 0.6;
            case PLATFORM -> 0.3;
            case ASIDE -> 0.25;
            case GENERIC -> 0.2;
        };
        double rare = rarity.of(term.key());
        if (!term.parts().isEmpty()) {
            // A name is no rarer than its rarest part suggests when nobody else writes it as one word.
            double part = term.parts().stream().mapToDouble(rarity::of).max().orElse(1);
            rare = Math.min(rare, 0.3 + 0.7 * part);
        }
        return role * rare * (term.identifier() ? IDENTIFIER : 1);
    }

    int size() {
        return terms.length;
    }

    boolean isEmpty() {
        return terms.length == 0;
    }

    Term term(int place) {
        return terms[place];
    }

    double weight(int place) {
        return weights[place];
    }

    /// What a key is there for; where it is there for several things, for the one that tells most.
    @Nullable
    Role role(String key) {
        return roles.get(key);
    }

    /// Whether a term has this part.
    boolean isPart(String part) {
        return parts.contains(part);
    }
}
