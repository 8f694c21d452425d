package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.source.SourceFile;
import quarry.text.Line;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

final class OdtTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:fo="f" xmlns:table="b">
            """;
    private static final String STYLES = """
            <office:automatic-styles>
            <style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/>
            </style:style>
            <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Preformatted_20_Text"/>
            <text:list-style style:name="L1">
            <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
            <text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>
            </text:list-style>
            <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>
            </office:automatic-styles>
            """;

    private static byte[] odt(String text) throws IOException {
        var styles = HEAD.replace("document-content", "document-styles")
                + "<office:styles><style:style style:name=\"Preformatted_20_Text\" style:family=\"paragraph\"/>"
                + "</office:styles></office:document-styles>";
        return Zips.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "styles.xml",
                styles,
                "content.xml",
                HEAD + STYLES + "<office:body><office:text>" + text
                        + "</office:text></office:body></office:document-content>");
    }

    private static Text read(byte[] bytes) throws IOException {
        return (Text) Formats.read(new SourceFile(Path.of("a.odt"), "a.odt"), bytes);
    }

    private static List<String> lines(String text) throws IOException {
        var read = read(odt(text));
        assertThat(read.format()).isEqualTo("odt");
        return read.lines().stream()
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void headingsAndParagraphsAreMarkdown() throws IOException {
        assertThat(lines("""
                                <text:h text:outline-level="2">Trains</text:h>
                                <text:p text:style-name="P1">What is a gauge?</text:p>
                                <text:p>The distance <text:span text:style-name="T1">between</text:span> rails, a &lt; b.</text:p>
                                """))
                .containsExactly("## Trains", "**What is a gauge?**", "The distance **between** rails, a \\< b.");
    }

    @Test
    void listsShowTheNumbersThatFormattingGivesThem() throws IOException {
        assertThat(lines("""
                                <text:list text:style-name="L1"><text:list-item><text:p>First</text:p>
                                <text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list>
                                </text:list-item></text:list>
                                <text:p>Between.</text:p>
                                <text:list text:style-name="L1" text:continue-numbering="true">
                                <text:list-item><text:p>Second</text:p></text:list-item></text:list>
                                <text:list text:style-name="L2"><text:list-item><text:p>dot</text:p></text:list-item></text:list>
                                """)).containsExactly("1. First", "   a) inner", "Between.", "2. Second", "- dot");
    }

    @Test
    void preformattedParagraphsAreCodeWithTheirSpaces() throws IOException {
        assertThat(lines("""
                                <text:p text:style-name="P2">while True:</text:p>
                                <text:p text:style-name="P2"><text:s text:c="4"/>wait()</text:p>
                                """)).containsExactly("```", "while True:", "    wait()", "```");
    }

    @Test
    void contentsNotesAndCommentsAreLeftOutAndTablesRead() throws IOException {
        assertThat(lines("""
                                <text:table-of-content><text:index-body><text:p>What? 3</text:p></text:index-body></text:table-of-content>
                                <text:p>Text<text:note><text:note-body><text:p>small</text:p></text:note-body></text:note>.</text:p>
                                <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>
                                <table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>
                                <table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>
                                <table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>
                                """)).containsExactly("Text.", "| a | b |", "| --- | --- |", "| 1 | 2 |");
    }

    @Test
    void linesBearTheNumbersOfTheirParagraphs() throws IOException {
        assertThat(read(odt("<text:p>One</text:p><text:p/><text:p>Three</text:p>"))
                        .lines())
                .contains(new Line(1, "One"), new Line(3, "Three"));
    }

    @Test
    void entitiesAreRefused() throws IOException {
        var evil = Zips.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><office:text><text:p>&a;</text:p></office:text>");
        assertThatThrownBy(() -> read(evil))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("entities");
    }

    @Test
    void aPasswordIsNamedAsTheCause() throws IOException {
        var locked = Zips.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
                        + "</manifest:manifest>",
                "content.xml",
                "scrambled");
        assertThatThrownBy(() -> read(locked)).hasMessageContaining("password");
    }

    @Test
    void deepNestingEnds() throws IOException {
        var deep = "<text:section>".repeat(20_000) + "<text:p>deep</text:p>" + "</text:section>".repeat(20_000);
        assertThat(read(odt("<text:p>top</text:p>" + deep)).lines()).contains(new Line(1, "top"));
    }
}
