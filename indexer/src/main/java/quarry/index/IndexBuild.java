package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.FSDirectory;
import quarry.analysis.TechnicalAnalyzer;
import quarry.entry.Entry;

/// Writes one build of an index. Not thread-safe: documents keep the order in which they are added.
final class IndexBuild implements AutoCloseable {
    /// Up to this many entries the build becomes one segment, which searches fastest; above, merging would take longer
    /// than it saves.
    private static final int ONE_SEGMENT = 200_000;
    private static final double BUFFER_MEGABYTES = 32;

    private final Path folder;
    private final FSDirectory directory;
    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();
    private final IndexWriter writer;
    private int entries;

    IndexBuild(Path folder) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        // Adjacent segments only, so that the order of entries outlives merging.
        var config = new IndexWriterConfig(analyzer)
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
    }

    void add(List<Entry> added) throws IOException {
        for (var entry : added) {
            writer.addDocument(EntryDocuments.document(entry));
            entries++;
        }
    }

    /// Writes everything to disk. Afterwards the build may be switched to.
    void finish(IndexManifest manifest) throws IOException {
        if (entries <= ONE_SEGMENT) {
            writer.forceMerge(1);
        }
        writer.commit();
        try (var reader = DirectoryReader.open(directory)) {
            QuestionGroups.of(reader).write(folder);
        }
        manifest.write(folder);
    }

    /// Without [#finish] before, nothing of use stays behind.
    @Override
    public void close() throws IOException {
        try (directory;
                analyzer) {
            writer.close();
        }
    }
}
