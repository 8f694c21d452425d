package quarry.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Words in a line, and how much of a sentence they make.
final class Words {
    /// Words that hold English sentences together and are rare as names in code.
    private static final Set<String> GLUE = of("""
            the a an of to is are was were be been being it its this that these those you your yours we our they their
            he she his her which who whom whose what why how there here has have had does did doing done can could
            will would shall should may might must than because so such very also only more most many much some
            each every other another into onto upon about between through during without within against among via
            whenever unless although though however therefore thus hence instead rather before after often usually
            typically always never sometimes already still just even both either neither and but or nor for with by
            at on as from using used not no my us them when where vs versus
            """);

    /// Verbs of explaining in the third person, as in "git fetch downloads commits".
    private static final Set<String> EXPLAINING = of("""
            is are was were means does has adds allows applies assigns builds calls changes checks cleans clears clones
            commits compares compiles configures connects contains controls converts copies creates deals declares
            defines deletes deploys describes determines displays downloads enables ensures evaluates executes
            exports fetches finds generates gets gives goes handles helps holds implements imports improves includes
            initializes inserts inspects installs joins keeps launches lets lists loads logs looks maintains makes
            manages maps marks matches merges modifies moves needs offers opens performs prepares prevents prints
            produces provides pulls pushes reads records reduces refers registers reloads removes renders replaces
            represents requires resets resolves restarts returns runs saves scans sends separates serves sets shows
            specifies starts stores stops supports switches takes tells tests tracks transforms updates uploads uses
            validates wraps writes
            """);

    private Words() {}

    /// The words of a text as a set.
    static Set<String> of(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isGlue(String word) {
        return GLUE.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isExplaining(String word) {
        return EXPLAINING.contains(word.toLowerCase(Locale.ROOT));
    }

    /// The most words that stand side by side with only blanks between them; a word of `keywords` ends a chain.
    static int chain(String code, Set<String> keywords) {
        return chain(code, Integer.MAX_VALUE, keywords);
    }

    /// Whether more than `longerThan` words stand side by side, as [#chain] counts them.
    static boolean hasChain(String code, int longerThan, Set<String> keywords) {
        return chain(code, longerThan + 1, keywords) > longerThan;
    }

    /// @param enough the length of a chain from which on a longer one is not looked for
    private static int chain(String code, int enough, Set<String> keywords) {
        var longest = 0;
        var chain = 0;
        var at = 0;
        while (at < code.length() && longest < enough) {
            var c = code.charAt(at);
            if (isWordPart(c)) {
                var end = wordEnd(code, at);
                chain = keywords.contains(code.substring(at, end)) ? 0 : chain + 1;
                longest = Math.max(longest, chain);
                at = end;
            } else {
                chain = Character.isWhitespace(c) ? chain : 0;
                at++;
            }
        }
        return longest;
    }

    /// Whether a line, strings and comment left out, reads as a sentence rather than as code.
    static boolean isSentence(BareLine line) {
        var code = line.code();
        var words = 0;
        var glue = 0;
        var at = 0;
        while (at < code.length()) {
            if (isWordPart(code.charAt(at))) {
                var end = wordEnd(code, at);
                words++;
                glue += isGlue(code.substring(at, end)) ? 1 : 0;
                at = end;
            } else {
                at++;
            }
        }
        var chain = chain(code, Set.of());
        return (glue >= 2 && chain >= 3)
                || chain >= 5
                || (chain >= 4 && glue >= 1)
                || (words >= 4 && code.endsWith("?"));
    }

    static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static int wordEnd(String code, int from) {
        var end = from;
        while (end < code.length() && (isWordPart(code.charAt(end)) || isInnerApostrophe(code, end))) {
            end++;
        }
        return end;
    }

    private static boolean isInnerApostrophe(String code, int at) {
        return (code.charAt(at) == '\'' || code.charAt(at) == '’')
                && at + 1 < code.length()
                && Character.isLetter(code.charAt(at + 1));
    }
}
