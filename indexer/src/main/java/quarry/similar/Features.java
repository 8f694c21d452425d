package quarry.similar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import quarry.similar.Term.Role;

/// What speaks for and against two questions being the same, as numbers from -1 to 1. None depends on the order of
/// the two.
public final class Features {
    /// Their names, in order.
    public static final List<String> NAMES = List.of(
            "main",
            "mainWider",
            "full",
            "fullWider",
            "bestClauses",
            "missing",
            "identifiers",
            "differences",
            "differenceAlone",
            "platforms",
            "qualifiers",
            "kinds",
            "experience",
            "task",
            "making",
            "objects",
            "subset");

    private final QuestionShape a;
    private final QuestionShape b;
    private final Rarity rarity;

    private Features(QuestionShape a, QuestionShape b, Rarity rarity) {
        this.a = a;
        this.b = b;
        this.rarity = rarity;
    }

    /// Their values in the order of [#NAMES].
    ///
    /// @param rarity how much terms tell in the material that both are asked in
    public static double[] of(QuestionShape a, QuestionShape b, Rarity rarity) {
        return new Features(a, b, rarity).values();
    }

    private double[] values() {
        var ofA = a.terms();
        var ofB = b.terms();
        var inA = new Overlap(ofA, a, b, rarity);
        var inB = new Overlap(ofB, b, a, rarity);
        double mainA = inB.of(a.main().terms());
        double mainB = inA.of(b.main().terms());
        double fullA = inB.of(ofA);
        double fullB = inA.of(ofB);
        double missing = Math.max(
                inB.heaviestMissing(a.main().terms()),
                inA.heaviestMissing(b.main().terms()));
        return new double[] {
            Math.min(mainA, mainB),
            Math.max(mainA, mainB),
            Math.min(fullA, fullB),
            Math.max(fullA, fullB),
            bestClauses(),
            missing,
            identifiers(),
            differences(),
            differenceAlone(),
            platformsApart(),
            qualifiersApart(),
            kinds(a.main().kind(), b.main().kind()),
            a.main().kind() == Kind.EXPERIENCE ^ b.main().kind() == Kind.EXPERIENCE ? 1 : 0,
            taskAlone(),
            isOwn(a) == isOwn(b) ? 0 : 1,
            objectsApart(inA, inB),
            subset(),
        };
    }

    /// How well the two clauses that agree most agree, in the direction in which they agree less.
    private double bestClauses() {
        double best = 0;
        for (var one : a.clauses()) {
            for (var other : b.clauses()) {
                double there = new Overlap(other.terms(), b, a, rarity).of(one.terms());
                double back = new Overlap(one.terms(), a, b, rarity).of(other.terms());
                best = Math.max(best, Math.min(there, back));
            }
        }
        return best;
    }

