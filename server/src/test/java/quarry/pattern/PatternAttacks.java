package quarry.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Lines that are hard for a pattern: what stands before one of its repetitions, then what is repeated, over and over.
/// Found by reading the pattern, whose syntax is that of the JDK.
final class PatternAttacks {
    /// How many characters of a class, and ways through an alternative, are tried.
    private static final int MOST_WAYS = 6;
    /// The longest beginning of a text that is repeated.
    private static final int LONGEST_PART = 24;
    /// What characters that a class doesn't name are taken from.
    private static final String COMMON = "a😀 A1\n_.-\t\"'`*#>|:;,/(<[{=+?!—é中★";

    /// @param before what leads to the repetition
    /// @param part   what is repeated
    /// @param after  what would follow it
    record Attack(String before, String part, String after) {}

    /// A piece of a pattern: texts that it matches, the shortest first, and what attacks it.
    private record Piece(List<String> texts, Set<Attack> attacks) {
        static final Piece EMPTY = new Piece(List.of(""), Set.of());
    }

    private final String regex;
    private final int flags;
    private int at;

    private PatternAttacks(Pattern pattern) {
        this.regex = pattern.pattern();
        this.flags = pattern.flags();
    }

    static List<Attack> on(Pattern pattern) {
        var piece = new PatternAttacks(pattern).alternatives();
        var attacks = new LinkedHashSet<>(piece.attacks());
        // What is not repeated itself may be looked for again and again.
        for (var text : piece.texts()) {
            for (int end = 1; end <= Math.min(text.length(), LONGEST_PART); end++) {
                attacks.add(new Attack("", text.substring(0, end), ""));
            }
        }
        return List.copyOf(attacks);
    }

    private Piece alternatives() {
        var texts = new LinkedHashSet<String>();
        var attacks = new LinkedHashSet<Attack>();
        do {
            var piece = sequence();
            texts.addAll(piece.texts());
            attacks.addAll(piece.attacks());
        } while (take("|"));
        return new Piece(texts.stream().limit(3L * MOST_WAYS).toList(), attacks);
    }

    private Piece sequence() {
        var texts = new ArrayList<>(List.of(""));
        var attacks = new ArrayList<Attack>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            var piece = repeated(single());
            var next = piece.texts().getFirst();
            var led = new ArrayList<Attack>();
            attacks.forEach(attack -> led.add(new Attack(attack.before(), attack.part(), attack.after() + next)));
            for (var attack : piece.attacks()) {
                for (var text : texts.subList(0, Math.min(2, texts.size()))) {
                    led.add(new Attack(text + attack.before(), attack.part(), attack.after()));
                }
            }
            attacks.clear();
            attacks.addAll(led);
            var longer = new LinkedHashSet<String>();
            for (var text : texts) {
                piece.texts().forEach(end -> longer.add(text + end));
            }
            texts.clear();
            longer.stream().limit(MOST_WAYS).forEach(texts::add);
        }
        return new Piece(texts, new LinkedHashSet<>(attacks));
    }

    private Piece repeated(Piece piece) {
        int least = 1;
        boolean many = false;
        if (take("*")) {
            least = 0;
            many = true;
        } else if (take("+")) {
            many = true;
        } else if (take("?")) {
            least = 0;
        } else if (at < regex.length() && regex.charAt(at) == '{') {
            int end = regex.indexOf('}', at);
            var bounds = regex.substring(at + 1, end).split(",", -1);
            least = Integer.parseInt(bounds[0]);
            many = bounds.length == 2;
            at = end + 1;
        } else {
            return piece;
        }
        if (!take("+")) {
            take("?");
        }
        int times = least;
        var texts = piece.texts().stream()
                .map(text -> text.repeat(times))
                .distinct()
                .toList();
        var attacks = new LinkedHashSet<>(piece.attacks());
        if (many) {
            for (var text : piece.texts()) {
                if (!text.isEmpty()) {
                    attacks.add(new Attack("", text, ""));
                }
            }
            if (piece.texts().size() > 1) {
                attacks.add(new Attack("", String.join("", piece.texts()), ""));
            }
        }
        return new Piece(least == 0 ? joined(List.of(""), piece.texts()) : texts, attacks);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all.stream().limit(MOST_WAYS).toList();
    }

    private Piece single() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters(at - 1, classEnd());
            case '\\' -> escape();
            case '^', '$' -> Piece.EMPTY;
            case '.' -> characters(at - 1, at);
            default -> {
                if (Character.isHighSurrogate(c)) {
                    at++;
                    yield new Piece(List.of(regex.substring(at - 2, at)), Set.of());
                }
                yield new Piece(List.of(String.valueOf(c)), Set.of());
            }
        };
    }

    private Piece group() {
        boolean looks = take("?=") || take("?!") || take("?<=") || take("?<!");
        if (!looks && take("?") && !take(":") && !take(">")) {
            int end = at;
            while (":)>".indexOf(regex.charAt(end)) < 0) {
                end++;
            }
            at = end;
            if (take(")")) {
                return Piece.EMPTY;
            }
            at++;
        }
        var piece = alternatives();
        at++;
        return looks ? Piece.EMPTY : piece;
    }

    private Piece escape() {
        int from = at - 1;
        char c = regex.charAt(at++);
        switch (c) {
            case 'b', 'B', 'A', 'z', 'Z', 'G' -> {
                return Piece.EMPTY;
            }
            case 'Q' -> {
                int end = regex.indexOf("\\E", at);
                var text = regex.substring(at, end);
                at = end + 2;
                return new Piece(List.of(text), Set.of());
            }
            case 'p', 'P' -> at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
            case 'x' -> at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 2;
            case 'u' -> at += 4;
            default -> {
                if (Character.isDigit(c)) {
                    return Piece.EMPTY;
                }
            }
        }
        return characters(from, at);
    }

    private int classEnd() {
        int depth = 1;
        if (regex.charAt(at) == '^') {
            at++;
        }
        if (regex.charAt(at) == ']') {
            at++;
        }
        while (depth > 0) {
            char c = regex.charAt(at++);
            switch (c) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
        return at;
    }

    /// Some characters that a class takes: those that it names, and common ones.
    private Piece characters(int from, int to) {
        var name = regex.substring(from, to);
        Pattern pattern;
        try {
            pattern = Pattern.compile(name, flags);
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException(regex + " at " + from, e);
        }
        var matcher = pattern.matcher("");
        var texts = (COMMON + name)
                .codePoints()
                .mapToObj(Character::toString)
                .filter(text -> matcher.reset(text).matches())
                .distinct()
                .limit(MOST_WAYS)
                .toList();
        return texts.isEmpty() ? Piece.EMPTY : new Piece(texts, Set.of());
    }

    private boolean take(String text) {
        if (regex.startsWith(text, at)) {
            at += text.length();
            return true;
        }
        return false;
    }
}
