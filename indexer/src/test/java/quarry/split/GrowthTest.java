package quarry.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.format.Formats;
import quarry.source.SourceFile;
import quarry.text.Budget;
import quarry.topic.Taxonomy;
import quarry.topic.TopicClassifier;

/// A document that is four times as long takes about four times as much to read and split, counted in steps and in
/// bytes allocated.
final class GrowthTest {
    private static final int LINES = 600;
    /// Four for the length, and something for tables that double now and then.
    private static final double MOST = 6;

    private static final Splitter SPLITTER = new Splitter(new TopicClassifier(Taxonomy.shipped()));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Cost(long steps, long bytes) {}

    static Stream<Arguments> documents() {
        return Stream.of(
                repeated("a.md", "# What is a lens?\n\n"),
                repeated("a.md", "1. What is a lens?\n"),
                repeated("a.md", "What is a lens?\nGlass.\n\n"),
                repeated("a.md", "**What is a lens?**\nGlass.\n"),
                repeated("a.md", "Q: What is a lens?\nA: Glass.\n"),
                repeated("a.md", "- What is a lens?\n  - Glass.\n"),
                repeated("a.md", "<details>\n<summary>What is a lens?</summary>\n"),
                repeated("a.md", "What is a lens?\n---\n"),
                under("```\nx\n"),
                under("```\n"),
                under("<!--\n"),
                under("<!-- a\n-->\n"),
                under("| a | b |\n|---|---|\n"),
                under("| a | b |\n"),
                under("a\tb\tc\n"),
                under("f(x);\n"),
                under("def f(x):\n    return x\n"),
                under("a:\n  b: 1\n"),
                under("<div>\n"),
                under("A) glass\nB) wood\n"),
                under("Answer: glass\n"),
                under("Glass is what it is made of.\n\n"),
                under("Lines of text that were wrapped where the next word would pass the border.\n"),
                written(
                        "a.md",
                        lines -> numbered(lines, "%d. What is %d?\nA) a\nB) b\n")
                                + "## Answer key\n\n"
                                + numbered(lines, "%d. A\n")),
                written(
                        "a.md",
                        lines -> numbered(lines, "- [What is %d?](#w%d)\n")
                                + numbered(lines, "## What is %d?\nGlass.\n")),
                written("a.md", lines -> numbered(lines, "Chapter %d\n\nWhat is %d?\n\nGlass.\n")),
                repeated("a.org", "* What is a lens?\n#+begin_src\n"),
                repeated("a.org", "* What is a lens?\n:a:\n"),
                repeated("a.rst", ".. note::\n\n"),
                repeated("a.rst", "a::\n\n"),
                repeated("a.html", "<html><h2>What is a lens?</h2><p>Glass."),
                repeated("a.html", "<html><ul><li>What is a lens?"),
                repeated("a.html", "<html><table><tr><td>What is a lens?"),
                repeated("a.html", "<html><font size=1><p>"),
                repeated("a.csv", "question,answer\nWhat is a lens?,Glass.\n"),
                repeated("a.csv", "question,answer\n\"What is a lens?,Glass.\n"));
    }

    private static Arguments repeated(String name, String unit) {
        return Arguments.of(name, unit, (IntFunction<String>) unit::repeat);
    }

    private static Arguments under(String unit) {
        return Arguments.of("a.md", unit, (IntFunction<String>) lines -> "## What is a lens?\n\n" + unit.repeat(lines));
    }

    private static Arguments written(String name, IntFunction<String> document) {
        return Arguments.of(name, document.apply(1), document);
    }

    private static String numbered(int lines, String form) {
        return IntStream.range(0, lines).mapToObj(i -> form.formatted(i, i)).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("documents")
    void fourTimesTheLinesTakeFourTimesTheWork(String name, String unit, IntFunction<String> document)
            throws Exception {
        cost(name, document.apply(LINES));
        var once = cost(name, document.apply(LINES));
        var more = cost(name, document.apply(4 * LINES));
        assertThat(more.steps()).as("steps").isLessThan((long) (MOST * Math.max(once.steps(), LINES)));
        assertThat(more.bytes()).as("bytes").isLessThan((long) (MOST * once.bytes()));
    }

    private static Cost cost(String name, String text) throws Exception {
        var budget = new Budget();
        var file = new SourceFile(Path.of(name), name);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        budget.within(() -> SPLITTER.split(name, Formats.read(file, bytes)));
        return new Cost(budget.spent(), THREADS.getCurrentThreadAllocatedBytes() - before);
    }

    /// On a thread with half of the stack that threads have by default.
    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "-|",
                ":-|",
                "# ",
                "#  ",
                "|",
                "| ",
                "*",
                "**a ",
                "_ ",
                "`",
                "``a",
                "[",
                "[a](",
                "![](",
                "(",
                "{",
                "<",
                "<a>",
                "<!---->",
                "\"",
                "'",
                "?",
                "? (a) ",
                "1.",
                "1. ",
                "- ",
                "★",
                "😀a",
                "__a__.",
                "public static ",
                "https://a.b ",
                "a.",
                "{{",
                "{%",
                "Aa ",
                "A) ",
                "\t",
                ":a:"
            })
    void aLineOfOneSignOverAndOverIsRead(String unit) throws InterruptedException {
        var line = unit.repeat(19_999 / unit.length());
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var thread = new Thread(
                null,
                () -> {
                    for (var text : new String[] {line, line + "!", "## " + line, "- " + line, "    " + line}) {
                        try {
                            cost("a.md", "## What is a lens?\n\n" + text + "\n\nGlass.\n");
                        } catch (Exception | StackOverflowError e) {
                            failures.add(e);
                        }
                    }
                },
                "small",
                512 * 1024);
        thread.start();
        thread.join();
        assertThat(failures).isEmpty();
    }

    @Test
    void theBudgetCountsWhatTheTestsCompare() throws Exception {
        assertThat(cost("a.md", "What is a lens?\n".repeat(LINES)).steps()).isGreaterThan(LINES);
    }
}
