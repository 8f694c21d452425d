package quarry.similar;

import java.util.Set;
import quarry.similar.Term.Role;

/// How much of what one question names another names too, terms weighted by rarity and role.
final class Overlap {
    /// A term that the other question names only as a part of a longer name, or names a part of.
    private static final double PART = 0.6;
    private static final double ASIDE_MATCH = 0.75;

    private final NamedTerms named;
    private final Set<String> adjacent;
    private final Set<String> ownAdjacent;

    /// @param named  what the other question names
    /// @param other  that question
    /// @param asking the question whose terms are looked for in it
    Overlap(NamedTerms named, WeighedQuestion other, WeighedQuestion asking) {
        this.named = named;
        this.adjacent = other.adjacent();
        this.ownAdjacent = asking.adjacent();
    }

    /// From 0, nothing of the terms is named, to 1, all of it.
    double of(NamedTerms terms) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < terms.size(); i++) {
            all += terms.weight(i);
            found += terms.weight(i) * match(terms.term(i));
        }
        return all == 0 ? 0 : found / all;
    }

    /// The weight of the heaviest term that is not named.
    double heaviestMissing(NamedTerms terms) {
        double heaviest = 0;
        for (int i = 0; i < terms.size(); i++) {
            heaviest = Math.max(heaviest, terms.weight(i) * (1 - match(terms.term(i))));
        }
        return heaviest;
    }

    private double match(Term term) {
        var role = named.role(term.key());
        if (role != null) {
            return role == Role.ASIDE ? ASIDE_MATCH : 1;
        }
        if (adjacent.contains(term.key()) || isSpelledOut(term.key())) {
            return 1;
        }
        double best = named.isPart(term.key()) ? PART : 0;
        if (!term.parts().isEmpty()) {
            int known = 0;
            for (var part : term.parts()) {
                known += named.role(part) != null || named.isPart(part) ? 1 : 0;
            }
            double share = (double) known / term.parts().size();
            best = Math.max(best, share == 1 ? 0.9 : PART * share);
        }
        return best;
    }

    /// Whether a word is one end of a name of the other question that this one writes as several words.
    private boolean isSpelledOut(String key) {
        for (int i = 0; i < named.size(); i++) {
            var name = named.term(i).key();
            if ((name.startsWith(key) || name.endsWith(key)) && ownAdjacent.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
