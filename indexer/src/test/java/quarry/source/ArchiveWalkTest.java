package quarry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.source.SourceTree.Problem;

final class ArchiveWalkTest {
    private static final long MOST = 1L << 20;

    @TempDir
    private Path folder = Path.of("");

    private SourceTree tree(String name, Zip zip) throws IOException {
        Files.write(folder.resolve(name), zip.bytes());
        return SourceTree.of(List.of(folder));
    }

    private static List<String> paths(SourceTree tree) {
        return tree.files().stream().map(SourceFile::path).toList();
    }

    private static String text(SourceFile file) throws IOException {
        try (var reader = new SourceReader(MOST)) {
            return new String(reader.read(file), StandardCharsets.UTF_8);
        }
    }

    @Test
    void membersAreDocumentsOfTheirOwn() throws IOException {
        var tree = tree("notes.zip", new Zip().with("b.md", "bee").with("folder/a.md", "ay"));

        assertThat(paths(tree)).containsExactly("notes.zip/b.md", "notes.zip/folder/a.md");
        assertThat(text(tree.files().getFirst())).isEqualTo("bee");
        assertThat(text(tree.files().getLast())).isEqualTo("ay");
        assertThat(tree.problems()).isEmpty();
    }

    @Test
    void picturesHiddenFilesAndWhatProgramsAddAreNoMembers() throws IOException {
        var zip = new Zip()
                .with("a.md", "ay")
                .with("a.png", "picture")
                .with("sub/a.md~", "backup")
                .with("#a.md#", "not saved")
                .with(".obsidian/app.json", "{}")
                .with("__MACOSX/a.md", "fork");
        var tree = tree("vault.zip", zip);

        assertThat(paths(tree)).containsExactly("vault.zip/a.md");
        assertThat(tree.ignored()).isEqualTo(3);
    }

    @Test
    void archivesInAnArchiveAreLookedIntoToASmallDepth() throws IOException {
        var fourth = new Zip().with("d.md", "dee").bytes();
        var third = new Zip().with("c.md", "sea").with("fourth.zip", fourth).bytes();
        var second = new Zip().with("b.md", "bee").with("third.zip", third).bytes();
        var tree = tree("first.zip", new Zip().with("a.md", "ay").with("second.zip", second));

        assertThat(paths(tree))
                .containsExactly("first.zip/a.md", "first.zip/second.zip/b.md", "first.zip/second.zip/third.zip/c.md");
        assertThat(text(tree.files().getLast())).isEqualTo("sea");
        assertThat(text(tree.files().get(1))).isEqualTo("bee");
        assertThat(tree.problems())
                .extracting(Problem::path)
                .containsExactly("first.zip/second.zip/third.zip/fourth.zip");
    }

    @Test
    void anOfficeDocumentIsOneDocumentWhateverItsNameEndsWith() throws IOException {
        var tree = tree(
                "letter.zip", new Zip().with("[Content_Types].xml", "<Types/>").with("word/document.xml", "<w/>"));

        assertThat(paths(tree)).containsExactly("letter.zip");
    }

    @Test
    void namesThatLeaveTheArchiveAreRefusedByName() throws IOException {
        var tree = tree(
                "trap.zip",
                new Zip()
                        .with("../evil.md", "x")
                        .with("/etc/evil.md", "x")
                        .with("a/..\\..\\b.md", "x")
                        .with("ok.md", "fine"));

        assertThat(paths(tree)).containsExactly("trap.zip/ok.md");
        assertThat(tree.problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.reason()).contains("leads out of its archive"))
                .extracting(Problem::path)
                .contains("trap.zip/../evil.md", "trap.zip//etc/evil.md", "trap.zip/a/../../b.md");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpackedAndTheRestIsRead() throws IOException {
        var tree =
                tree("bomb.zip", new Zip().with("bomb.txt", new byte[20 << 20]).with("ok.md", "fine"));

        assertThat(paths(tree)).containsExactly("bomb.zip/ok.md");
        assertThat(tree.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("bomb.zip/bomb.txt");
            assertThat(problem.reason()).contains("times its size");
        });
    }

    @Test
    void aMemberThatIsLargerThanItSaysIsStoppedAtTheLimit() throws IOException {
        var content = new byte[2 << 20];
        new java.util.SplittableRandom(5).nextBytes(content);
        var zip = new Zip().with("large.txt", content).bytes();
        var directory = lastIndexOf(zip, "PK\1\2");
        // The size that the archive's directory tells.
        Arrays.fill(zip, directory + 24, directory + 28, (byte) 0);
        zip[directory + 24] = 9;
        Files.write(folder.resolve("liar.zip"), zip);
        var file = SourceTree.of(List.of(folder)).files().getFirst();

        assertThatThrownBy(() -> text(file)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void aProtectedMemberIsTold() throws IOException {
        var zip = new Zip().with("secret.md", "x").bytes();
        zip[lastIndexOf(zip, "PK\1\2") + 8] |= 1;
        Files.write(folder.resolve("locked.zip"), zip);

        assertThat(SourceTree.of(List.of(folder)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("locked.zip/secret.md");
            assertThat(problem.reason()).contains("password");
        });
    }

    @Test
    void anArchiveOfTooManyMembersIsReadUpToTheLimit() throws IOException {
        var zip = new Zip();
        IntStream.rangeClosed(0, Archive.MAX_MEMBERS).forEach(i -> zip.with(i + ".md", ""));
        var tree = tree("many.zip", zip);

        assertThat(tree.files()).hasSize(Archive.MAX_MEMBERS);
        assertThat(tree.problems()).extracting(Problem::path).containsExactly("many.zip");
    }

    @Test
    void aTruncatedArchiveIsTold() throws IOException {
        var zip = new Zip().with("a.md", "some text that fills a little").bytes();
        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length / 2));

        assertThat(SourceTree.of(List.of(folder)).problems())
                .containsExactly(
                        new Problem("cut.zip", "is a zip archive that is damaged or cut short; fetch it anew"));
    }

    @Test
    void namesThatAreNotUnicodeDoNotSpoilAnArchive() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out, java.nio.charset.Charset.forName("IBM866"))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("вопросы.md"));
            zip.write("text".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("old.zip"), out.toByteArray());
        var tree = SourceTree.of(List.of(folder));

        assertThat(tree.files()).hasSize(1);
        assertThat(text(tree.files().getFirst())).isEqualTo("text");
    }

    private static int lastIndexOf(byte[] bytes, String mark) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(mark);
    }

    @Test
    void membersWhoseNamesDifferInTheirSeparatorsAreToldApart() throws IOException {
        var zip = new Zip().with("a/d/q.md", "one").with("a/d\\q.md", "two");
        assertThat(paths(tree("z.zip", zip))).containsExactly("z.zip/a/d/q.md", "z.zip/a/d/q.md (2)");
    }
}
