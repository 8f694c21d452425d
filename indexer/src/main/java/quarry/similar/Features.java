package quarry.similar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The features of a pair of questions. None depends on the order of the two.
/// Kept in an array by the ordinal, since millions of pairs are judged and a map would box each number.
@SuppressWarnings("EnumOrdinal")
public final class Features {
    private static final Feature[] ALL = Feature.values();

    private final double[] values = new double[ALL.length];
    private final WeighedQuestion a;
    private final WeighedQuestion b;

    private Features(WeighedQuestion a, WeighedQuestion b) {
        this.a = a;
        this.b = b;
    }

    public static Features of(WeighedQuestion a, WeighedQuestion b) {
        var features = new Features(a, b);
        features.measure();
        return features;
    }

    public double of(Feature feature) {
        return values[feature.ordinal()];
    }

    /// The sum of all, each times its weight.
    double weighed(ToDoubleFunction<Feature> weight) {
        double sum = 0;
        for (var feature : ALL) {
            sum += weight.applyAsDouble(feature) * of(feature);
        }
        return sum;
    }

    private void put(Feature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private void measure() {
        var inA = inA(a.terms());
        var inB = inB(b.terms());
        double mainA = inB.of(a.main());
        double mainB = inA.of(b.main());
        double fullA = inB.of(a.terms());
        double fullB = inA.of(b.terms());
        put(Feature.MAIN, Math.min(mainA, mainB));
        put(Feature.MAIN_WIDER, Math.max(mainA, mainB));
        put(Feature.FULL, Math.min(fullA, fullB));
        put(Feature.FULL_WIDER, Math.max(fullA, fullB));
        put(Feature.BEST_CLAUSES, bestClauses());
        put(Feature.MISSING, Math.max(inB.heaviestMissing(a.main()), inA.heaviestMissing(b.main())));
        put(Feature.IDENTIFIERS, identifiers());
        put(Feature.DIFFERENCES, differences());
        put(Feature.DIFFERENCE_ALONE, differenceAlone());
        put(Feature.PLATFORMS, platformsApart());
        put(Feature.QUALIFIERS, qualifiersApart());
        put(Feature.KINDS, kinds(a.kind(), b.kind()));
        put(Feature.EXPERIENCE, a.kind() == QuestionKind.EXPERIENCE ^ b.kind() == QuestionKind.EXPERIENCE ? 1 : 0);
        put(Feature.TASK, taskAlone());
        put(Feature.MAKING, a.isOwn() == b.isOwn() ? 0 : 1);
        put(Feature.OBJECTS, objectsApart(inA, inB));
        put(Feature.SUBSET, subset());
    }

    private Overlap inA(NamedTerms terms) {
        return new Overlap(terms, a, b);
    }

    private Overlap inB(NamedTerms terms) {
        return new Overlap(terms, b, a);
    }

    /// How well the two clauses that agree most agree, in the direction in which they agree less.
    private double bestClauses() {
        double best = 0;
        for (var one : a.clauses()) {
            for (var other : b.clauses()) {
                double there = inB(other).of(one);
                double back = inA(one).of(other);
                best = Math.max(best, Math.min(there, back));
            }
        }
        return best;
    }

    /// Above 0 when names of code agree, below when both questions have some and they don't.
    private double identifiers() {
        var ofA = a.identifiers();
        var ofB = b.identifiers();
        if (ofA.isEmpty() || ofB.isEmpty()) {
            return 0;
        }
        long both = ofA.stream().filter(ofB::contains).count();
        double share = (double) both / Math.min(ofA.size(), ofB.size());
        return 2 * share - 1;
    }

    /// 1 when both tell the same things apart, in whatever order; below 0 when they tell other things apart; 0 when
    /// one of them tells nothing apart.
    private double differences() {
        double best = -1;
        boolean any = false;
        for (var one : a.apart()) {
            for (var other : b.apart()) {
                any = true;
                best = Math.max(best, agreement(one, other));
            }
        }
        // One of two things wrong is a different question, not half the same one.
        return any ? Math.clamp((best - 0.75) / 0.25, -1, 1) : 0;
    }

    private double agreement(List<NamedTerms> ones, List<NamedTerms> others) {
        double sum = 0;
        var free = new ArrayList<>(others);
        for (var one : ones) {
            double best = 0;
            int at = -1;
            for (int i = 0; i < free.size(); i++) {
                double there = inB(free.get(i)).of(one);
                double back = inA(one).of(free.get(i));
                double same = (there + back) / 2;
                if (same > best) {
                    best = same;
                    at = i;
                }
            }
            if (at >= 0) {
                free.remove(at);
                sum += best;
            }
        }
        return sum / Math.max(ones.size(), others.size());
    }

    /// One question tells things apart and the other names less than two of them.
    private double differenceAlone() {
        boolean one = a.kind() == QuestionKind.DIFFERENCE;
        boolean other = b.kind() == QuestionKind.DIFFERENCE;
        if (one == other) {
            return 0;
        }
        return (one ? b : a).apart().isEmpty() ? 1 : 0.3;
    }

    /// How well two questions that tell different numbers of things apart agree on those of the shorter one, from 0
    /// to 1. What tells three things apart tells two of them apart, too.
    private double subset() {
        double best = 0;
        for (var one : a.apart()) {
            for (var other : b.apart()) {
                int fewer = Math.min(one.size(), other.size());
                int more = Math.max(one.size(), other.size());
                if (fewer < more) {
                    double agreement = agreement(one, other) * more / fewer;
                    best = Math.max(best, Math.clamp((agreement - 0.75) / 0.25, 0, 1));
                }
            }
        }
        return best;
    }

    /// 1 when code is wanted of one and an explanation of the other, less when the other asks how it is done.
    private double taskAlone() {
        if ((a.kind() == QuestionKind.TASK) == (b.kind() == QuestionKind.TASK)) {
            return 0;
        }
        return (a.kind() == QuestionKind.TASK ? b : a).kind() == QuestionKind.HOW_TO ? 0.3 : 1;
    }

    /// How little two questions that ask how to do something do it to the same: "optimize queries", "optimize images".
    /// From 0 to 1; 0 where one of them asks for something else.
    private double objectsApart(Overlap inA, Overlap inB) {
        return a.objects().isEmpty() || b.objects().isEmpty()
                ? 0
                : 1 - Math.max(inB.of(a.objects()), inA.of(b.objects()));
    }

    /// 1 when both name a platform and none in common, but less where one is built upon the other, as `Spring Boot`
    /// upon `Spring`.
    private double platformsApart() {
        if (!areApart(a.platforms(), b.platforms())) {
            return 0;
        }
        boolean kin = a.platforms().stream()
                .anyMatch(one ->
                        b.platforms().stream().anyMatch(other -> one.startsWith(other) || other.startsWith(one)));
        return kin ? 0.2 : 1;
    }

    /// 1 when both questions have qualifiers (what the answer is wanted for or within, as "in Java"), and none of
    /// either's occurs anywhere in the other.
    private double qualifiersApart() {
        return areApart(a.qualifiers(), b.keys()) && areApart(b.qualifiers(), a.keys()) ? 1 : 0;
    }

    /// Whether both have something and nothing in common.
    private static boolean areApart(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    /// 0 for kinds that one answer may serve, up to 1 for kinds that want something else.
    private static double kinds(QuestionKind one, QuestionKind other) {
        if (one == other || isOf(one, other, QuestionKind.ABOUT, QuestionKind.HANDLING)) {
            return 0;
        }
        if (isOf(one, other, QuestionKind.ABOUT, QuestionKind.LIST)
                || isOf(one, other, QuestionKind.HANDLING, QuestionKind.HOW_TO)) {
            return 0.2;
        }
        if (isOf(one, other, QuestionKind.ABOUT, QuestionKind.HOW_TO)
                || isOf(one, other, QuestionKind.HOW_TO, QuestionKind.TASK)) {
            return 0.4;
        }
        return isOne(one, other, QuestionKind.EXPERIENCE) || isOne(one, other, QuestionKind.DESIGN) ? 1 : 0.5;
    }

    private static boolean isOf(QuestionKind one, QuestionKind other, QuestionKind first, QuestionKind second) {
        return (one == first && other == second) || (one == second && other == first);
    }

    private static boolean isOne(QuestionKind one, QuestionKind other, QuestionKind wanted) {
        return one == wanted || other == wanted;
    }
}
