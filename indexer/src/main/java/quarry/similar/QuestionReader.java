package quarry.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.similar.Term.Role;

/// Takes questions apart. Works by the words that questions are made of in English, whatever they are about; the
/// words stand in resources. Safe for use by many threads.
public final class QuestionReader {
    /// Kinds of questions that what something is may lead to.
    private static final Set<QuestionKind> LED_TO =
            Set.of(QuestionKind.ABOUT, QuestionKind.HOW_TO, QuestionKind.HANDLING, QuestionKind.REASON);

    private final TermReader terms;
    private final ToldApart toldApart;

    public QuestionReader(Synonyms synonyms) {
        this.terms = new TermReader(synonyms);
        this.toldApart = new ToldApart(terms);
    }

    public QuestionShape read(String question) {
        var tokens = QuestionToken.of(question);
        return shape(tokens, QuestionToken.adjacent(tokens));
    }

    /// The keys under which a question is found: what [#read] gives has the same.
    public Set<String> keys(String question) {
        return shape(QuestionToken.of(question), Set.of()).keys();
    }

    private QuestionShape shape(List<QuestionToken> tokens, Set<String> adjacent) {
        var segments = Segment.of(tokens);
        boolean anyAsks = segments.stream().anyMatch(Segment::asks);
        var clauses = new ArrayList<Clause>();
        var context = new ArrayList<Term>();
        var empty = new ArrayList<Clause>();
        var said = new ArrayList<Term>();
        var asked = new ArrayList<Segment>();
        for (var segment : segments) {
            if (anyAsks && !segment.asks()) {
                var terms = this.terms.of(segment.tokens());
                if (clauses.isEmpty()) {
                    said.addAll(terms);
                } else {
                    terms.forEach(term -> context.add(lessened(term)));
                }
                continue;
            }
            var clause = clause(segment.tokens(), clauses.isEmpty() ? null : clauses.getFirst());
            if (clauses.isEmpty() && !said.isEmpty()) {
                if (segment.refersBack()) {
                    clause = about(said, clause);
                } else {
                    said.forEach(term -> context.add(lessened(term)));
                }
                said.clear();
            }
            if (saysSomething(clause)) {
                clauses.add(clause);
                asked.add(segment);
            } else {
                empty.add(clause);
            }
        }
        if (clauses.isEmpty()) {
            clauses.add(empty.isEmpty() ? new Clause(QuestionKind.ABOUT, List.of(), List.of()) : empty.getFirst());
        }
        said.forEach(term -> context.add(lessened(term)));
        var settled = settled(clauses);
        lead(settled, asked, context);
        return new QuestionShape(settled, context, adjacent);
    }

    /// "X has no Y. Why is this a problem?" asks about what was said.
    private static Clause about(List<Term> said, Clause clause) {
        var terms = new LinkedHashMap<String, Term>();
        said.forEach(term -> terms.put(term.key(), term));
        clause.terms()
                .forEach(term ->
                        terms.putIfAbsent(term.key(), term.role() == Role.GENERIC ? term : term.as(Role.ASIDE)));
        return new Clause(clause.kind(), List.copyOf(terms.values()), clause.subjects());
    }

    private static Term lessened(Term term) {
        return term.role() == Role.SUBJECT || term.role() == Role.ORDINARY ? term.as(Role.QUALIFIER) : term;
    }

    /// "What is X, and how does the Y of X work?" wants to know the latter, and what X is only leads there: the first
    /// clause is dropped for the second one.
    private static void lead(List<Clause> clauses, List<Segment> segments, List<Term> context) {
        if (clauses.size() < 2) {
            return;
        }
        var first = clauses.get(0);
        var second = clauses.get(1);
        var named = subjects(first);
        var own = new HashSet<>(subjects(second));
        boolean toldApart = second.kind() == QuestionKind.DIFFERENCE && !refersBack(second, named);
        boolean all = own.size() > named.size() && own.containsAll(named);
        own.removeAll(named);
        if (toldApart || named.isEmpty() || own.isEmpty()) {
            return;
        }
        boolean leads = segments.get(0).defines() && !segments.get(1).defines();
        if (!leads || first.kind() != QuestionKind.ABOUT || !LED_TO.contains(second.kind())) {
            if (all) {
                clauses.addFirst(clauses.remove(1));
            }
        } else if (segments.get(1).possesses()) {
            var terms = new LinkedHashMap<String, Term>();
            Stream.concat(second.terms().stream(), first.terms().stream())
                    .forEach(term -> terms.putIfAbsent(term.key(), term));
            clauses.set(1, new Clause(second.kind(), List.copyOf(terms.values()), second.subjects()));
            clauses.removeFirst();
        } else if (all || !segments.get(1).refersBack()) {
            first.terms().forEach(term -> context.add(lessened(term)));
            clauses.removeFirst();
        }
    }

    /// "What is X, and how is it different from Y?"
    private static boolean refersBack(Clause difference, Set<String> first) {
        return !difference.subjects().isEmpty()
                && difference.subjects().getFirst().stream().map(Term::key).allMatch(first::contains);
    }

    private static Set<String> subjects(Clause clause) {
        return clause.terms().stream()
                .filter(term -> term.role() == Role.SUBJECT)
                .map(Term::key)
                .collect(Collectors.toSet());
    }

    private static boolean saysSomething(Clause clause) {
        return clause.terms().stream().anyMatch(term -> term.role() != Role.GENERIC);
    }

    /// A platform, or an ordinary thing, is what a question is about only where it names nothing else.
    private static List<Clause> settled(List<Clause> clauses) {
        var settled = new ArrayList<Clause>();
        for (var clause : clauses) {
            boolean other = clause.terms().stream().anyMatch(term -> term.role() == Role.SUBJECT);
            settled.add(
                    other
                            ? clause
                            : new Clause(
                                    clause.kind(),
                                    clause.terms().stream()
                                            .map(term -> term.role() == Role.PLATFORM || term.role() == Role.ORDINARY
                                                    ? term.as(Role.SUBJECT)
                                                    : term)
                                            .toList(),
                                    clause.subjects()));
        }
        return settled;
    }

    private Clause clause(List<QuestionToken> tokens, @Nullable Clause main) {
        var plain = tokens.stream().map(QuestionToken::plain).toList();
        var terms = new LinkedHashMap<String, Term>();
        for (var term : this.terms.of(tokens)) {
            terms.merge(term.key(), term, (a, b) -> a.role().compareTo(b.role()) <= 0 ? a : b);
        }
        var kind = QuestionKinds.of(tokens.stream()
                .filter(token -> !token.inside())
                .map(QuestionToken::plain)
                .toList());
        var groups = toldApart.of(tokens, kind == QuestionKind.DIFFERENCE);
        if (kind == QuestionKind.DIFFERENCE && main != null && plain.stream().anyMatch(Segment.PRONOUNS::contains)) {
            var before = main.terms().stream()
                    .filter(term -> term.role() == Role.SUBJECT)
                    .toList();
            if (!before.isEmpty() && !groups.isEmpty()) {
                groups.addFirst(before);
                before.forEach(term -> terms.putIfAbsent(term.key(), term));
            }
        }
        if (groups.size() < 2) {
            groups.clear();
        }
        for (var group : groups) {
            for (var term : group) {
                if (term.role() == Role.PLATFORM && kind == QuestionKind.DIFFERENCE) {
                    terms.put(term.key(), term.as(Role.SUBJECT));
                }
            }
        }
        return new Clause(kind, List.copyOf(terms.values()), groups);
    }
}
