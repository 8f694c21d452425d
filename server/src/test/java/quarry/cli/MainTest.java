package quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpGoesToStandardOutputAndNamesEveryCommand() {
        assertThat(quarry("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "serve",
                        "index",
                        "inspect",
                        "search",
                        "gaps",
                        "coverage",
                        "syllabus",
                        "check",
                        "export",
                        "eval");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve", "index", "inspect", "search", "gaps", "coverage", "syllabus", "check", "export", "eval"
            })
    void everyCommandHasHelpAndVersion(String command) {
        assertThat(quarry(command, "-h")).isZero();
        assertThat(out.toString()).startsWith("Usage: quarry " + command);
        assertThat(quarry(command, "--version")).isZero();
        assertThat(out.toString()).contains("quarry (not packaged)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bogus",
                "search",
                "search --size 200 word",
                "search --from -1 word",
                "search --state done word",
                "search --level Expert word",
                "search --mode magic word",
                "serve --port 99999",
                "serve --watch",
                "inspect",
                "inspect --format xml notes.md",
                "index"
            })
    void aWrongCommandLineIsToldInOneLineWithWhereToRead(String line) {
        assertThat(quarry(line.split(" "))).isEqualTo(ExitStatus.WRONG_COMMAND_LINE);
        assertThat(err.toString()).startsWith("quarry: ").contains("--help'.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aPathThatIsNotThereIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("missing.md");

        assertThat(quarry("inspect", missing.toString())).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains(missing.toString());
    }

    @Test
    void verboseShowsWhereAFailureComesFrom(@TempDir Path folder) {
        quarry("inspect", "--verbose", folder.resolve("missing.md").toString());

        assertThat(err.toString()).contains("\tat quarry.");
    }

    @Test
    void inspectPrintsOneEntryALine(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("notes.md"), """
                ## What is a view?

                A stored query with a name.

                ## What is a trigger?

                Code that the database runs when a row changes.
                """);

        assertThat(quarry("inspect", "--format", "ndjson", folder.toString())).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{")
                .contains("\"question\":\"What is a view?\"", "\"document\":\"notes.md\"", "\"line\":1");
    }

    @Test
    void inspectNamesADocumentThatNeverEndsAndShowsTheOthers(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.md"), "## What is a lens?\n\nGlass.\n");
        // A form that draws itself twice.
        Files.writeString(folder.resolve("loop.pdf"), """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>> endobj
                4 0 obj <</Length 5>>stream
                /X Do
                endstream endobj
                5 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 11>>stream
                /X Do /X Do
                endstream endobj
                trailer <</Root 1 0 R/Size 6>>
                """);
        assertThat(quarry("inspect", folder.toString())).isEqualTo(ExitStatus.SOME_UNREADABLE);
        assertThat(err.toString()).contains("loop.pdf: takes more work to read");
        assertThat(out.toString()).contains("What is a lens?");
    }

    @Test
    void inspectShowsPeopleEachLinesRoleAndASummary(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("notes.md"), "## What is a view?\n\nA stored query with a name.\n");

        assertThat(quarry("inspect", folder.toString())).isZero();
        assertThat(out.toString()).contains("question", "└ ", "entries   1: 1 answered", "1 documents, 1 entries");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsDone(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("broken.md"), new byte[] {0, 1, 2, 3, 0, (byte) 0xFF, 0, 7, 8, 0, 1});
        Files.writeString(folder.resolve("notes.md"), "## What is a view?\n\nA stored query with a name.\n");

        assertThat(quarry("inspect", "--format", "ndjson", folder.toString())).isEqualTo(ExitStatus.SOME_UNREADABLE);
        assertThat(err.toString()).startsWith("quarry: broken.md: ");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void anIndexIsBuiltCheckedSearchedAndExported(@TempDir Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("notes.md"), "## What is a view?\n\nA stored query with a name.\n");
        String index = folder.resolve("index").toString();

        assertThat(quarry("index", "--index", index, documents.toString())).isZero();
        assertThat(out.toString()).contains("entries    1: 1 answered");
        assertThat(quarry("check", "--index", index)).isZero();
        assertThat(quarry("search", "--index", index, "stored", "query")).isZero();
        assertThat(out.toString()).contains("What is a view?", "notes.md:1", "1 to 1 of 1 entry");
        assertThat(quarry("search", "--index", index, "--format", "json", "view"))
                .isZero();
        assertThat(out.toString()).contains("<mark>view</mark>");
        assertThat(quarry("export", "--index", index)).isZero();
        assertThat(out.toString().lines()).anyMatch(line -> line.startsWith("{\"id\""));
    }

    @Test
    void aSearchSaysWhatItSearchedForInsteadAndShowsTheAnswerEvenSo(@TempDir Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("notes.md"), "## What is a trigger?\n\nCode that runs when rows change.\n");
        String index = folder.resolve("index").toString();
        assertThat(quarry("index", "--index", index, documents.toString())).isZero();

        assertThat(printed("search", "--index", index, "--explain", "triger"))
                .startsWith("Showing results for “trigger”: “triger” is nowhere in the documents. With --exact the"
                        + " search is for “triger”.")
                .contains(
                        "What is a trigger?",
                        "     Code that runs when rows change.",
                        "for “triger”: taken for a misspelt “trigger” in the question");
        assertThat(printed("search", "--index", index, "--exact", "triger")).isEqualTo("nothing found\n");
        assertThat(printed("search", "--index", index, "--format", "json", "triger"))
                .contains(
                        "\"words\":[{\"from\":\"triger\",\"to\":\"trigger\",",
                        "\"answer\":[\"Code that runs when rows change.\"]");
        assertThat(printed("search", "--index", index, "--fold", "trigger")).contains("1 to 1 of 1 question, ");
    }

    @Test
    void theReportTellsOfEachDocumentHowItWasUnderstood(@TempDir Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("notes.md"), "## What is a view?\n\nA stored query with a name.\n");
        Files.writeString(documents.resolve("story.txt"), "Why not?\n" + "The wind blew over the hills.\n".repeat(200));
        String index = folder.resolve("index").toString();

        assertThat(quarry("index", "--index", index, documents.toString())).isEqualTo(ExitStatus.SOME_UNREADABLE);
        assertThat(err.toString()).contains("story.txt: hardly understood: 1 entry out of 201 lines, 0 of them unused");
        assertThat(out.toString())
                .contains("2: 2 added, 0 changed, 0 moved, 0 kept, 0 removed")
                .doesNotContain("notes.md");
        assertThat(quarry("index", "--verbose", "--index", index, documents.toString()))
                .isEqualTo(ExitStatus.SOME_UNREADABLE);
        assertThat(out.toString()).contains("notes.md", "headings, confidence 1.00", "note");
        assertThat(quarry("index", "--format", "json", "--index", index, documents.toString()))
                .isEqualTo(ExitStatus.SOME_UNREADABLE);
        assertThat(out.toString())
                .contains(
                        "\"unchanged\":2",
                        "\"hardlyUnderstood\":[\"story.txt\"]",
                        "\"byDocument\":[{\"path\":\"notes.md\",\"format\":\"text\",\"reading\":\"headings\"");
    }

    @Test
    void runsAddUpUntilSomethingIsDroppedOrRemoved(@TempDir Path folder) throws Exception {
        Path optics = Files.createDirectory(folder.resolve("optics"));
        Files.writeString(optics.resolve("lens.md"), "## What is a lens?\n\nGround glass.\n");
        Path birds = Files.createDirectory(folder.resolve("birds"));
        Files.writeString(birds.resolve("wren.md"), "## What is a wren?\n\nA small bird.\n");
        String index = folder.resolve("index").toString();

        assertThat(quarry("index", "--index", index, optics.toString())).isZero();
        assertThat(quarry("index", "--index", index, birds.toString())).isZero();
        assertThat(out.toString()).contains("2: 1 added, 0 changed, 0 moved, 1 kept, 0 removed");
        Files.move(optics, folder.resolve("unplugged"));
        assertThat(quarry("index", "--index", index, optics.toString())).isEqualTo(ExitStatus.SOME_UNREADABLE);
        assertThat(err.toString())
                .contains("optics: is not there")
                .contains("'quarry remove'")
                .contains("1 documents could not be looked for");
        assertThat(out.toString()).contains("2: 0 added, 0 changed, 0 moved, 2 kept, 0 removed, 1 unreadable");
        assertThat(quarry("remove", "--index", index, optics.toString())).isZero();
        assertThat(out.toString()).contains("1: 0 added, 0 changed, 0 moved, 1 kept, 1 removed, 0 unreadable");
        Files.move(folder.resolve("unplugged"), optics);
        assertThat(quarry("index", "--index", index, "--only", optics.toString()))
                .isZero();
        assertThat(out.toString()).contains("1: 1 added, 0 changed, 0 moved, 0 kept, 1 removed");
        assertThat(quarry("remove", "--index", index, "wren.md")).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("'wren.md': the index holds nothing of it");
    }

    @Test
    void theReportCountsWhatIsNoDocument(@TempDir Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        for (String name : List.of("notes.md", "notes.md~", "#notes.md#", "4913", "notes.md.swp", "rose.png")) {
            Files.writeString(documents.resolve(name), "## What is a view?\n\nA stored query with a name.\n");
        }
        String index = folder.resolve("index").toString();

        assertThat(quarry("index", "--no-vectors", "--index", index, documents.toString()))
                .isZero();
        assertThat(out.toString()).contains("entries    1: 1 answered", "ignored    5 files that are no documents");
        assertThat(quarry("index", "--no-vectors", "--format", "json", "--index", index, documents.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"ignored\":5");
    }

    @Test
    void aSearchWithoutAnIndexSaysHowToMakeOne(@TempDir Path folder) {
        assertThat(quarry("search", "--index", folder.resolve("none").toString(), "word"))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("none", "quarry index");
    }

    private String printed(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(quarry(arguments)).isZero();
        return out.toString().replace("\r\n", "\n");
    }

    private int quarry(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
