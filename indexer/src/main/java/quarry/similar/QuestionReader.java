package quarry.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalWord;
import quarry.analysis.TechnicalWords;
import quarry.similar.Term.Role;

/// Takes questions apart. Works by the words that questions are made of in English, whatever they are about; the
/// words stand in resources. Safe for use by many threads.
public final class QuestionReader {
    /// More words than any question has; the rest of a longer text is left out.
    private static final int MAX_WORDS = 120;

    private static final Pattern SENTENCE_END = Pattern.compile("(?s)[\"'”’)*`\\s]*[.?!;:…]+[\"'”’)*`]*\\s.*|.*\\n.*");
    private static final Pattern DASH = Pattern.compile("(?s).*(?:[—–]|\\s-+\\s).*");
    private static final Set<String> ASKING =
            Set.of("what", "why", "how", "when", "where", "which", "who", "whats", "hows");
    private static final Set<String> TELLING = Set.of(
            "explain",
            "describe",
            "define",
            "discuss",
            "compare",
            "differentiate",
            "distinguish",
            "list",
            "name",
            "give",
            "write",
            "implement",
            "build",
            "create",
            "design",
            "show",
            "tell",
            "outline",
            "provide",
            "can",
            "could",
            "do",
            "does",
            "did",
            "is",
            "are",
            "should",
            "would",
            "will",
            "have",
            "has",
            "were",
            "was",
            "walk");
    private static final Set<String> ABBREVIATED = Set.of("vs", "e.g", "i.e", "eg", "ie", "etc", "approx");
    private static final Set<String> ASIDE = Set.of("e.g", "eg", "i.e", "ie", "including", "like");
    private static final Set<String> QUALIFYING = Set.of(
            "in", "for", "with", "within", "on", "during", "under", "inside", "using", "via", "without", "across",
            "against", "to", "while", "when", "before", "after");
    private static final Set<String> PRONOUNS =
            Set.of("it", "they", "them", "its", "their", "this", "these", "those", "one", "ones");
    /// Kinds of questions that what something is may lead to.
    private static final Set<Kind> LED_TO = Set.of(Kind.ABOUT, Kind.HOW_TO, Kind.HANDLING, Kind.REASON);

    /// What is one's own is custom.
    static final String CUSTOM = "custom";

    private final Synonyms synonyms;
    private final QuestionWords words = QuestionWords.shipped();
    private final Set<String> platforms;

    public QuestionReader(Synonyms synonyms) {
        this.synonyms = synonyms;
        this.platforms = new HashSet<>();
        for (var name : QuestionWords.platforms()) {
            var terms = terms(tokens(name));
            if (terms.size() == 1) {
                platforms.add(terms.getFirst().key());
            }
        }
    }

    /// @param word   the word
    /// @param gap    what stands between it and the word before
    /// @param written the word as written
    /// @param inside  whether it stands in parentheses
    private record Token(TechnicalWord word, String gap, String written, boolean inside) {
        String plain() {
            return word.plain();
        }

        /// `HAVING`, `AND`: a name, whatever the word means in lower case.
        boolean isCapitals() {
            return written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
        }

        boolean endsSentence() {
            return SENTENCE_END.matcher(gap).matches();
        }
    }

    /// A run of tokens that asks one thing or leads up to it.
    private record Segment(List<Token> tokens, boolean asks) {
        boolean refersBack() {
            return tokens.stream().anyMatch(token -> PRONOUNS.contains(token.plain()));
        }

        /// "What is …".
        boolean defines() {
            return tokens.size() > 1
                    && tokens.getFirst().plain().startsWith("what")
                    && (!tokens.getFirst().plain().equals("what")
                            || Set.of("is", "are", "was", "were", "s")
                                    .contains(tokens.get(1).plain()));
        }

        /// "Its position", "their order".
        boolean possesses() {
            return tokens.stream()
                    .limit(tokens.size() - 1)
                    .anyMatch(token -> Set.of("its", "their").contains(token.plain()));
        }
    }

