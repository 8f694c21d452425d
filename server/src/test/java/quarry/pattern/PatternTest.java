package quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quarry.pattern.CodePatterns.Found;
import quarry.pattern.CodePatterns.Use;
import quarry.pattern.PatternAttacks.Attack;

final class PatternTest {
    /// As long as the longest line that is read as text, in characters.
    private static final int LINE = 20_000;
    /// How often a pattern may look at each character of a line: what grows with the line's length passes this.
    private static final int MOST_LOOKS = 200;
    /// Half of what a thread has by default, in bytes.
    private static final int STACK = 512 * 1024;

    private static final List<CodePatterns> MODULES = new ArrayList<>();

    @BeforeAll
    static void findPatterns() throws IOException {
        MODULES.add(CodePatterns.in(Path.of("..", "indexer", "target", "classes")));
        MODULES.add(CodePatterns.in(Path.of("target", "classes")));
    }

    private static List<Found> patterns() {
        return MODULES.stream().flatMap(module -> module.found().stream()).toList();
    }

    @Test
    void everyPatternIsSeen() {
        assertThat(MODULES.stream().flatMap(module -> module.hidden().stream()))
                .as("make it a constant, so that it is tried on hostile lines")
                .isEmpty();
        assertThat(patterns()).extracting(Found::where).contains("quarry/split/outline/AnswerLabel.LABEL");
    }

    @Test
    void noPatternOverflowsOrLooksTooOftenAtALine() throws InterruptedException, ExecutionException {
        var problems = new ArrayList<Future<List<String>>>();
        try (var threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), task -> new Thread(null, task, "patterns", STACK))) {
            patterns().forEach(pattern -> problems.add(threads.submit(() -> problems(pattern))));
        }
        var all = new ArrayList<String>();
        for (var found : problems) {
            all.addAll(found.get());
        }
        assertThat(all).isEmpty();
    }

    @Test
    void aPatternThatGrowsOrOverflowsIsFound() {
        assertThat(problems(whole("\\s*a?\\s*b"))).isNotEmpty();
        assertThat(problems(whole("(?:> ?|#+ )*x"))).anyMatch(problem -> problem.startsWith("overflows"));
        assertThat(problems(anywhere(" +$"))).isNotEmpty();
        assertThat(problems(anywhere("\\[[^]]*]"))).isNotEmpty();
        assertThat(problems(whole("\\s*+a?\\s*+b"))).isEmpty();
        assertThat(problems(whole("(?:> ?|#++ )*+x"))).isEmpty();
        assertThat(problems(anywhere("(?<! ) ++$"))).isEmpty();
        assertThat(problems(anywhere("\\[[^\\[\\]]*+]"))).isEmpty();
    }

    private static Found whole(String regex) {
        return new Found("here", Pattern.compile(regex), Set.of(Use.WHOLE));
    }

    private static Found anywhere(String regex) {
        return new Found("here", Pattern.compile(regex), Set.of(Use.ANYWHERE));
    }

    private static List<String> problems(Found found) {
        var problems = new LinkedHashSet<String>();
        for (var attack : PatternAttacks.on(found.pattern())) {
            lines(attack)
                    .forEach(line -> found.uses()
                            .forEach(use -> problem(found.pattern(), use, line)
                                    .map(problem -> problem + " " + found.where() + " on '" + attack.before()
                                            + "' and '" + attack.part() + "' over and over: " + found.pattern())
                                    .forEach(problems::add)));
        }
        return List.copyOf(problems);
    }

    private static Stream<String> lines(Attack attack) {
        int times =
                Math.max(1, (LINE - attack.before().length()) / attack.part().length());
        var line = attack.before() + attack.part().repeat(times);
        return Stream.of(line, line + attack.after() + '\u0001');
    }

    private static Stream<String> problem(Pattern pattern, Use use, String line) {
        var matcher = pattern.matcher(new CountedText(line, (long) MOST_LOOKS * line.length()));
        try {
            switch (use) {
                case WHOLE -> matcher.matches();
                case ANYWHERE -> {
                    while (matcher.find()) {
                        // Each is found from where the one before ends.
                    }
                }
            }
            return Stream.empty();
        } catch (StackOverflowError e) {
            return Stream.of("overflows:");
        } catch (TooManyLooks e) {
            return Stream.of("looks too often:");
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A text that lets itself be looked at so and so often.
    private static final class CountedText implements CharSequence {
        private final String text;
        private long left;

        CountedText(String text, long most) {
            this.text = text;
            this.left = most;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            left--;
            if (left < 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
