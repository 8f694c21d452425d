package quarry.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.index.IndexCheck;
import quarry.index.IndexRun;
import quarry.vector.SentenceModel;

final class IndexCheckTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    @TempDir
    private Path folder = Path.of("");

    private Path documents = Path.of("");
    private Path index = Path.of("");

    @BeforeEach
    void index() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        index = folder.resolve("index");
        write("a.txt", 1);
        write("b.txt", 2);
        run();
    }

    private void write(String name, int count) throws IOException {
        Files.writeString(
                documents.resolve(name),
                "1. What is a lens?\nGlass.\n2. What is prism number " + count + "?\nGlass.\n");
    }

    private void run() throws IOException {
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
    }

    private List<Path> files(Path below) throws IOException {
        try (var files = Files.walk(below)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }

    @Test
    void whoeverHoldsALockTheIndexIsSound() throws Exception {
        try (var _ = new IndexStore(index).lock();
                var directory = FSDirectory.open(new IndexStore(index).open());
                var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                var threads = Executors.newFixedThreadPool(4)) {
            var checks = new ArrayList<Future<List<String>>>();
            for (int i = 0; i < 4; i++) {
                checks.add(threads.submit(() -> IndexCheck.problems(new LuceneEntryIndex(index))));
            }
            for (var check : checks) {
                assertThat(check.get()).isEmpty();
            }
        }
    }

    @Test
    void aCheckWritesNothingSoThatADiskMayBeReadOnly() throws IOException {
        Files.delete(new IndexStore(index).open().resolve(IndexWriter.WRITE_LOCK_NAME));
        for (var file : files(index)) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        var before = times();

        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
        assertThat(times()).isEqualTo(before);
    }

    private Map<Path, FileTime> times() throws IOException {
        var times = new HashMap<Path, FileTime>();
        for (var file : files(index)) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    @Test
    void anIndexThatIsReplacedWhileItIsCheckedIsSound() throws Exception {
        var ended = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var runs = threads.submit(() -> {
                try {
                    for (int i = 3; i < 20; i++) {
                        write("b.txt", i);
                        run();
                    }
                } finally {
                    ended.set(true);
                }
                return true;
            });
            while (!ended.get()) {
                assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                        .allMatch(problem -> problem.startsWith("b.txt "), "but for a document that just changed");
            }
            assertThat(runs.get()).isTrue();
        }
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void everyFileThatIsKeptIsCheckedAndNamed() throws IOException {
        var encoder = SentenceModel.shipped().load().orElseThrow();
        VectorRun.complete(index, encoder, (done, wanted) -> true);
        run();
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
        var checked = new ArrayList<String>();
        for (var file : files(index)) {
            var name = file.getFileName().toString();
            // Nothing is in locks.
            if (Files.isRegularFile(file) && !name.endsWith("lock")) {
                var bytes = Files.readAllBytes(file);
                for (int part = 1; part < 8; part++) {
                    var damaged = bytes.clone();
                    damaged[bytes.length * part / 8] ^= 4;
                    Files.write(file, damaged);
                    assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                            .as("%s with byte %d flipped", name, bytes.length * part / 8)
                            .isNotEmpty()
                            .anyMatch(problem -> problem.contains("quarry index PATH"));
                }
                Files.write(file, bytes);
                checked.add(name);
            }
        }
        assertThat(checked).contains("current", "manifest.json", "measures.bin");
        assertThat(checked).anyMatch(name -> name.startsWith("segments_"));
        assertThat(checked).anyMatch(name -> name.startsWith("vectors-"));
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void whatIsComputedFromTheIndexIsComputedAnewWhenItIsDamaged() throws IOException {
        var file = new IndexStore(index).open().resolve("measures.bin");
        Files.write(file, new byte[300]);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                .singleElement()
                .asString()
                .contains(file.toString());
        assertThat(ComparisonRun.complete(index, part -> true)).isTrue();
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void aLockThatIsNoFileIsTold() throws IOException {
        Files.delete(index.resolve("lock"));
        Files.createDirectory(index.resolve("lock"));
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index)))
                .singleElement()
                .asString()
                .contains("delete it");
    }
}