    public QuestionShape read(String question) {
        var tokens = tokens(question);
        var segments = segments(tokens);
        boolean anyAsks = segments.stream().anyMatch(Segment::asks);
        var clauses = new ArrayList<Clause>();
        var context = new ArrayList<Term>();
        var empty = new ArrayList<Clause>();
        var said = new ArrayList<Term>();
        var asked = new ArrayList<Segment>();
        for (var segment : segments) {
            if (anyAsks && !segment.asks()) {
                var terms = terms(segment.tokens());
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
            clauses.add(empty.isEmpty() ? new Clause(Kind.ABOUT, List.of(), List.of()) : empty.getFirst());
        }
        said.forEach(term -> context.add(lessened(term)));
        var settled = settled(clauses);
        lead(settled, asked, context);
        return new QuestionShape(settled, context, adjacent(tokens));
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
        boolean toldApart = second.kind() == Kind.DIFFERENCE && !refersBack(second, named);
        boolean all = own.size() > named.size() && own.containsAll(named);
        own.removeAll(named);
        if (toldApart || named.isEmpty() || own.isEmpty()) {
            return;
        }
        boolean leads = segments.get(0).defines() && !segments.get(1).defines();
        if (!leads || first.kind() != Kind.ABOUT || !LED_TO.contains(second.kind())) {
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
                .collect(java.util.stream.Collectors.toSet());
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

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        int depth = 0;
        int end = 0;
        for (var word : TechnicalWords.of(text)) {
            var gap = text.substring(Math.min(end, word.start()), word.start());
            for (int i = 0; i < gap.length(); i++) {
                char c = gap.charAt(i);
                depth = c == '(' || c == '[' ? depth + 1 : c == ')' || c == ']' ? Math.max(0, depth - 1) : depth;
            }
            end = word.end();
            tokens.add(new Token(word, gap, text.substring(word.start(), word.end()), depth > 0));
            if (tokens.size() == MAX_WORDS) {
                break;
            }
        }
        return tokens;
    }

    private static List<Segment> segments(List<Token> tokens) {
        var segments = new ArrayList<Segment>();
        var current = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (!current.isEmpty() && !token.inside() && begins(tokens, i)) {
                segments.add(segment(current));
                current = new ArrayList<>();
            }
            current.add(token);
        }
        if (!current.isEmpty()) {
            segments.add(segment(current));
        }
        return segments;
    }

    /// Whether something new is asked from here on: a new sentence, or a question word behind a comma or an "and".
    private static boolean begins(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (isChoice(tokens, i)) {
            return false;
        }
        if (token.endsSentence() && !ABBREVIATED.contains(tokens.get(i - 1).plain())) {
            return true;
        }
        boolean joined =
                i > 0 && Set.of("and", "or", "but").contains(tokens.get(i - 1).plain());
        boolean apart = token.gap().contains(",") || DASH.matcher(token.gap()).matches();
        if (apart && Set.of("and", "but").contains(token.plain()) && i + 1 < tokens.size()) {
            var next = tokens.get(i + 1).plain();
            return ASKING.contains(next) || TELLING.contains(next);
        }
        return (joined
                        && (ASKING.contains(token.plain())
                                || Set.of("explain", "describe", "give", "can", "name", "compare", "discuss", "mention")
                                        .contains(token.plain())))
                || (apart && (ASKING.contains(token.plain()) || TELLING.contains(token.plain())));
    }

    /// "A or B: which one …": what is chosen from belongs to the question.
    private static boolean isChoice(List<Token> tokens, int i) {
        return Set.of("which", "when").contains(tokens.get(i).plain())
                && !tokens.get(i).gap().contains("?")
                && tokens.subList(Math.max(0, i - 8), i).stream()
                        .anyMatch(token -> token.plain().equals("or"));
    }

    private static Segment segment(List<Token> tokens) {
        var plain = tokens.stream()
                .map(Token::plain)
                .filter(word -> !Set.of("and", "or", "but", "so").contains(word))
                .toList();
        var first = plain.isEmpty() ? "" : plain.getFirst();
        boolean aside = tokens.stream().allMatch(Token::inside);
        boolean asks = ASKING.contains(first)
                || TELLING.contains(first)
                || (plain.size() > 1
                        && Set.of("in", "at", "to", "for", "under", "from").contains(first)
                        && ASKING.contains(plain.get(1)))
                || plain.stream().anyMatch(Set.of("difference", "vs", "versus", "differences")::contains)
                || (plain.contains("which")
                        && tokens.stream().anyMatch(token -> token.plain().equals("or")));
        return new Segment(tokens, asks && !aside);
    }

    private Clause clause(List<Token> tokens, @Nullable Clause main) {
        var plain = tokens.stream().map(Token::plain).toList();
        var terms = new LinkedHashMap<String, Term>();
        for (var term : terms(tokens)) {
            terms.merge(term.key(), term, (a, b) -> a.role().compareTo(b.role()) <= 0 ? a : b);
        }
        var kind = QuestionKinds.of(tokens.stream()
                .filter(token -> !token.inside())
                .map(Token::plain)
                .toList());
        var groups = groups(tokens, kind == Kind.DIFFERENCE);
        if (kind == Kind.DIFFERENCE && main != null && plain.stream().anyMatch(PRONOUNS::contains)) {
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
                if (term.role() == Role.PLATFORM && kind == Kind.DIFFERENCE) {
                    terms.put(term.key(), term.as(Role.SUBJECT));
                }
            }
        }
        return new Clause(kind, List.copyOf(terms.values()), groups);
    }

