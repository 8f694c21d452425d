package quarry.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A word of technical text with the parts it is made of: `prefetch_related` is made of `prefetch` and `related`,
/// `getQueryset` of `get` and `queryset`, `transaction.atomic` of `transaction` and `atomic`.
///
/// @param whole the word as one term, however it was typed: lower case, without underscores and hyphens
/// @param parts its parts where there are at least two; else empty
record Compound(String whole, List<Part> parts) {
    /// @param text  the part in lower case
    /// @param start index of its first character in the word
    /// @param end   index after its last character
    record Part(String text, int start, int end) {}

    /// The first of all signs that complete a letter.
    private static final int FIRST_MARK = 0x300;

    /// Names whose capitals do not part words: nobody who looks for Java means JavaScript.
    private static final Set<String> ONE_WORD = Set.of(
            "javascript",
            "typescript",
            "github",
            "gitlab",
            "postgresql",
            "mysql",
            "nosql",
            "sqlite",
            "graphql",
            "openapi",
            "fastapi",
            "websocket",
            "websockets",
            "numpy",
            "devops",
            "mongodb",
            "oauth",
            "oauth2",
            "jquery",
            "youtube",
            "rabbitmq",
            "kubernetes",
            "pgbouncer",
            "mariadb",
            "dynamodb",
            "whitenoise",
            "pytest",
            "ipython",
            "pypi",
            "haproxy",
            "nginx",
            "wsgi",
            "asgi",
            "macos",
            "ios",
            "intellij",
            "latex",
            "openid");

    Compound {
        parts = List.copyOf(parts);
    }

    /// Whether the capitals inside a name, given in lower case, are only the way it is written.
    static boolean isOneName(String lower) {
        return ONE_WORD.contains(lower);
    }

    static Compound of(CharSequence word) {
        if (isPlain(word)) {
            return new Compound(word.toString(), List.of());
        }
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int i = 0; i < word.length(); ) {
            int c = Character.codePointAt(word, i);
            int next = i + Character.charCount(c);
            if (isSeparator(c)) {
                addParts(word, from, i, parts);
                from = next;
            }
            i = next;
        }
        addParts(word, from, word.length(), parts);
        return new Compound(whole(word), parts.size() > 1 ? parts : List.of());
    }

    /// Whether there is nothing to part and nothing to drop, as in most words.
    private static boolean isPlain(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeparator(int c) {
        return !Character.isLetterOrDigit(c) && !isMark(c);
    }

    /// A sign that completes the letter before it: an accent, a vowel of Devanagari. Those that choose between a
    /// letter's and a pictograph's looks are none.
    static boolean isMark(int c) {
        if (c < FIRST_MARK) {
            return false;
        }
        int type = Character.getType(c);
        boolean choosesLooks = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) && !choosesLooks;
    }

    private static void addParts(CharSequence word, int from, int to, List<Part> parts) {
        if (from >= to) {
            return;
        }
        var piece = word.subSequence(from, to).toString();
        if (ONE_WORD.contains(piece.toLowerCase(Locale.ROOT)) || isPluralOfCapitals(piece)) {
            parts.add(new Part(piece.toLowerCase(Locale.ROOT), from, to));
            return;
        }
        int start = from;
        for (int i = from + 1; i < to; i++) {
            if (isHump(word, i, to) && i - start > 1) {
                parts.add(part(word, start, i));
                start = i;
            }
        }
        parts.add(part(word, start, to));
    }

    private static Part part(CharSequence word, int start, int end) {
        return new Part(word.subSequence(start, end).toString().toLowerCase(Locale.ROOT), start, end);
    }

    /// Where a capital begins a part: `fileField` before `F`, `JSONResponse` before `R`.
    private static boolean isHump(CharSequence word, int i, int to) {
        if (!Character.isUpperCase(word.charAt(i))) {
            return false;
        }
        boolean afterLower = !Character.isUpperCase(word.charAt(i - 1));
        boolean beforeLower = i + 1 < to && Character.isLowerCase(word.charAt(i + 1));
        boolean pluralEnd = i + 2 == to && word.charAt(i + 1) == 's';
        return afterLower || (beforeLower && !pluralEnd);
    }

    /// `APIs`, `CBVs`.
    private static boolean isPluralOfCapitals(String word) {
        int last = word.length() - 1;
        if (last < 2 || word.charAt(last) != 's') {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (!Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Signs that only join parts are dropped; others (`null=true`, `n+1`, `c++`, `transaction.atomic`) tell words
    /// apart and stay.
    private static String whole(CharSequence word) {
        var whole = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            int c = Character.codePointAt(word, i);
            if (c != '_' && c != '-' && c != '\'' && c != '’') {
                whole.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return whole.isEmpty() ? word.toString() : whole.toString();
    }
}
