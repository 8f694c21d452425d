package quarry.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import quarry.search.SearchRequest;
import quarry.search.lucene.LuceneIndex;

/// Prints what Quarry takes in time and space on this machine: starting, indexing, searching over HTTP beside
/// the same search without the server, memory, sizes.
///
/// Arguments: the project's root, then the documents to index.
final class Measure {
    private static final int WARM_UP = 2_000;
    private static final int REQUESTS = 3_000;
    private static final int STARTS = 5;
    private static final int MANY_ENTRIES = 10_000;
    private static final int SCALE_DOCUMENTS = 1_000;
    private static final int SCALE_ENTRIES = 100_000;
    private static final List<String> QUERIES = List.of(
            "prefetch_related",
            "difference between list and tuple",
            "how do transactions work",
            "middleware order",
            "what is an index",
            "REST authentication",
            "python decorators",
            "N+1 queries");

    private final List<String> command;
    private final Path folder;
    private final Path log;

    private Measure(List<String> command, Path folder) {
        this.command = command;
        this.folder = folder;
        this.log = folder.resolve("log");
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Path[] documents = Arrays.stream(arguments)
                .skip(1)
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toArray(Path[]::new);
        Path folder = Files.createTempDirectory("quarry-measure-");
        try {
            var measure = new Measure(List.of(root.resolve("quarry").toString()), folder);
            measure.indexing(documents);
            measure.starting();
            measure.searching();
            measure.memory(root);
            measure.scale(root);
            print("jar", Files.size(root.resolve("server/target/quarry.jar")) / 1e6, "MB");
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path index() {
        return folder.resolve("index");
    }

    /// From the call of the program to its end, the index not there before.
    private void indexing(Path... documents) throws IOException, InterruptedException {
        var line = new ArrayList<>(command);
        line.addAll(List.of("index", "--rebuild", "--index", index().toString()));
        Arrays.stream(documents).map(Path::toString).forEach(line::add);
        var times = new double[STARTS];
        for (int run = 0; run < STARTS; run++) {
            long start = System.nanoTime();
            run(line);
            times[run] = millisSince(start);
        }
        print("indexing from a cold start, median of " + STARTS, median(times), "ms");
    }

    /// From the call of the program to the first answer, jar and index there before.
    private void starting() throws IOException {
        var times = new double[STARTS];
        for (int run = 0; run < STARTS; run++) {
            long start = System.nanoTime();
            try (var server = ServerProcess.start(command, index(), log)) {
                server.get("/api/search?q=prefetch_related");
                times[run] = millisSince(start);
            }
        }
        print("start to first search answered, median of " + STARTS, median(times), "ms");
    }

    private void searching() throws IOException {
        try (var server = ServerProcess.start(command, index(), log)) {
            double[] times = timed(query ->
                    server.get("/api/search?q=" + query.replace("+", "%2B").replace(' ', '+')));
            print("warm search over HTTP, p50", percentile(times, 0.50), "ms");
            print("warm search over HTTP, p99", percentile(times, 0.99), "ms");
            print("page with all it loads", PageWeight.of(server) / 1e3, "kB");
        }
        try (var open = LuceneIndex.open(index())) {
            double[] times = timed(query -> open.engine().search(SearchRequest.of(query)));
            print("the same search without the server, p50", percentile(times, 0.50), "ms");
            print("the same search without the server, p99", percentile(times, 0.99), "ms");
        }
    }

    /// Whether a small heap is enough to index and serve many entries.
    private void memory(Path root) throws IOException, InterruptedException {
        Path documents = Files.createDirectory(folder.resolve("many"));
        for (int document = 0; document < 20; document++) {
            var text = new StringBuilder();
            for (int number = 1; number <= MANY_ENTRIES / 20; number++) {
                text.append(
                        "## %d. What does component %d of system %d do?%n%nIt handles request kind %d. %s%n%n```python%ncomponent_%d(%d)%n```%n%n"
                                .formatted(
                                        number,
                                        number,
                                        document,
                                        number * 31 % 977,
                                        "Some words about it. ".repeat(20),
                                        number,
                                        document));
            }
            Files.writeString(documents.resolve("system-" + document + ".md"), text);
        }
        var small = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                root.resolve("server/target/quarry.jar").toString());
        long start = System.nanoTime();
        try (var server = ServerProcess.start(small, folder.resolve("many-index"), log, documents)) {
            print("indexing " + MANY_ENTRIES + " entries with a heap of 256 MB", millisSince(start), "ms");
            double[] times = timed(query ->
                    server.get("/api/search?q=" + query.replace("+", "%2B").replace(' ', '+')));
            print("searching them, p99", percentile(times, 0.99), "ms");
            print("memory resident then", residentMegabytes(server.pid()), "MB");
        }
    }

    /// A large collection with a heap of 1 GB: from nothing, with one document changed, and with none.
    private void scale(Path root) throws IOException, InterruptedException {
        Path documents = Files.createDirectory(folder.resolve("collection"));
        GeneratedDocuments.write(documents, SCALE_DOCUMENTS, SCALE_ENTRIES / SCALE_DOCUMENTS);
        var line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                root.resolve("server/target/quarry.jar").toString(),
                "index",
                "--index",
                folder.resolve("collection-index").toString(),
                documents.toString());
        print("indexing " + SCALE_ENTRIES + " entries in " + SCALE_DOCUMENTS + " documents", timeOf(line), "ms");
        try (var files = Files.walk(documents)) {
            Path any = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            Files.writeString(any, Files.readString(any).replaceFirst("What", "Which"));
        }
        print("again, one of them changed", timeOf(line), "ms");
        print("again, none of them changed", timeOf(line), "ms");
    }

    private double timeOf(List<String> line) throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(line);
        return millisSince(start);
    }

    private void run(List<String> line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", line) + " failed\n" + Files.readString(log));
        }
    }

    private interface Search {
        Object run(String query) throws IOException;
    }

    private static double[] timed(Search search) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            search.run(QUERIES.get(i % QUERIES.size()));
        }
        var times = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            search.run(QUERIES.get(i % QUERIES.size()));
            times[i] = millisSince(start);
        }
        return times;
    }

    private static double residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Pattern.compile("VmRSS:\\s+(\\d+)")
                .matcher(Files.readString(status))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)) / 1e3)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        return percentile(times, 0.5);
    }

    private static double percentile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-55s %9.2f %s%n", what, value, unit);
    }
}
