package quarry.query;

import java.util.ArrayList;
import java.util.List;
import quarry.query.Token.Kind;

/// What was typed as Lucene's syntax has it: signs that are no syntax are escaped, and words that stand together on one
/// side of an operator are put in brackets.
///
/// @param text   for the parser
/// @param places for each of its characters, and for its end, where that stands in what was typed
record LenientText(String text, List<Integer> places) {
    private static final String SIGNS = "+-&|!(){}[]^\"~*?:\\/=<>@";

    LenientText {
        places = List.copyOf(places);
    }

    static LenientText of(String typed, Tokens.Reading reading) {
        var writer = new Writer(typed);
        var tokens = Tokens.of(typed, reading);
        for (int i = 0; i < tokens.size(); i++) {
            int run = run(tokens, i);
            if (run > 1) {
                writer.bracket('(', tokens.get(i).start());
                tokens.subList(i, i + run).forEach(writer::write);
                i += run - 1;
                writer.bracket(')', tokens.get(i).end());
            } else {
                writer.write(tokens.get(i));
            }
        }
        return writer.written();
    }

    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /// How many words from one on make one side of `AND` or `OR`.
    private static int run(List<Token> tokens, int from) {
        boolean begins = from == 0
                || !(tokens.get(from - 1).isPlain() || tokens.get(from - 1).isPrefix());
        int to = from;
        while (begins && to < tokens.size() && tokens.get(to).isPlain()) {
            to++;
        }
        boolean inOperation = isOperator(tokens, from - 1) || isOperator(tokens, to);
        return inOperation ? to - from : 0;
    }

    private static boolean isOperator(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && (tokens.get(at).is(Kind.AND) || tokens.get(at).is(Kind.OR));
    }

    private static final class Writer {
        private final String typed;
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> places = new ArrayList<>();
        /// Whether what comes next stands without a blank before it.
        private boolean joins = true;
        /// Where the last word ends; a piece of a word that begins there belongs to it.
        private int wordEnd = -1;

        Writer(String typed) {
            this.typed = typed;
        }

        void bracket(char bracket, int place) {
            if (bracket == '(') {
                space(place);
            }
            add(bracket, place);
            joins = bracket == '(';
        }

        void write(Token token) {
            if (!token.isPlain() || token.start() != wordEnd) {
                space(token.start());
            }
            switch (token.kind()) {
                case WORD -> word(token.start(), token.suffix());
                case PHRASE -> phrase(token.start(), token.suffix());
                case WILDCARD, REGEXP, FIELD, PLUS, MINUS, OPEN, CLOSE -> copy(token.start(), token.suffix());
                case RANGE -> range(token.start(), token.suffix());
                case AND -> add("AND", token.start());
                case OR -> add("OR", token.start());
                case NOT -> add("NOT ", token.start());
            }
            copy(token.suffix(), token.end());
            joins = token.isPrefix() || token.is(Kind.OPEN);
            wordEnd = token.isPlain() ? token.end() : -1;
        }

        private void space(int place) {
            if (!joins) {
                add(' ', place);
            }
        }

        private void word(int from, int to) {
            var word = typed.substring(from, to);
            switch (word) {
                case "AND", "OR", "NOT", "\\AND", "\\OR", "\\NOT" -> {
                    add('\\', from);
                    copy(word.startsWith("\\") ? from + 1 : from, to);
                }
                default -> {
                    for (int i = from; i < to; i++) {
                        if (typed.charAt(i) == '\\' && Tokens.isEscape(typed, i, to)) {
                            add('\\', i++);
                        } else if (isSign(typed.charAt(i))) {
                            add('\\', i);
                        }
                        add(typed.charAt(i), i);
                    }
                }
            }
        }

        /// Quotes keep their text; a backslash in them is one, but before a quote or another.
        private void phrase(int from, int to) {
            add('"', from);
            for (int i = from + 1; i < to - 1; i++) {
                if (typed.charAt(i) == '\\') {
                    add('\\', i);
                    char next = typed.charAt(i + 1);
                    if (i + 1 < to - 1 && (next == '"' || next == '\\')) {
                        i++;
                    }
                }
                add(typed.charAt(i), i);
            }
            add('"', to - 1);
        }

        /// Lucene writes `line>5` without the colon that others put there.
        private void range(int from, int to) {
            for (int i = from; i < to; i++) {
                if (typed.charAt(i) != ':') {
                    add(typed.charAt(i), i);
                }
            }
        }

        private void copy(int from, int to) {
            for (int i = from; i < to; i++) {
                add(typed.charAt(i), i);
            }
        }

        private void add(String more, int place) {
            for (int i = 0; i < more.length(); i++) {
                add(more.charAt(i), place);
            }
        }

        private void add(char c, int place) {
            text.append(c);
            places.add(place);
        }

        LenientText written() {
            places.add(typed.length());
            return new LenientText(text.toString(), places);
        }
    }
}
