package quarry.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import quarry.analysis.SynonymScanner;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalWord;
import quarry.analysis.TechnicalWords;
import quarry.similar.Term.Role;

/// Finds what the words of a question name, and what for. Safe for use by many threads.
final class TermReader {
    private static final Set<String> ASIDE = Set.of("e.g", "eg", "i.e", "ie", "including", "like");
    static final Set<String> QUALIFYING = Set.of(
            "in", "for", "with", "within", "on", "during", "under", "inside", "using", "via", "without", "across",
            "against", "to", "while", "when", "before", "after");

    /// What is one's own is custom.
    static final String CUSTOM = "custom";

    private final Synonyms synonyms;
    private final QuestionWords words = QuestionWords.shipped();
    private final Set<String> platforms;

    TermReader(Synonyms synonyms) {
        this.synonyms = synonyms;
        this.platforms = new HashSet<>();
        for (var name : QuestionWords.platforms()) {
            var terms = of(QuestionToken.of(name));
            if (terms.size() == 1) {
                platforms.add(terms.getFirst().key());
            }
        }
    }

    /// What the words of a part of a question name, in their order.
    List<Term> of(List<QuestionToken> tokens) {
        return new Run(tokens).terms();
    }

    /// Once through the words. A name may go over several of them, and a word may hold several names.
    private final class Run {
        private final List<QuestionToken> tokens;
        private final List<Term> terms = new ArrayList<>();
        private final boolean shouted;
        private boolean qualifying;
        private boolean aside;
        private boolean named;

        private Run(List<QuestionToken> tokens) {
            this.tokens = tokens;
            this.shouted = isShouted(tokens);
        }

        private List<Term> terms() {
            var stems = tokens.stream().map(token -> stems(token.word())).toList();
            for (var piece : SynonymScanner.scan(stems, synonyms)) {
                var token = tokens.get(piece.from());
                if (token.gap().contains(",") || token.gap().contains(")")) {
                    aside &= token.gap().contains(",") && !token.gap().contains(")");
                }
                if (piece.name() == null) {
                    note(token.plain());
                    addWord(piece.from());
                } else {
                    addName(piece.name().meaning(), piece.from());
                }
            }
            return terms;
        }

        /// Words that say what the ones behind them stand for.
        private void note(String plain) {
            if (QUALIFYING.contains(plain) && named) {
                qualifying = true;
            } else if (ASIDE.contains(plain) || (plain.equals("such") && named)) {
                aside = true;
            } else if (plain.equals("vs") || plain.equals("versus")) {
                qualifying = false;
            }
        }

        private void addWord(int owner) {
            var token = tokens.get(owner);
            var plain = token.plain();
            if (plain.equals("own")) {
                terms.add(new Term(CUSTOM, List.of(), Role.SUBJECT, false));
            }
            boolean code = token.word().identifier() || (token.isCapitals() && !shouted);
            if (code || !(words.isQuestion(plain) || QUALIFYING.contains(plain))) {
                boolean order = owner == 0 && Segment.TELLING.contains(plain);
                var term = platform(new Term(
                        token.word().stem(),
                        token.word().parts(),
                        order ? Role.GENERIC : role(owner, plain),
                        token.word().identifier()));
                named |= term.role() != Role.GENERIC;
                terms.add(term);
            }
        }

        private void addName(List<String> meaning, int owner) {
            var key = String.join("", meaning);
            boolean generic = meaning.size() == 1 && words.isGeneric(meaning.getFirst());
            terms.add(platform(new Term(
                    key, meaning.size() > 1 ? meaning : List.of(), generic ? Role.GENERIC : role(owner, key), false)));
            named = true;
        }

        private Role role(int owner, String plain) {
            var token = tokens.get(owner);
            boolean code = token.word().identifier();
            if (!code && words.isGeneric(plain)) {
                return Role.GENERIC;
            }
            if (aside || token.inside() || (qualifying && isListed(owner))) {
                return Role.ASIDE;
            }
            if (!code && words.isOrdinary(plain) && !isDefined(owner)) {
                return Role.ORDINARY;
            }
            return qualifying ? Role.QUALIFIER : Role.SUBJECT;
        }

        /// `AWS / Docker / Nginx`: one of several that only stand for where or with what.
        private boolean isListed(int i) {
            return tokens.get(i).gap().contains("/")
                    || (i + 1 < tokens.size() && tokens.get(i + 1).gap().contains("/"));
        }

        /// The last word of "What is a database trigger?": as ordinary as it is, it is what is asked about.
        private boolean isDefined(int i) {
            return i > 2
                    && new Segment(tokens, true).defines()
                    && isNaming(i - 1)
                    && (i + 1 == tokens.size() || !isNaming(i + 1));
        }

        private boolean isNaming(int i) {
            var plain = tokens.get(i).plain();
            return !words.isQuestion(plain) && !QUALIFYING.contains(plain) && !words.isGeneric(plain);
        }
    }

    private static List<String> stems(TechnicalWord word) {
        return word.identifier() ? List.of(TechnicalWords.stem(word.stem())) : word.stems();
    }

    /// Whether capitals tell nothing, because nearly everything is written in them.
    private static boolean isShouted(List<QuestionToken> tokens) {
        return tokens.stream().filter(QuestionToken::isCapitals).count() * 2 > tokens.size() && tokens.size() > 3;
    }

    private Term platform(Term term) {
        return platforms.contains(term.key()) && term.role() != Role.ASIDE ? term.as(Role.PLATFORM) : term;
    }
}
