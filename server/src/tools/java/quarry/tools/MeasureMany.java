package quarry.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import quarry.document.Fields;
import quarry.index.lucene.IndexStore;

/// Prints how long searches take on very many entries: by words, by words and meaning, and suggestions, over HTTP
/// one after the other, all together and by the number of words, beside a bare Lucene query of the same words on
/// the same index; then how long queries take that nobody types, and searches after them. The entries are recombined
/// from real ones: the question of one with sentences of the answers of others, so that words occur about as often,
/// and together about as often, as in real material.
///
/// Arguments: `--no-vectors` to go by words alone, for vectors take long; the packed jar, how many entries, a folder
/// to work in (kept, so that a second run measures at once), then documents to recombine.
final class MeasureMany {
    private static final int PER_DOCUMENT = 1_000;
    /// Requests of a round that warms up.
    private static final int ROUND = 1_000;
    private static final int MOST_ROUNDS = 15;
    /// A round that takes more than this share of the fastest before is hardly faster.
    private static final double STEADY = 0.97;
    private static final int REQUESTS = 4_000;
    private static final int QUERIES = 800;
    private static final long SEED = 42;
    private static final String NO_VECTORS = "--no-vectors";
    private static final int HOSTILE_RUNS = 5;

    private final String jar;
    private final Path folder;
    private final boolean vectors;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> questions = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private MeasureMany(String jar, Path folder, boolean vectors) {
        this.jar = jar;
        this.folder = folder;
        this.vectors = vectors;
    }

    public static void main(String[] given) throws Exception {
        var arguments = new ArrayList<>(List.of(given));
        boolean vectors = !arguments.remove(NO_VECTORS);
        var folder = Files.createDirectories(Path.of(arguments.get(2)));
        var measure = new MeasureMany(arguments.get(0), folder, vectors);
        measure.read(arguments.subList(3, arguments.size()));
        measure.index(Integer.parseInt(arguments.get(1)));
        measure.search();
    }

    private List<String> quarry(String... arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-jar", jar));
        line.addAll(Arrays.asList(arguments));
        return line;
    }

    private Path index() {
        return folder.resolve("index");
    }

    /// Takes the documents apart into questions and sentences of answers.
    private void read(List<String> documents) throws IOException {
        var mapper = new ObjectMapper();
        for (var document : documents) {
            var process = new ProcessBuilder(quarry("inspect", document, "--format", "ndjson"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode entry = mapper.readTree(line);
                    questions.add(entry.path("question").asText());
                    for (var sentence : entry.path("answer").asText().split("(?<=[.!?])\\s+", -1)) {
                        if (!sentence.isBlank() && !sentence.contains("```") && !sentence.startsWith("#")) {
                            sentences.add(sentence.strip());
                        }
                    }
                }
            }
        }
    }

    private void index(int entries) throws IOException, InterruptedException {
        if (Files.exists(index())) {
            return;
        }
        var documents = Files.createDirectories(folder.resolve("documents"));
        for (int document = 0; document * PER_DOCUMENT < entries; document++) {
            var text = new StringBuilder();
            for (int i = 1; i <= Math.min(PER_DOCUMENT, entries - document * PER_DOCUMENT); i++) {
                text.append("## ").append(i).append(". ").append(question()).append("\n\n");
                for (int s = random.nextInt(2, 6); s > 0; s--) {
                    text.append(one(sentences)).append(s > 1 ? " " : "\n\n");
                }
            }
            Files.writeString(documents.resolve("made-%04d.md".formatted(document)), text);
        }
        long start = System.nanoTime();
        var line = quarry("index", documents.toString(), "--index", index().toString());
        if (!vectors) {
            line.add(NO_VECTORS);
        }
        var process = new ProcessBuilder(line)
                .redirectError(folder.resolve("log").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("indexing failed\n" + Files.readString(folder.resolve("log")));
        }
        print(
                "indexing " + entries + " entries with" + (vectors ? "" : "out") + " their vectors",
                (System.nanoTime() - start) / 1e9,
                "s");
    }