    /// The things that are told apart or listed: runs of terms between separators, up to where the qualifiers begin.
    private List<List<Term>> groups(List<Token> tokens, boolean difference) {
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (Set.of("between", "compare", "distinguish", "differentiate", "contrast")
                    .contains(tokens.get(i).plain())) {
                from = i + 1;
            }
        }
        var groups = new ArrayList<List<Term>>();
        var current = new ArrayList<Token>();
        boolean separated = false;
        for (int i = from; i <= tokens.size(); i++) {
            boolean end = i == tokens.size()
                    || (i > from && isQualifying(tokens, i, difference) && (separated || !difference));
            if (end || isSeparator(tokens.get(i), difference)) {
                var terms = terms(current);
                var named = terms.stream()
                        .filter(term -> term.role() == Role.SUBJECT
                                || term.role() == Role.PLATFORM
                                || (difference && term.role() == Role.ORDINARY))
                        .toList();
                if (!named.isEmpty()) {
                    groups.add(named);
                } else if (difference && !terms.isEmpty()) {
                    groups.add(terms);
                }
                current.clear();
                separated = true;
            }
            if (end) {
                break;
            }
            current.add(tokens.get(i));
        }
        return groups;
    }

    private static boolean isQualifying(List<Token> tokens, int i, boolean difference) {
        var plain = tokens.get(i).plain();
        return tokens.get(i).inside()
                || (difference && plain.equals("which"))
                || (QUALIFYING.contains(plain)
                        && !(difference && Set.of("with", "to").contains(plain)));
    }

    private static boolean isSeparator(Token token, boolean difference) {
        return token.gap().contains(",")
                || token.gap().contains("/")
                || token.gap().contains("&")
                || token.plain().equals("and")
                || (difference
                        && Set.of("vs", "versus", "or", "from", "with", "to", "over", "than", "instead")
                                .contains(token.plain()));
    }

    private List<Term> terms(List<Token> tokens) {
        var stems = new ArrayList<String>();
        var owners = new ArrayList<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            var word = tokens.get(i).word();
            var flat = word.identifier()
                    ? List.of(TechnicalWords.stem(word.stem()))
                    : word.parts().isEmpty() ? List.of(word.stem()) : word.parts();
            for (var stem : flat) {
                stems.add(stem);
                owners.add(i);
            }
        }
        var terms = new ArrayList<Term>();
        boolean qualifying = false;
        boolean aside = false;
        boolean named = false;
        boolean shouted = isShouted(tokens);
        for (int i = 0; i < stems.size(); ) {
            int owner = owners.get(i);
            var token = tokens.get(owner);
            if (token.gap().contains(",") || token.gap().contains(")")) {
                aside &= token.gap().contains(",") && !token.gap().contains(")");
            }
            boolean listed = qualifying && isListed(tokens, owner);
            var match = synonyms.at(stems, i);
            if (match == null) {
                int after = i;
                while (after < owners.size() && owners.get(after) == owner) {
                    after++;
                }
                var plain = token.plain();
                if (QUALIFYING.contains(plain) && named) {
                    qualifying = true;
                } else if (ASIDE.contains(plain) || (plain.equals("such") && named)) {
                    aside = true;
                } else if (plain.equals("and") || plain.equals("vs") || plain.equals("versus")) {
                    qualifying &= !plain.startsWith("v");
                }
                if (plain.equals("own")) {
                    terms.add(new Term(CUSTOM, List.of(), Role.SUBJECT, false));
                }
                boolean name = token.word().identifier() || (token.isCapitals() && !shouted);
                if (name || (!words.isQuestion(plain) && !QUALIFYING.contains(plain))) {
                    boolean order = owner == 0 && TELLING.contains(plain);
                    var term =
                            term(token.word(), order ? Role.GENERIC : role(token, plain, qualifying, aside || listed));
                    named |= term.role() != Role.GENERIC;
                    terms.add(term);
                }
                i = after;
            } else {
                var key = String.join("", match.meaning());
                var role = role(token, key, qualifying, aside || listed);
                var generic = match.meaning().size() == 1
                        && words.isGeneric(match.meaning().getFirst());
                terms.add(platform(new Term(
                        key,
                        match.meaning().size() > 1 ? match.meaning() : List.of(),
                        generic ? Role.GENERIC : role,
                        false)));
                named = true;
                i += match.length();
            }
        }
        return terms;
    }

    /// `AWS / Docker / Nginx`: one of several that only stand for where or with what.
    private static boolean isListed(List<Token> tokens, int i) {
        return tokens.get(i).gap().contains("/")
                || (i + 1 < tokens.size() && tokens.get(i + 1).gap().contains("/"));
    }

    /// Whether capitals tell nothing, because nearly everything is written in them.
    private static boolean isShouted(List<Token> tokens) {
        return tokens.stream().filter(Token::isCapitals).count() * 2 > tokens.size() && tokens.size() > 3;
    }

    private Role role(Token token, String plain, boolean qualifying, boolean aside) {
        if (!token.word().identifier() && words.isGeneric(plain)) {
            return Role.GENERIC;
        }
        if (aside || token.inside()) {
            return Role.ASIDE;
        }
        if (!token.word().identifier() && words.isOrdinary(plain)) {
            return Role.ORDINARY;
        }
        return qualifying ? Role.QUALIFIER : Role.SUBJECT;
    }

    private Term term(TechnicalWord word, Role role) {
        return platform(new Term(word.stem(), word.parts(), role, word.identifier()));
    }

    private Term platform(Term term) {
        return platforms.contains(term.key()) && term.role() != Role.ASIDE ? term.as(Role.PLATFORM) : term;
    }

    private static Set<String> adjacent(List<Token> tokens) {
        var joined = new HashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            var run = new StringBuilder(tokens.get(i).plain());
            for (int j = i + 1; j < Math.min(tokens.size(), i + 4); j++) {
                run.append(tokens.get(j).plain());
                joined.add(run.toString());
                joined.add(TechnicalWords.stem(run.toString()));
            }
        }
        return joined;
    }

    static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
