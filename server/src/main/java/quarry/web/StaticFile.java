package quarry.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

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
        return new StaticFile(bytes, zipped.toByteArray(), mediaType, "W/\"" + digest(bytes) + "\"");
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

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
