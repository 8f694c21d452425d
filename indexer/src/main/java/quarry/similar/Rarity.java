package quarry.similar;

/// How much a term tells: the rarer it is, the more.
@FunctionalInterface
public interface Rarity {
    /// From 0 for a term that every question has to 1 for one that no other has.
    double of(String key);

    /// By the share of questions that have a term.
    ///
    /// @param questions how many there are
    /// @param counts    in how many of them a term is found
    static Rarity of(int questions, java.util.function.ToIntFunction<String> counts) {
        double highest = Math.log(1 + questions);
        return key -> {
            double rarity = Math.log((questions + 1.0) / (counts.applyAsInt(key) + 0.5));
            return highest <= 0 ? 1 : Math.clamp(rarity / highest, 0.02, 1);
        };
    }
}