    /// The first half of one question with the second half of another.
    private String question() {
        var first = one(questions).split("\\s+");
        var second = one(questions).split("\\s+");
        var words = new ArrayList<>(List.of(first).subList(0, (first.length + 1) / 2));
        words.addAll(List.of(second).subList(second.length / 2, second.length));
        return String.join(" ", words);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void search() throws IOException {
        var queries = new ArrayList<String>();
        for (int i = 0; i < QUERIES; i++) {
            var words =
                    List.of(one(questions).replaceAll("[^\\w ]", " ").strip().split("\\s+"));
            queries.add(String.join(" ", words.subList(0, Math.min(words.size(), 1 + i % 8))));
        }
        try (var server = ServerProcess.start(quarry(), index(), folder.resolve("log"))) {
            timed("lexical, over HTTP", queries, query -> server.get("/api/search?mode=lexical&q=" + query));
            if (vectors) {
                awaitModel(server);
                timed("hybrid, over HTTP", queries, query -> server.get("/api/search?mode=hybrid&q=" + query));
            }
            timed("suggestions, over HTTP", queries, query -> server.get("/api/suggest?q=" + query));
            hostile(server);
            timed("lexical, after those", queries, query -> server.get("/api/search?mode=lexical&q=" + query));
        }
        try (var directory = FSDirectory.open(new IndexStore(index()).open());
                var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            timed("bare Lucene, the same words", queries, query -> searcher.search(bare(query), 10));
        }
    }

    /// The first time, and the slowest of the times after it.
    private static void hostile(ServerProcess server) throws IOException {
        for (var hostile : HostileQueries.ALL.entrySet()) {
            var query = URLEncoder.encode(hostile.getValue(), StandardCharsets.UTF_8);
            var times = new double[HOSTILE_RUNS];
            int status = 0;
            for (int run = 0; run < HOSTILE_RUNS; run++) {
                long start = System.nanoTime();
                status = server.get("/api/search?q=" + query).statusCode();
                times[run] = (System.nanoTime() - start) / 1e6;
            }
            print(hostile.getKey() + " (status " + status + "), the first time", times[0], "ms");
            print(
                    hostile.getKey() + ", the slowest after it",
                    Arrays.stream(times).skip(1).max().orElseThrow(),
                    "ms");
        }
    }

    private static BooleanQuery bare(String query) {
        var any = new BooleanQuery.Builder();
        for (var word : query.toLowerCase(Locale.ROOT).split("\\+", 0)) {
            any.add(new TermQuery(new Term(Fields.QUESTION, word)), Occur.SHOULD);
            any.add(new TermQuery(new Term(Fields.ANSWER, word)), Occur.SHOULD);
        }
        return any.build();
    }

    private static void awaitModel(ServerProcess server) throws IOException {
        for (int i = 0; i < 10_000; i++) {
            if (server.get("/api/search?q=why+would+programs+wait+for+anything")
                    .body()
                    .contains("\"mode\":\"hybrid\"")) {
                return;
            }
        }
        throw new IOException("searches by meaning did not begin; is the model beside the jar?");
    }

    @FunctionalInterface
    private interface Search {
        Object run(String query) throws IOException;
    }

    /// What is measured is a program that has run for a while: the JVM compiles what runs often, for some thousand
    /// requests.
    private static void timed(String what, List<String> queries, Search search) throws IOException {
        int rounds = warmUp(queries, search);
        var times = new double[REQUESTS];
        var byWords = new TreeMap<Integer, List<Double>>();
        for (int i = 0; i < REQUESTS; i++) {
            var query = queries.get(i % queries.size());
            times[i] = milliseconds(query, search);
            byWords.computeIfAbsent(query.split(" ").length, _ -> new ArrayList<>())
                    .add(times[i]);
        }
        print(what + " (warm after " + rounds * ROUND + " requests)", times);
        byWords.forEach((words, some) -> print(
                "  " + words + (words == 1 ? " word" : " words"),
                some.stream().mapToDouble(one -> one).toArray()));
    }

    /// Runs rounds of requests until two of them were hardly faster than the fastest before, or there were many.
    ///
    /// @return how many
    private static int warmUp(List<String> queries, Search search) throws IOException {
        double best = Double.MAX_VALUE;
        int steady = 0;
        int rounds = 0;
        while (steady < 2 && rounds < MOST_ROUNDS) {
            var times = new double[ROUND];
            for (int i = 0; i < ROUND; i++) {
                times[i] = milliseconds(queries.get(i % queries.size()), search);
            }
            double p50 = percentile(50, times);
            steady = p50 > best * STEADY ? steady + 1 : 0;
            best = Math.min(best, p50);
            rounds++;
        }
        return rounds;
    }

    private static double milliseconds(String query, Search search) throws IOException {
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        search.run(encoded);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile(int percent, double... times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * percent / 100];
    }

    private static void print(String what, double... times) {
        print(what + ", p50", percentile(50, times), "ms");
        print(what + ", p99", percentile(99, times), "ms");
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-55s %9.2f %s%n", what, value, unit);
    }
}
