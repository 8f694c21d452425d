package quarry.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quarry.document.EntryDocuments;
import quarry.index.IndexCheck;
import quarry.index.IndexReport;
import quarry.index.IndexRun;

/// What a run does with an index whose files are damaged.
final class DamagedIndexTest {
    private static final byte[] NO_TEXT = {0, 1, 2, 3, 0, (byte) 0xFF, 0, 7, 8, 0, 1};

    @TempDir
    private Path folder = Path.of("");

    private Path documents = Path.of("");
    private Path index = Path.of("");

    /// Ways in which files break.
    enum Damage {
        FLIPPED,
        EMPTIED,
        CUT,
        DELETED;

        void doTo(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            switch (this) {
                case FLIPPED -> {
                    bytes[bytes.length / 2] ^= 16;
                    Files.write(file, bytes);
                }
                case EMPTIED -> {
                    Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 0);
                    Files.write(file, bytes);
                }
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case DELETED -> Files.delete(file);
            }
        }
    }

    @BeforeEach
    void index() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        index = folder.resolve("index");
        Files.writeString(documents.resolve("old.txt"), "1. What is a lens?\nGlass.\n2. What is a prism?\nEdges.\n");
        Files.writeString(documents.resolve("b.txt"), "1. What is a mirror?\n2. What is a filter?\n");
        run();
        // Its ids go by its first name from now on.
        Files.move(documents.resolve("old.txt"), documents.resolve("a.txt"));
        run();
    }

    private IndexReport run() throws IOException {
        return IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
    }

    private Path build() throws IOException {
        return new IndexStore(index).open();
    }

    /// The entries' questions by their ids.
    private Map<String, String> entries() throws IOException {
        var entries = new TreeMap<String, String>();
        try (var directory = FSDirectory.open(build());
                var reader = DirectoryReader.open(directory)) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                var entry = EntryDocuments.entry(reader.storedFields(), i);
                entries.put(entry.id(), entry.question());
            }
        }
        return entries;
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(build())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock") && !name.endsWith(".bin"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsToldAndTheIndexBuiltAnewWithTheSameIds(Damage damage) throws IOException {
        var before = entries();
        for (int i = 0; i < files().size(); i++) {
            var name = files().get(i);
            damage.doTo(build().resolve(name));
            // An update that would take the rest over.
            Files.writeString(documents.resolve("c.txt"), "What is a tripod for " + name + "?\n");
            var report = run();
            assertThat(report.warnings())
                    .as(name)
                    .singleElement()
                    .asString()
                    .contains("the index was damaged", "built anew");
            assertThat(report.unreadable()).isEmpty();
            assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
            if (!name.equals("manifest.json")) {
                assertThat(entries()).as(name).containsAllEntriesOf(before);
            } else {
                assertThat(entries().values()).containsAll(before.values());
                before = entries();
                before.values().removeIf(question -> question.contains("tripod"));
            }
            assertThat(run().warnings()).isEmpty();
        }
    }

    @Test
    void damageIsFoundAlsoWhereNothingChanged() throws IOException {
        Damage.FLIPPED.doTo(file(".fdt"));
        assertThat(run().warnings()).hasSize(1);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).isEmpty();
    }

    @Test
    void aFlippedBitAnywhereIsDamage() throws IOException {
        var files = files();
        var random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            var file = build().resolve(files.get(i % files.size()));
            var bytes = Files.readAllBytes(file);
            int place = random.nextInt(bytes.length);
            bytes[place] ^= 1;
            Files.write(file, bytes);
            try (var previous = PreviousIndex.open(new IndexStore(index)).orElseThrow()) {
                assertThat(previous.damage()).as("byte %d of %s", place, file).isPresent();
            }
            bytes[place] ^= 1;
            Files.write(file, bytes);
        }
    }

    @Test
    void whatADocumentHeldThatCannotBeReadIsTakenFromTheDamagedIndex() throws IOException {
        var before = entries();
        // The checksum alone: everything else can still be read.
        flipLastByte(file(".fdt"));
        Files.write(documents.resolve("a.txt"), NO_TEXT);

        var report = run();
        assertThat(entries()).isEqualTo(before);
        assertThat(report.unreadable())
                .singleElement()
                .matches(unreadable -> unreadable.path().equals("a.txt"));
        assertThat(report.warnings()).singleElement().asString().contains("damaged");
        assertThat(aside()).isEmpty();
    }

    private Path file(String ending) throws IOException {
        return build().resolve(files().stream()
                .filter(name -> name.endsWith(ending))
                .findFirst()
                .orElseThrow());
    }

    private static void flipLastByte(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void whatIsLostIsToldAndTheDamagedIndexIsKept() throws IOException {
        Files.delete(file(".si"));
        Files.write(documents.resolve("a.txt"), NO_TEXT);

        var report = run();
        assertThat(entries().values()).containsExactlyInAnyOrder("What is a mirror?", "What is a filter?");
        assertThat(report.warnings()).singleElement().asString().contains("damaged");
        assertThat(report.unreadable()).extracting(IndexReport.Unreadable::path).containsExactly("a.txt", "the index");
        assertThat(report.unreadable().getFirst().reason()).doesNotContain("stays");
        assertThat(report.unreadable().getLast().reason())
                .contains("entries of a.txt", aside().getFirst().toString());
        assertThat(aside().getFirst().resolve("manifest.json")).exists();

        Files.writeString(documents.resolve("c.txt"), "What is a tripod?\n");
        run();
        assertThat(aside()).as("no later run removes it").hasSize(1);
        assertThat(IndexCheck.problems(new LuceneEntryIndex(index))).noneMatch(problem -> problem.contains("damaged"));
    }

    @Test
    void anIndexWhoseNameIsLostStillGivesItsEntries() throws IOException {
        var before = entries();
        Files.write(index.resolve("current"), new byte[20]);
        Files.write(documents.resolve("a.txt"), NO_TEXT);

        assertThat(run().warnings()).hasSize(1);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aTextThatChangedInTheDamagedIndexIsNotTakenOver() throws IOException {
        var segment = file(".fdt");
        var bytes = Files.readAllBytes(segment);
        var changed = new ArrayList<Integer>();
        for (int i = 0; i + 5 < bytes.length; i++) {
            if (new String(bytes, i, 5, java.nio.charset.StandardCharsets.ISO_8859_1).equals("lens?")) {
                changed.add(i);
            }
        }
        changed.forEach(i -> bytes[i] = 'p');
        Files.write(segment, bytes);
        Files.write(documents.resolve("a.txt"), NO_TEXT);

        assertThat(changed).isNotEmpty();
        assertThat(run().unreadable()).last().asString().contains("entries of a.txt could not be taken over");
        assertThat(entries().values()).noneMatch(question -> question.contains("pens"));
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> folders = Files.list(index)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("damaged-"))
                    .toList();
        }
    }
}
