package quarry.search.lucene;

import java.util.ArrayList;
import java.util.List;
import quarry.analysis.Signs;
import quarry.search.Passage.Range;

/// Characters that a text must have as they were typed, capitals or not. Blanks stand for any blanks. A word at an end
/// of them is a whole one, and so is a sign: `==` is not in `===`.
///
/// @param typed neither blank nor with blanks around it
record ExactCharacters(String typed) {
    boolean isIn(String text) {
        return !in(text, 1).isEmpty();
    }

    /// Where in a text they stand; the places do not overlap.
    ///
    /// @param most so many places are wanted
    List<Range> in(String text, int most) {
        var found = new ArrayList<Range>();
        for (int at = 0; at < text.length() && found.size() < most; ) {
            int end = end(text, at);
            if (end > at && isApart(text, at, end)) {
                found.add(new Range(at, end));
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    /// Behind the characters that begin at a place; -1 when others do.
    private int end(String text, int from) {
        int at = from;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (at == text.length()) {
                return -1;
            }
            if (!Character.isWhitespace(c)) {
                if (plain(c) != plain(text.charAt(at))) {
                    return -1;
                }
                at++;
            } else if (i == 0 || !Character.isWhitespace(typed.charAt(i - 1))) {
                int blank = at;
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                if (at == blank) {
                    return -1;
                }
            }
        }
        return at;
    }

    private static char plain(char c) {
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    private boolean isApart(String text, int from, int to) {
        boolean begins = from == 0 || !belongs(text.codePointBefore(from), typed.codePointAt(0));
        return begins && (to == text.length() || !belongs(text.codePointAt(to), typed.codePointBefore(typed.length())));
    }

    /// Whether a character in a text belongs to the one that was looked for beside it.
    private static boolean belongs(int beside, int looked) {
        return Signs.isSign(looked) ? beside == looked : beside == '_' || Character.isLetterOrDigit(beside);
    }
}
