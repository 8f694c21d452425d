package quarry.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.FSDirectory;
import quarry.analysis.TechnicalAnalyzer;
import quarry.entry.Entry;
import quarry.vector.VectorStore;

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
    private final VectorStore vectors;
    private int entries;
    private int withVectors;

    /// @param vectors the vectors that are known
    IndexBuild(Path folder, VectorStore vectors) throws IOException {
        this.folder = folder;
        this.vectors = vectors;
        this.directory = FSDirectory.open(folder);
        // Adjacent segments only, so that the order of entries outlives merging.
        var config = new IndexWriterConfig(analyzer)
                .setCodec(new QuantizedVectors())
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
    }

    void add(List<Entry> added) throws IOException {
        for (var entry : added) {
            var document = EntryDocuments.document(entry, vectors);
            writer.addDocument(document);
            entries++;
            withVectors += document.getField(Fields.VECTOR) == null ? 0 : 1;
        }
    }

    /// How many of the entries that were added have vectors.
    int withVectors() {
        return withVectors;
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

    /// Vectors as single bytes in a graph (HNSW): a quarter of the memory, and the same neighbours but for few.
    private static final class QuantizedVectors extends Lucene104Codec {
        private final KnnVectorsFormat format = new Lucene104HnswScalarQuantizedVectorsFormat();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return format;
        }
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
