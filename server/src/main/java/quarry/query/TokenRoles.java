package quarry.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import quarry.query.Token.Kind;

/// Makes plain words of brackets that close nothing, and of operators that have nothing to work on.
final class TokenRoles {
    /// A bracket inside of a word.
    private static final int IN_WORD = -1;

    private TokenRoles() {}

    static List<Token> of(List<Token> read, String text) {
        var tokens = new ArrayList<>(read);
        pairBrackets(tokens, text);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (!hasOperands(tokens, i, text)) {
                tokens.set(i, tokens.get(i).plain());
            }
        }
        return tokens;
    }

    private static void pairBrackets(List<Token> tokens, String text) {
        Deque<Integer> open = new ArrayDeque<>();
        var paired = new boolean[tokens.size()];
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.is(Kind.OPEN)) {
                open.push(depth < Bounds.DEPTH ? i : IN_WORD);
                depth++;
            } else if (token.is(Kind.CLOSE) && !open.isEmpty()) {
                int opening = open.pop();
                depth = Math.max(0, depth - 1);
                if (opening != IN_WORD && opening < i - 1) {
                    paired[opening] = true;
                    paired[i] = true;
                }
            } else if (token.is(Kind.WORD)) {
                for (int left = unclosed(token, text); left > 0; left--) {
                    open.push(IN_WORD);
                    depth++;
                }
            }
        }
        for (int i = 0; i < paired.length; i++) {
            var token = tokens.get(i);
            if (!paired[i] && (token.is(Kind.OPEN) || token.is(Kind.CLOSE))) {
                tokens.set(i, token.plain());
            }
        }
    }

    private static int unclosed(Token word, String text) {
        int open = 0;
        for (int i = word.start(); i < word.end(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && Tokens.isEscape(text, i, word.end())) {
                i++;
            } else if (c == '(') {
                open++;
            } else if (c == ')') {
                open = Math.max(0, open - 1);
            }
        }
        return open;
    }

    /// Whether what a token works on is there, where it works on anything.
    private static boolean hasOperands(List<Token> tokens, int at, String text) {
        return switch (tokens.get(at).kind()) {
            case AND, OR -> at > 0 && ends(tokens.get(at - 1)) && at + 1 < tokens.size() && begins(tokens.get(at + 1));
            case PLUS, MINUS, NOT -> at + 1 < tokens.size() && isNegatable(tokens.get(at + 1), text);
            case WORD, WILDCARD, PHRASE, REGEXP, RANGE, FIELD, OPEN, CLOSE -> true;
        };
    }

    private static boolean ends(Token token) {
        return token.isOperand() || token.is(Kind.CLOSE);
    }

    private static boolean begins(Token token) {
        return token.isOperand() || token.isPrefix() || token.is(Kind.OPEN);
    }

    private static boolean isNegatable(Token token, String text) {
        boolean bracket = token.isPlain() && text.charAt(token.start()) == '(';
        return (token.isOperand() && !bracket) || token.is(Kind.FIELD) || token.is(Kind.OPEN);
    }
}
