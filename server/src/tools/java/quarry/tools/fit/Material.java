package quarry.tools.fit;

import java.util.BitSet;
import java.util.List;

/// Questions about one thing of which each is judged against all others.
///
/// @param questions how many there are
/// @param pairs     all of them
record Material(String name, int questions, List<Pair> pairs) {
    /// From here on two questions that differ are hard to tell from two that are the same.
    private static final double NEAR = 0.5;
    private static final double OVERLAPPING = 0.2;
    /// With less than either in common, only somebody who knows the answer can tell that two questions are the same.
    private static final double CLAUSES_AGREEING = 0.15;
    private static final double PLAIN = 0.7;
    /// The material that has tasks to program instead of questions: most of what people ask are questions.
    private static final String TASKS = "tasks";
    private static final double TASKS_WEIGHT = 0.4;

    /// How much it counts beside the others.
    double weight() {
        return name.equals(TASKS) ? TASKS_WEIGHT : 1;
    }

    /// The pairs that are the same and can be told to be, and those that are not though they are near. The rest would
    /// only tell that questions about other things differ.
    List<Pair> hard() {
        return pairs.stream()
                .filter(pair -> !pair.isDoubtful() && (pair.isSame() ? canBeTold(pair) : isNear(pair)))
                .toList();
    }

    private static boolean canBeTold(Pair same) {
        return same.feature("bestClauses") >= CLAUSES_AGREEING || same.feature(Model.COSINE) > PLAIN;
    }

    private static boolean isNear(Pair different) {
        return different.feature(Model.COSINE) > NEAR && different.feature("main") > OVERLAPPING;
    }

    /// Those that have another one that asks the same.
    BitSet repeated() {
        var repeated = new BitSet();
        for (var pair : pairs) {
            if (pair.isSame()) {
                repeated.set(pair.one());
                repeated.set(pair.other());
            }
        }
        return repeated;
    }
}
