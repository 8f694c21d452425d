package quarry.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/// Lucene's files of a build. Each ends in a checksum of all that is in it.
final class SegmentFiles {
    private SegmentFiles() {}

    /// What is wrong with them; empty when all are there and fit their checksums.
    static Optional<String> damage(Directory directory) {
        try {
            var damaged = damaged(directory);
            return damaged.isEmpty()
                    ? Optional.empty()
                    : Optional.of("of its files these are damaged: " + String.join(", ", damaged));
        } catch (IOException | RuntimeException e) {
            return Optional.of("its files cannot be opened (" + e.getMessage() + ")");
        }
    }

    private static List<String> damaged(Directory directory) throws IOException {
        var damaged = new ArrayList<String>();
        for (var file : SegmentInfos.readLatestCommit(directory).files(true)) {
            try (var in = directory.openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(in);
            } catch (NoSuchFileException e) {
                damaged.add(file + " (missing)");
            } catch (IOException | RuntimeException e) {
                damaged.add(file);
            }
        }
        damaged.sort(null);
        return damaged;
    }
}
