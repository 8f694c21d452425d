package quarry.similar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import quarry.similar.Term.Role;

/// A question beside others: what it asks for, with how much each of its terms tells in the material that all of them
/// are asked in, and what comparing it looks at. Made once, compared with many. Immutable.
public final class WeighedQuestion {
    private static final Set<QuestionKind> DONE = Set.of(QuestionKind.HOW_TO, QuestionKind.HANDLING, QuestionKind.TASK);

    private final QuestionShape shape;
    private final NamedTerms terms;
    private final List<NamedTerms> clauses;
    private final List<List<NamedTerms>> apart;
    private final NamedTerms objects;
    private final Set<String> keys;
    private final Set<String> identifiers;
    private final Set<String> platforms;
    private final Set<String> qualifiers;
    private final boolean own;

    private WeighedQuestion(QuestionShape shape, Rarity rarity) {
        var main = shape.main();
        var all = shape.terms();
        this.shape = shape;
        terms = new NamedTerms(all, rarity);
        clauses = shape.clauses().stream()
                .map(clause -> new NamedTerms(clause.terms(), rarity))
                .toList();
        apart = apart(shape).stream()
                .map(clause -> clause.subjects().stream()
                        .map(subject -> new NamedTerms(subject, rarity))
                        .toList())
                .toList();
        objects = new NamedTerms(objects(main), rarity);
        keys = shape.keys();
        identifiers = keys(all, term -> term.identifier() && term.role() != Role.ASIDE && term.role() != Role.PLATFORM);
        platforms = keys(all, term -> term.role() == Role.PLATFORM);
        qualifiers = keys(main.terms(), term -> term.role() == Role.QUALIFIER);
        own = main.terms().stream()
                .anyMatch(term ->
                        term.key().equals(TermReader.CUSTOM) || term.parts().contains(TermReader.CUSTOM));
    }

    /// @param rarity how much terms tell in the material
    public static WeighedQuestion of(QuestionShape shape, Rarity rarity) {
        return new WeighedQuestion(shape, rarity);
    }

    private static Set<String> keys(List<Term> terms, Predicate<Term> wanted) {
        var keys = new HashSet<String>();
        for (var term : terms) {
            if (wanted.test(term)) {
                keys.add(term.key());
            }
        }
        return keys.isEmpty() ? Set.of() : keys;
    }

    private static List<Clause> apart(QuestionShape shape) {
        boolean difference = shape.clauses().stream().anyMatch(clause -> clause.kind() == QuestionKind.DIFFERENCE);
        return shape.clauses().stream()
                .filter(clause ->
                        clause.subjects().size() > 1 && (clause.kind() == QuestionKind.DIFFERENCE || !difference))
                .toList();
    }

    private static List<Term> objects(Clause clause) {
        return !DONE.contains(clause.kind())
                ? List.of()
                : clause.terms().stream()
                        .skip(1)
                        .filter(term -> term.role() != Role.PLATFORM && term.role() != Role.GENERIC)
                        .toList();
    }

    /// The kind of the main clause.
    QuestionKind kind() {
        return shape.main().kind();
    }

    /// All terms, those of the main clause first.
    NamedTerms terms() {
        return terms;
    }

    /// The terms of each clause, the main one first.
    List<NamedTerms> clauses() {
        return clauses;
    }

    NamedTerms main() {
        return clauses.getFirst();
    }

    /// The things that each clause tells apart, of the clauses that do.
    List<List<NamedTerms>> apart() {
        return apart;
    }

    /// What a question of how to do something names behind what is to be done; nothing for others.
    NamedTerms objects() {
        return objects;
    }

    Set<String> adjacent() {
        return shape.adjacent();
    }

    /// The keys of its terms and of their parts.
    Set<String> keys() {
        return keys;
    }

    /// Names of code that it is about.
    Set<String> identifiers() {
        return identifiers;
    }

    Set<String> platforms() {
        return platforms;
    }

    /// What the main thing is asked for or within.
    Set<String> qualifiers() {
        return qualifiers;
    }

    /// Whether it is about something one makes oneself, which the same thing in general is not.
    boolean isOwn() {
        return own;
    }
}
