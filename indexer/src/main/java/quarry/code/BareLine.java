package quarry.code;

import java.util.Set;

/// A line as a grammar sees it: strings emptied, the comment at its end cut off, outer blanks removed.
///
/// @param full      the line without outer blanks, cut after [#LIMIT] characters
/// @param code      `full` with `""` for each string and without a trailing comment; empty for a comment line
/// @param comment   whether there was a comment
/// @param depth     brackets opened minus brackets closed in the code
/// @param openQuote the triple quote or `/*` that is left open at the end; empty when none is
record BareLine(String full, String code, boolean comment, int depth, String openQuote) {
    /// A longer line is judged by its beginning.
    static final int LIMIT = 2_000;

    static BareLine of(String line) {
        var stripped = line.strip();
        return new Scanner(stripped.length() > LIMIT ? stripped.substring(0, LIMIT) : stripped).scan();
    }

    /// Whether more than `longerThan` words stand side by side with only blanks between them, words of `keywords` not
    /// counted: prose has long chains, an expression has chains of one, a declaration of two.
    boolean hasChain(int longerThan, Set<String> keywords) {
        return Words.hasChain(code, longerThan, keywords);
    }

    boolean endsWith(char last) {
        return !code.isEmpty() && code.charAt(code.length() - 1) == last;
    }

    boolean hasString() {
        return code.contains("\"\"");
    }

    private static final class Scanner {
        private final String text;
        private final StringBuilder code = new StringBuilder();
        private boolean comment;
        private int depth;
        private String openQuote = "";
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        BareLine scan() {
            while (at < text.length() && !comment) {
                var c = text.charAt(at);
                switch (c) {
                    case '"', '\'', '`' -> string(c);
                    case '#', '/' -> sign(c);
                    default -> plain(c);
                }
            }
            return new BareLine(text, code.toString().strip(), comment, depth, openQuote);
        }

        private void sign(char c) {
            if (startsComment(c)) {
                comment = true;
            } else if (text.startsWith("/*", at)) {
                blockComment();
            } else {
                plain(c);
            }
        }

        private void plain(char c) {
            switch (c) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> {}
            }
            code.append(c);
            at++;
        }

        private boolean startsComment(char c) {
            var first = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            if (c == '#') {
                if (at == 0) {
                    return !text.startsWith("#include") && !text.startsWith("#define") && !text.startsWith("#if");
                }
                return first
                        && (at + 1 == text.length()
                                || Character.isWhitespace(text.charAt(at + 1))
                                || (at > 1 && Character.isWhitespace(text.charAt(at - 2))));
            }
            return c == '/' && text.startsWith("//", at) && (first || text.charAt(at - 1) == ';');
        }

        private void blockComment() {
            comment = true;
            var end = text.indexOf("*/", at + 2);
            if (end < 0) {
                openQuote = "*/";
            } else if (!text.substring(end + 2).isBlank()) {
                comment = false;
            }
            at = end < 0 ? text.length() : end + 2;
        }

        private void string(char quote) {
            var triple = String.valueOf(quote).repeat(3);
            if (quote != '`' && text.startsWith(triple, at)) {
                var end = text.indexOf(triple, at + 3);
                openQuote = end < 0 ? triple : openQuote;
                code.append("\"\"");
                at = end < 0 ? text.length() : end + 3;
                return;
            }
            var end = isApostrophe(quote) ? -1 : closing(quote);
            if (end < 0) {
                code.append(quote);
                at++;
            } else {
                code.append("\"\"");
                at = end + 1;
            }
        }

        private boolean isApostrophe(char quote) {
            if (quote != '\'' || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return false;
            }
            // A one-letter prefix such as r'…' or f'…' stands alone; in "it's" it does not.
            var prefix = "rbfuRBFU".indexOf(text.charAt(at - 1)) >= 0;
            return !prefix || (at > 1 && Character.isLetterOrDigit(text.charAt(at - 2)));
        }

        private int closing(char quote) {
            for (var i = at + 1; i < text.length(); i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == quote && !isInsideWord(i, quote)) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isInsideWord(int i, char quote) {
            return quote == '\''
                    && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i + 1))
                    && Character.isLetter(text.charAt(i - 1));
        }
    }
}
