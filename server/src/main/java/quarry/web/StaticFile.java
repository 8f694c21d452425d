package quarry.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import quarry.io.Sha256;

/// A file of the page, ready to be sent plain or packed.
final class StaticFile {
    private final byte[] bytes;
    private final byte[] zipped;
    private final String mediaType;
    private final String etag;

    private StaticFile(byte[] bytes, byte[] zipped, String mediaType, String etag) {
        this.bytes = bytes;
        this.zipped = zipped;
        this.mediaType = mediaType;
        this.etag = etag;
    }

    /// @param bytes the content, which must not change afterwards
    static StaticFile of(byte[] bytes, String mediaType) throws IOException {
        var zipped = new ByteArrayOutputStream(bytes.length);
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return new StaticFile(bytes, zipped.toByteArray(), mediaType, "W/\"" + Sha256.hex(Sha256.of(bytes), 16) + "\"");
    }

    byte[] bytes() {
        return bytes;
    }

    /// The content packed with gzip.
    byte[] zipped() {
        return zipped;
    }

    String mediaType() {
        return mediaType;
    }

    /// Weak, because the content has the same one in either encoding.
    String etag() {
        return etag;
    }
}
