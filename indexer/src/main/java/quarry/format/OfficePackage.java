package quarry.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import quarry.text.UnreadableDocumentException;

/// Opens documents of Office within bounds. Only the parts that hold text are unpacked: pictures, fonts and films
/// stay empty.
final class OfficePackage {
    /// What all parts with text may unpack to, in bytes: a book of a thousand pages has about twenty million.
    static final long MAX_TEXT_BYTES = 48L * 1024 * 1024;

    static {
        // The package is unpacked within the bounds of this class before the library sees it, so that its own guess
        // at what is a bomb, the ratio, would only refuse sound documents.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(MAX_TEXT_BYTES);
        ZipSecureFile.setMaxTextSize(MAX_TEXT_BYTES);
        ZipSecureFile.setMaxFileCount(ZipMembers.MAX_MEMBERS);
    }

    /// Reads an opened package.
    @FunctionalInterface
    interface Reading<T> {
        T read(OPCPackage opened) throws IOException, OpenXML4JException;
    }

    private OfficePackage() {}

    /// Whether content is a package whose main part has the given name.
    static boolean isOne(Content content, String mainPart) {
        return content.hasMember("[Content_Types].xml") && content.hasMember(mainPart);
    }

    /// @param kind what the user calls it, such as `a Word document`
    /// @throws UnreadableDocumentException when it is damaged or larger than the bounds
    static <T> T read(Content content, String kind, Reading<T> reading) throws UnreadableDocumentException {
        var text = withTextOnly(content.zip());
        try (var opened = OPCPackage.open(new ByteArrayInputStream(text))) {
            return reading.read(opened);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError e) {
            // The library meets broken structures with exceptions of all kinds.
            throw new UnreadableDocumentException(
                    "is " + kind + " that is damaged or not as the standard says; open it and save it anew", e);
        }
    }

    private static byte[] withTextOnly(ZipMembers members) throws UnreadableDocumentException {
        var bytes = new ByteArrayOutputStream();
        long text = 0;
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var name : members.names()) {
                zip.putNextEntry(new ZipEntry(name));
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    var part = members.read(name);
                    text += part.length;
                    if (text > MAX_TEXT_BYTES) {
                        throw new UnreadableDocumentException("unpacks to more than " + MAX_TEXT_BYTES / (1024 * 1024)
                                + " MB of text, which is not read; split it into smaller documents");
                    }
                    zip.write(part);
                }
                zip.closeEntry();
            }
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableDocumentException("is damaged: " + e.getMessage() + "; save it anew", e);
        }
        return bytes.toByteArray();
    }
}
