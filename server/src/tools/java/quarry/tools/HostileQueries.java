package quarry.tools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Queries that nobody types but someone may send: each would be dear if all of it were looked for.
final class HostileQueries {
    /// As much as fits into the first line of a request once it is encoded.
    private static final int CHARACTERS = 600;

    /// By what they are made of.
    static final Map<String, String> ALL = all();

    private HostileQueries() {}

    private static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("10,000 words", words(10_000));
        all.put("900 words", words(900));
        all.put("400 frequent words", "value request memory server ".repeat(100));
        all.put("one word of 7,000 letters", "abcdefghij".repeat(700));
        all.put("100,000 brackets", "(".repeat(100_000));
        all.put("2,000 brackets", "(".repeat(2_000));
        all.put("nested alternatives", "(a OR ".repeat(400) + ")".repeat(400));
        all.put("leading wildcards", "*ation ?????tion *e* *a*");
        all.put("many prefixes", "co* re* in* th* st* pr* a* b*");
        all.put("everything", "*:*");
        all.put("regular expressions", "/.*(a+)+b/ /[a-z]*e[a-z]*/ topic:/.*/");
        all.put("letters of all scripts", unicode(0x20, 0x11));
        all.put("ideographs", unicode(0x4E00, 3));
        return all;
    }

    private static String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? "query" : "wrod" + Integer.toString(i, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
    }

    private static String unicode(int from, int step) {
        return IntStream.iterate(from, c -> c + step)
                .limit(CHARACTERS)
                .filter(c -> !Character.isISOControl(c) && Character.isDefined(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
