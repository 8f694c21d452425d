package quarry.code;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which languages the lines of a run speak for. Not thread-safe: one per run.
final class LanguageVotes {
    private final Map<String, Integer> votes = new HashMap<>();
    private int total;

    void add(Verdict verdict) {
        if (verdict.strength() > 0) {
            total += verdict.strength();
            if (verdict.language() != null) {
                votes.merge(verdict.language(), verdict.strength(), Integer::sum);
            }
        }
    }

    /// The language with most votes; null when no line named one.
    @Nullable
    String winner() {
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// Whether more than half of the evidence is for one language; the lines of a template look like HTML one by one.
    boolean isClear() {
        var winner = winner();
        return winner != null && !winner.equals("html") && votes.getOrDefault(winner, 0) * 2 > total;
    }
}
