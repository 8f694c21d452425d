package quarry.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import quarry.similar.Term.Role;

/// Finds the things that a question tells apart or lists.
final class ToldApart {
    /// Words behind which the things stand that are told apart.
    private static final Set<String> TELLING = Set.of("between", "compare", "distinguish", "differentiate", "contrast");
    /// Words that stand between them.
    private static final Set<String> BETWEEN =
            Set.of("vs", "versus", "or", "from", "with", "to", "over", "than", "instead");

    private final TermReader terms;

    ToldApart(TermReader terms) {
        this.terms = terms;
    }

    /// The things that are told apart or listed: runs of terms between separators, up to where the qualifiers begin.
    List<List<Term>> of(List<QuestionToken> tokens, boolean difference) {
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (TELLING.contains(tokens.get(i).plain())) {
                from = i + 1;
            }
        }
        var groups = new ArrayList<List<Term>>();
        var current = new ArrayList<QuestionToken>();
        boolean separated = false;
        for (int i = from; i <= tokens.size(); i++) {
            boolean end = i == tokens.size()
                    || (i > from && isQualifying(tokens, i, difference) && (separated || !difference));
            if (end || isSeparator(tokens.get(i), difference)) {
                var terms = this.terms.of(current);
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

    private static boolean isQualifying(List<QuestionToken> tokens, int i, boolean difference) {
        var plain = tokens.get(i).plain();
        return tokens.get(i).inside()
                || (difference && plain.equals("which"))
                || (TermReader.QUALIFYING.contains(plain)
                        && !(difference && (plain.equals("with") || plain.equals("to"))));
    }

    private static boolean isSeparator(QuestionToken token, boolean difference) {
        return token.gap().contains(",")
                || token.gap().contains("/")
                || token.gap().contains("&")
                || token.plain().equals("and")
                || (difference && BETWEEN.contains(token.plain()));
    }
}
