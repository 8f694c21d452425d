package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Does to the files of an index what other programs and bad disks do.
final class IndexFiles {
    private IndexFiles() {}

    /// Changes the manifest as another program would have written it, with a checksum that fits.
    static void rewriteManifest(Path index, String from, String to) throws IOException {
        var manifest = new IndexStore(index).open().resolve(ManifestFile.FILE);
        var text = ManifestFile.unchecked(Files.readString(manifest)).replaceFirst(from, to);
        Files.writeString(manifest, ManifestFile.checked(text));
    }

    /// Overwrites half of each of Lucene's own files of a build.
    static void spoilSegments(Path build) throws IOException {
        try (var files = Files.list(build)) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("_"))
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0x5a);
                Files.write(file, bytes);
            }
        }
    }
}
