package quarry.tools;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import quarry.entry.Entry;
import quarry.entry.Source;
import quarry.index.IndexRun;
import quarry.index.lucene.ComparisonRun;
import quarry.index.lucene.IndexStore;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.lucene.LuceneIndex;

/// Prints how long it takes to compare the questions of very many entries: how many entries, seconds by the clock and
/// of the processors, entries a second, pairs judged, the most memory used, and the seconds that each
/// phase takes by the clock. The entries are recombined from real ones. As in real material, the more of them there
/// are, the more things they are about: their longest words are made-up names, which about four questions share, while
/// their other words stay common.
///
/// Arguments: a folder to work in (kept, so that a second run compares at once), how many entries, then documents to
/// recombine. Without vectors.
final class MeasureClustering {
    private static final long SEED = 42;
    /// Questions about one thing.
    private static final int ABOUT_ONE = 4;
    /// Names of each.
    private static final int NAMES = 3;
    /// A word of fewer letters stays.
    private static final int SHORTEST_NAME = 6;
    /// Characters of an answer.
    private static final int ANSWER = 300;
    private static final int PER_DOCUMENT = 100;
    private static final List<String> SYLLABLES = List.of(
            "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "lor", "mer",
            "dan", "qui", "tro");

    private final List<Entry> seeds = new ArrayList<>();

    private MeasureClustering() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        int entries = Integer.parseInt(arguments[1]);
        var index = folder.resolve("index-" + entries);
        if (!Files.exists(index)) {
            var measure = new MeasureClustering();
            measure.read(
                    folder.resolve("seeds"),
                    List.of(arguments).subList(2, arguments.length).stream()
                            .map(Path::of)
                            .toList());
            IndexRun.write(new LuceneEntryIndex(index), measure.entries(entries));
        }
        compare(index, entries);
    }

    private void read(Path index, List<Path> documents) throws IOException {
        IndexRun.update(new LuceneEntryIndex(index), documents, false, (done, all, path) -> {});
        try (var open = LuceneIndex.open(index)) {
            open.engine().forEachEntry(seeds::add);
        }
    }

    /// Made one by one when asked for, since a million of them take much memory.
    private List<Entry> entries(int count) {
        return new AbstractList<>() {
            @Override
            public Entry get(int number) {
                return entry(number, count);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    private Entry entry(int number, int count) {
        var random = new SplittableRandom(SEED * number);
        var like = seeds.get(random.nextInt(seeds.size()));
        var question = question(like.question(), random, count);
        int line = 1 + number % PER_DOCUMENT;
        var answer = seeds.get(random.nextInt(seeds.size()));
        return new Entry(
                Integer.toHexString(number),
                question,
                "",
                answer.answer().substring(0, Math.min(ANSWER, answer.answer().length())),
                List.of(),
                like.topic(),
                null,
                null,
                answer.state(),
                new Source("made-" + number / PER_DOCUMENT + ".md", line, line, null));
    }

    /// A real question about something else: its longest words, which tell most, are names.
    private static String question(String real, SplittableRandom random, int count) {
        var words = real.split("\\s+");
        var byLength = IntStream.range(0, words.length)
                .filter(i -> words[i].length() >= SHORTEST_NAME)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -words[i].length()))
                .limit(NAMES)
                .toList();
        int thing = random.nextInt(count / ABOUT_ONE + 1);
        for (int i = 0; i < byLength.size(); i++) {
            words[byLength.get(i)] = name(thing * NAMES + i);
        }
        return String.join(" ", words) + (byLength.isEmpty() ? " " + name(thing * NAMES) : "");
    }

    private static String name(int number) {
        var name = new StringBuilder();
        for (int left = number + 400; left > 0; left /= SYLLABLES.size()) {
            name.append(SYLLABLES.get(left % SYLLABLES.size()));
        }
        return name.toString();
    }

    private static void compare(Path index, int entries) throws IOException {
        // Without them all is judged anew.
        Files.deleteIfExists(new IndexStore(index).open().resolve("measures.bin"));
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        try (var run = ComparisonRun.of(index)) {
            double clock = System.nanoTime() / 1e9;
            double processors = processors();
            var written = run.run(part -> true).orElseThrow();
            written.write();
            var found = written.result();
            clock = System.nanoTime() / 1e9 - clock;
            processors = processors() - processors;
            long peak = pools.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "%,d entries, %,d questions: %.1f s by the clock, %.1f s of processors, %,.0f entries/s, "
                            + "%,d pairs judged, %,d MB of heap at most%n",
                    entries,
                    found.questions(),
                    clock,
                    processors,
                    entries / clock,
                    found.pairs(),
                    peak >> 20);
            for (var phase : found.phases()) {
                System.out.printf(
                        Locale.ROOT,
                        "    %-12s %7.1f s%n",
                        phase.name(),
                        phase.time().toMillis() / 1e3);
            }
        }
    }

    /// Seconds that the processors have worked for this program.
    private static double processors() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }
}
