package quarry.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/// Writes documents with as many questions and answers as are wanted, in the ways in which people mark them. The same
/// numbers give the same documents.
final class GeneratedDocuments {
    private static final List<String> SUBJECTS = List.of(
            "a generator",
            "the event loop",
            "an index",
            "a materialized view",
            "the garbage collector",
            "a closure",
            "connection pooling",
            "a foreign key",
            "the query planner",
            "a thread pool",
            "optimistic locking",
            "a message queue",
            "the class loader",
            "a deadlock",
            "eventual consistency",
            "a load balancer",
            "the virtual DOM",
            "a decorator",
            "tail recursion",
            "a bloom filter",
            "`select_related`",
            "`asyncio.gather`",
            "`CompletableFuture`",
            "`useEffect`",
            "a hash table",
            "the write-ahead log",
            "a reverse proxy");
    private static final List<String> ASKS = List.of(
            "What is %s?",
            "How does %s work?",
            "When would you use %s?",
            "Why is %s slow at first?",
            "What is the difference between %s and its alternatives?",
            "Explain %s.",
            "How do you test %s?");
    private static final List<String> WORDS = List.of(
            "the",
            "value",
            "request",
            "is",
            "kept",
            "until",
            "another",
            "thread",
            "reads",
            "it",
            "and",
            "then",
            "memory",
            "grows",
            "with",
            "each",
            "call",
            "because",
            "a",
            "reference",
            "stays",
            "in",
            "scope",
            "which",
            "means",
            "that",
            "latency",
            "depends",
            "on",
            "size",
            "of",
            "cache",
            "transaction",
            "commits",
            "only",
            "when",
            "every",
            "row",
            "was",
            "written",
            "to",
            "disk",
            "so",
            "readers",
            "never",
            "see",
            "half",
            "state",
            "node",
            "cluster",
            "replica",
            "index",
            "lookup",
            "takes",
            "constant",
            "time",
            "unless",
            "keys",
            "collide");

    private final SplittableRandom random;

    private GeneratedDocuments(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// @param folder    an empty folder
    /// @param documents how many
    /// @param entries   how many each
    static void write(Path folder, int documents, int entries) throws IOException {
        for (int i = 0; i < documents; i++) {
            var generated = new GeneratedDocuments(i);
            Path file = folder.resolve("part-%02d".formatted(i / 100)).resolve("notes-%04d.md".formatted(i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated.document(i % 6, entries));
        }
    }

    private String document(int way, int entries) {
        var text = new StringBuilder("# Notes for interviews\n\n");
        for (int i = 1; i <= entries; i++) {
            if (i % 20 == 1 && way != 1) {
                text.append("## Part ")
                        .append(i / 20 + 1)
                        .append(": ")
                        .append(of(SUBJECTS))
                        .append("\n\n");
            }
            var question = of(ASKS).formatted(of(SUBJECTS) + " in case " + i);
            text.append(
                    switch (way) {
                        case 0 -> "### %d. %s\n\n%s".formatted(i, question, answer());
                        case 1 -> "%d. %s\n%s".formatted(i, question, sentences(3));
                        case 2 -> "**Q%d: %s**\n\nAnswer: %s".formatted(i, question, answer());
                        case 3 -> "<details>\n<summary>%s</summary>\n\n%s\n\n</details>".formatted(question, answer());
                        case 4 -> "**%s**\n\n%s".formatted(question, answer());
                        default -> "Q: %s\nA: %s".formatted(question, sentences(4));
                    });
            text.append("\n\n");
        }
        return text.toString();
    }

    private String answer() {
        var text = new StringBuilder(sentences(2 + random.nextInt(4)));
        if (random.nextInt(3) == 0) {
            text.append("\n\n- ").append(sentences(1)).append("\n- ").append(sentences(1));
        }
        if (random.nextInt(3) == 0) {
            text.append("\n\n```python\ndef handle_%d(request, size=%d):\n    return cache.get(request.key, size)\n```"
                    .formatted(random.nextInt(1000), random.nextInt(100)));
        }
        return text.toString();
    }

    private String sentences(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int from = text.length();
            for (int word = 0; word < 12 + random.nextInt(10); word++) {
                text.append(word == 0 ? "" : " ").append(of(WORDS));
            }
            text.setCharAt(from, Character.toUpperCase(text.charAt(from)));
            text.append(i + 1 < count ? ". " : ".");
        }
        return text.toString();
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
