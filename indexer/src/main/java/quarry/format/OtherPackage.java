package quarry.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import quarry.text.Document;
import quarry.text.UnreadableDocumentException;

/// Zipped documents of programs whose form is not read, and what to do about each. What such an archive is shows in its
/// members; where it cannot be listed, its name's ending decides, since it would not be read if it were fetched anew.
final class OtherPackage implements Format {
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /// @param endings of its files' names
    /// @param isOne   whether an archive is one by its members
    /// @param refusal what it is and what to do
    private record Kind(Set<String> endings, Predicate<Content> isOne, String refusal) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    Set.of("ods", "ots"),
                    content -> isOpenDocument(content, "spreadsheet"),
                    "is an OpenDocument spreadsheet, which is not read; save it as .xlsx or .csv"),
            new Kind(
                    Set.of("odp", "otp"),
                    content -> isOpenDocument(content, "presentation"),
                    "is an OpenDocument presentation, which is not read; save it as .pptx"),
            new Kind(
                    Set.of("odg", "otg", "odf", "odc", "odb", "odi"),
                    content -> isOpenDocument(content, "graphics", "formula", "chart", "database", "image"),
                    "is an OpenDocument drawing, formula, chart or database, which is not read; save what is written in"
                            + " it as text"),
            new Kind(
                    Set.of("xps", "oxps"),
                    // A part may come in pieces, of which its name is the folder.
                    content -> hasMember(content, name -> name.contains(".fdseq")),
                    "is an XPS document, which is not read; open it and print it as PDF"),
            new Kind(
                    Set.of("xlsb"),
                    content -> content.hasMember("xl/workbook.bin"),
                    "is a binary Excel workbook, which is not read; save it as .xlsx"),
            new Kind(
                    Set.of("vsdx", "vstx", "vssx"),
                    content -> content.hasMember("visio/document.xml"),
                    "is a Visio drawing, which is not read; save it as PDF"),
            new Kind(
                    Set.of("pages", "numbers", "key"),
                    content -> hasMember(content, name -> name.endsWith(".iwa") || name.equals("index.apxl")),
                    "is a document of Pages, Numbers or Keynote, which is not read; export it to Word, Excel, PowerPoint"
                            + " or PDF"),
            new Kind(
                    Set.of("3mf"),
                    content -> content.hasMember("3D/3dmodel.model"),
                    "is a model for 3D printing, which holds no text; take it out of the folder"),
            new Kind(
                    Set.of("jar", "war", "ear", "apk", "aar"),
                    content -> content.hasMember("META-INF/MANIFEST.MF") || content.hasMember("AndroidManifest.xml"),
                    "is a program, which holds no documents; take it out of the folder"));

    @Override
    public String name() {
        return "package";
    }

    @Override
    public boolean accepts(Content content) {
        return kind(content).isPresent();
    }

    private static Optional<Kind> kind(Content content) {
        if (!content.isZip()) {
            return Optional.empty();
        }
        return KINDS.stream()
                .filter(kind -> kind.isOne().test(content))
                .findFirst()
                .or(() -> KINDS.stream()
                        .filter(kind -> kind.endings().contains(content.extension()))
                        .findFirst());
    }

    private static boolean isOpenDocument(Content content, String... kinds) {
        var kind = OpenDocument.kind(content);
        return Arrays.stream(kinds).anyMatch(one -> kind.startsWith(OPEN_DOCUMENT + one));
    }

    private static boolean hasMember(Content content, Predicate<String> name) {
        try {
            return content.zip().names().stream().anyMatch(name);
        } catch (UnreadableDocumentException e) {
            return false;
        }
    }

    @Override
    public Document read(Content content) throws UnreadableDocumentException {
        throw new UnreadableDocumentException(kind(content).orElseThrow().refusal());
    }
}
