package quarry.similar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quarry.similar.Term.Role;

/// How much of what one question names another names too, terms weighted by rarity and role.
final class Overlap {
    private static final double IDENTIFIER = 1.25;
    /// A term that the other question names only as a part of a longer name, or names a part of.
    private static final double PART = 0.6;
    private static final double ASIDE_MATCH = 0.75;

    private final Rarity rarity;
    private final Map<String, Role> keys = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> adjacent;
    /// Names of the other question that this one writes as several words.
    private final Set<String> spelledOut = new HashSet<>();

    /// @param terms  what the other question names
    /// @param other  that question
    /// @param asking the question whose terms are looked for in it
    Overlap(List<Term> terms, QuestionShape other, QuestionShape asking, Rarity rarity) {
        this.rarity = rarity;
        this.adjacent = other.adjacent();
        for (var term : terms) {
            keys.merge(term.key(), term.role(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            parts.addAll(term.parts());
            if (asking.adjacent().contains(term.key())) {
                spelledOut.add(term.key());
            }
        }
    }

    /// From 0, nothing of the terms is named, to 1, all of it.
    double of(List<Term> terms) {
        double all = 0;
        double found = 0;
        for (var term : terms) {
            double weight = weight(term, rarity);
            all += weight;
            found += weight * match(term);
        }
        return all == 0 ? 0 : found / all;
    }

    /// The weight of the heaviest term that is not named.
    double heaviestMissing(List<Term> terms) {
        double heaviest = 0;
        for (var term : terms) {
            heaviest = Math.max(heaviest, weight(term, rarity) * (1 - match(term)));
        }
        return heaviest;
    }

    double match(Term term) {
        var role = keys.get(term.key());
        if (role != null) {
            return role == Role.ASIDE ? ASIDE_MATCH : 1;
        }
        if (adjacent.contains(term.key())
                || spelledOut.stream().anyMatch(name -> name.startsWith(term.key()) || name.endsWith(term.key()))) {
            return 1;
        }
        double best = parts.contains(term.key()) ? PART : 0;
        if (!term.parts().isEmpty()) {
            long known = term.parts().stream()
                    .filter(part -> keys.containsKey(part) || parts.contains(part))
                    .count();
            double share = (double) known / term.parts().size();
            best = Math.max(best, share == 1 ? 0.9 : PART * share);
        }
        return best;
    }

    static double weight(Term term, Rarity rarity) {
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
}