    /// Above 0 when names of code agree, below when both questions have some and they don't.
    private double identifiers() {
        var ofA = names(a);
        var ofB = names(b);
        if (ofA.isEmpty() || ofB.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(ofA);
        both.retainAll(ofB);
        double share = (double) both.size() / Math.min(ofA.size(), ofB.size());
        return 2 * share - 1;
    }

    private static Set<String> names(QuestionShape shape) {
        return shape.terms().stream()
                .filter(term -> term.identifier() && term.role() != Role.ASIDE && term.role() != Role.PLATFORM)
                .map(Term::key)
                .collect(Collectors.toSet());
    }

    /// 1 when both tell the same things apart, in whatever order; below 0 when they tell other things apart; 0 when
    /// one of them tells nothing apart.
    private double differences() {
        double best = -1;
        boolean any = false;
        for (var one : apart(a)) {
            for (var other : apart(b)) {
                any = true;
                best = Math.max(best, agreement(one.subjects(), other.subjects()));
            }
        }
        // One of two things wrong is a different question, not half the same one.
        return any ? Math.clamp((best - 0.75) / 0.25, -1, 1) : 0;
    }

    private static List<Clause> apart(QuestionShape shape) {
        var apart = new ArrayList<Clause>();
        boolean difference = shape.clauses().stream().anyMatch(clause -> clause.kind() == Kind.DIFFERENCE);
        for (var clause : shape.clauses()) {
            if (clause.subjects().size() > 1 && (clause.kind() == Kind.DIFFERENCE || !difference)) {
                apart.add(clause);
            }
        }
        return apart;
    }

    private double agreement(List<List<Term>> ones, List<List<Term>> others) {
        double sum = 0;
        var free = new ArrayList<>(others);
        for (var one : ones) {
            double best = 0;
            int at = -1;
            for (int i = 0; i < free.size(); i++) {
                double there = new Overlap(free.get(i), b, a, rarity).of(one);
                double back = new Overlap(one, a, b, rarity).of(free.get(i));
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
        boolean one = isDifference(a);
        boolean other = isDifference(b);
        if (one == other) {
            return 0;
        }
        return (one ? apart(b) : apart(a)).isEmpty() ? 1 : 0.3;
    }

    /// How well two questions that tell different numbers of things apart agree on those of the shorter one, from 0
    /// to 1. What tells three things apart tells two of them apart, too.
    private double subset() {
        double best = 0;
        for (var one : apart(a)) {
            for (var other : apart(b)) {
                int fewer = Math.min(one.subjects().size(), other.subjects().size());
                int more = Math.max(one.subjects().size(), other.subjects().size());
                if (fewer < more) {
                    double agreement = agreement(one.subjects(), other.subjects()) * more / fewer;
                    best = Math.max(best, Math.clamp((agreement - 0.75) / 0.25, 0, 1));
                }
            }
        }
        return best;
    }

    private static boolean isDifference(QuestionShape shape) {
        return shape.main().kind() == Kind.DIFFERENCE;
    }

    /// 1 when code is wanted of one and an explanation of the other, less when the other asks how it is done.
    private double taskAlone() {
        if ((a.main().kind() == Kind.TASK) == (b.main().kind() == Kind.TASK)) {
            return 0;
        }
        return (a.main().kind() == Kind.TASK ? b : a).main().kind() == Kind.HOW_TO ? 0.3 : 1;
    }

    /// 1 when both name something and nothing in common.
    private static double apart(Set<String> ofA, Set<String> ofB) {
        return !ofA.isEmpty() && !ofB.isEmpty() && ofA.stream().noneMatch(ofB::contains) ? 1 : 0;
    }

    /// How little two questions that ask how to do something do it to the same: "optimize queries", "optimize images".
    /// From 0 to 1; 0 where one of them asks for something else.
    private double objectsApart(Overlap inA, Overlap inB) {
        var ofA = objects(a.main());
        var ofB = objects(b.main());
        return ofA.isEmpty() || ofB.isEmpty() ? 0 : 1 - Math.max(inB.of(ofA), inA.of(ofB));
    }

    /// What a question of how to do something names behind what is to be done.
    private static List<Term> objects(Clause clause) {
        if (!Set.of(Kind.HOW_TO, Kind.HANDLING, Kind.TASK).contains(clause.kind())) {
            return List.of();
        }
        return clause.terms().stream()
                .skip(1)
                .filter(term -> term.role() != Role.PLATFORM && term.role() != Role.GENERIC)
                .toList();
    }

    /// Whether it is about something one makes oneself, which the same thing in general is not.
    private static boolean isOwn(QuestionShape shape) {
        return shape.main().terms().stream()
                .anyMatch(term ->
                        term.key().equals(TermReader.CUSTOM) || term.parts().contains(TermReader.CUSTOM));
    }

    /// As for [#apart], but less where one is built upon the other, as `Spring Boot` upon `Spring`.
    private double platformsApart() {
        var ofA = platforms(a);
        var ofB = platforms(b);
        boolean kin = ofA.stream()
                .anyMatch(one -> ofB.stream().anyMatch(other -> one.startsWith(other) || other.startsWith(one)));
        return apart(ofA, ofB) * (kin ? 0.2 : 1);
    }

    /// 1 when both name what it is asked for or within, and neither names any of that of the other, as whatever.
    private double qualifiersApart() {
        var ofA = qualifiers(a);
        var ofB = qualifiers(b);
        return !ofA.isEmpty()
                        && !ofB.isEmpty()
                        && Collections.disjoint(ofA, b.keys())
                        && Collections.disjoint(ofB, a.keys())
                ? 1
                : 0;
    }

    private static Set<String> qualifiers(QuestionShape shape) {
        return shape.main().terms().stream()
                .filter(term -> term.role() == Role.QUALIFIER)
                .map(Term::key)
                .collect(Collectors.toSet());
    }

    private static Set<String> platforms(QuestionShape shape) {
        return shape.terms().stream()
                .filter(term -> term.role() == Role.PLATFORM)
                .map(Term::key)
                .collect(Collectors.toSet());
    }

    /// 0 for kinds that one answer may serve, up to 1 for kinds that want something else.
    private static double kinds(Kind one, Kind other) {
        if (one == other || isOf(one, other, Kind.ABOUT, Kind.HANDLING)) {
            return 0;
        }
        if (isOf(one, other, Kind.ABOUT, Kind.LIST) || isOf(one, other, Kind.HANDLING, Kind.HOW_TO)) {
            return 0.2;
        }
        if (isOf(one, other, Kind.ABOUT, Kind.HOW_TO) || isOf(one, other, Kind.HOW_TO, Kind.TASK)) {
            return 0.4;
        }
        boolean apart = Set.of(Kind.EXPERIENCE, Kind.DESIGN).stream().anyMatch(kind -> one == kind || other == kind);
        return apart ? 1 : 0.5;
    }

    private static boolean isOf(Kind one, Kind other, Kind first, Kind second) {
        return (one == first && other == second) || (one == second && other == first);
    }
}
