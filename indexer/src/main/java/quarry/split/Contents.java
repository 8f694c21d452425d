package quarry.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import quarry.words.WordUse;

/// Finds a table of contents among the questions: a run of questions without answers ahead of the same questions
/// with theirs. Its wording may differ from what stands below, so a line also counts as found when its number and
/// the run's order say so and some of its words agree.
final class Contents {
    /// A shorter run is no table of contents.
    private static final int MIN_RUN = 3;
    /// From this share of found lines on, a run is one.
    private static final double FOUND_SHARE = 0.6;
    private static final double SAME = 0.8;
    /// Enough for a line whose number is the same too.
    private static final double ALIKE = 0.2;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> SMALL_WORDS =
            WordUse.wordsOf(WordUse.SMALL, WordUse.INTERROGATIVES, WordUse.AUXILIARIES);

    private Contents() {}

    /// The drafts that only announce another one further down.
    static Set<Draft> announcements(List<Draft> drafts) {
        var result = new HashSet<Draft>();
        int i = 0;
        while (i < drafts.size()) {
            int end = i;
            while (end < drafts.size() && !drafts.get(end).isAnswered()) {
                end++;
            }
            if (end - i >= MIN_RUN && end < drafts.size()) {
                result.addAll(announced(drafts.subList(i, end), drafts.subList(end, drafts.size())));
            }
            i = Math.max(end, i + 1);
        }
        return result;
    }

    private static List<Draft> announced(List<Draft> run, List<Draft> below) {
        var byWords = new HashMap<String, List<Draft>>();
        var byNumber = new HashMap<String, List<Draft>>();
        for (var draft : below) {
            for (var word : words(draft.question())) {
                byWords.computeIfAbsent(word, w -> new ArrayList<>()).add(draft);
            }
            if (!draft.mark().number().isEmpty()) {
                byNumber.computeIfAbsent(draft.mark().number(), n -> new ArrayList<>())
                        .add(draft);
            }
        }
        var found =
                run.stream().filter(draft -> isBelow(draft, byWords, byNumber)).toList();
        if (found.size() < FOUND_SHARE * run.size()) {
            return List.of();
        }
        long numbered = found.stream()
                .filter(draft -> byNumber.containsKey(draft.mark().number()))
                .count();
        if (numbered < FOUND_SHARE * found.size()) {
            return found;
        }
        // The numbers agree, so a line in other words announces what has its number.
        return run.stream()
                .filter(draft -> found.contains(draft)
                        || byNumber.containsKey(draft.mark().number()))
                .toList();
    }

    private static boolean isBelow(Draft line, Map<String, List<Draft>> byWords, Map<String, List<Draft>> byNumber) {
        var words = words(line.question());
        for (var other : byNumber.getOrDefault(line.mark().number(), List.of())) {
            if (alike(words, words(other.question())) >= ALIKE) {
                return true;
            }
        }
        var rarest = words.stream()
                .map(word -> byWords.getOrDefault(word, List.of()))
                .filter(list -> !list.isEmpty())
                .min((a, b) -> Integer.compare(a.size(), b.size()));
        return rarest.stream().flatMap(List::stream).anyMatch(other -> alike(words, words(other.question())) >= SAME);
    }

    /// Jaccard similarity of the words that carry meaning.
    private static double alike(Set<String> a, Set<String> b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        long common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }

    private static Set<String> words(String question) {
        var words = new HashSet<String>();
        var match = WORD.matcher(question.toLowerCase(Locale.ROOT));
        while (match.find()) {
            if (!SMALL_WORDS.contains(match.group())) {
                words.add(match.group());
            }
        }
        return words;
    }
}
