package quarry.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import quarry.compare.Measures;
import quarry.compare.PhaseTimes;
import quarry.compare.QuestionComparison;
import quarry.document.EntryIds;
import quarry.document.Fields;
import quarry.document.Wordings;
import quarry.vector.VectorStore;

/// Compares the questions of an index that serves, when they were left for later because they are many. The index
/// serves meanwhile, documents may be brought up to date, and what was found out is written at its end. When this is
/// interrupted the index stays as it was.
public final class ComparisonRun implements AutoCloseable {
    private final IndexStore store;
    private final Path build;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final QuestionComparison comparison;

    private ComparisonRun(IndexStore store) throws IOException {
        this.store = store;
        this.build = store.open();
        this.directory = FSDirectory.open(build);
        this.reader = DirectoryReader.open(directory);
        this.comparison = QuestionComparison.of(
                reader, ManifestFile.synonyms(build), Measures.read(build).orElse(null));
    }

    /// @param index the index's folder
    /// @throws IOException when there is no index that can be read
    public static ComparisonRun of(Path index) throws IOException {
        return new ComparisonRun(new IndexStore(index));
    }

    /// How many questions are to be compared with the others.
    public int questions() {
        return comparison.questions();
    }

    /// Whether there is nothing to do.
    public boolean isDone() throws IOException {
        return comparison.isDone();
    }

    /// What a comparison came to.
    ///
    /// @param questions how many were judged
    /// @param pairs     how many pairs of them were judged
    /// @param phases    what was done one after the other
    public record Result(int questions, long pairs, List<PhaseTimes.Phase> phases) {}

    /// What was found out and is to be written.
    public final class Found {
        private final QuestionComparison.Result result;

        private Found(QuestionComparison.Result result) {
            this.result = result;
        }

        public Result result() {
            return new Result(comparison.questions(), result.judged(), result.phases());
        }

        /// Makes the index serve it. What has changed in it meanwhile stays to be compared.
        ///
        /// @throws IOException when another run is writing the index, or it cannot be written
        public void write() throws IOException {
            try (var _ = store.lock();
                    var vectors = VectorStore.none()) {
                var current = store.open();
                var folder = store.newBuild();
                try (var changed = IndexBuild.changing(current, folder, vectors, ManifestFile.synonyms(current))) {
                    if (current.equals(build)) {
                        changed.relate(reader, result.relations());
                    } else {
                        relateUnchanged(current, changed);
                    }
                    result.measures().write(folder);
                    changed.commit(ManifestFile.read(current));
                }
                store.switchTo(folder);
            }
        }

        /// Entries that were written anew since were not compared as they are now.
        private void relateUnchanged(Path current, IndexBuild changed) throws IOException {
            try (var other = FSDirectory.open(current);
                    var now = DirectoryReader.open(other)) {
                var contents = Wordings.values(reader, Fields.CONTENT);
                var contentsNow = Wordings.values(now, Fields.CONTENT);
                var ids = new EntryIds(reader);
                var idsNow = new EntryIds(now);
                result.relations().forEachChanged((document, before, relations) -> {
                    var id = ids.of(document);
                    int place = idsNow.document(id);
                    if (place >= 0 && contentsNow[place] == contents[document]) {
                        changed.relate(id, relations.fields(null));
                    }
                });
            }
        }
    }

    /// @param progress hears which part is done, from 0 to 1, and says whether to go on
    /// @return empty when it was stopped
    public Optional<Found> run(DoublePredicate progress) throws IOException {
        try {
            return Optional.of(new Found(comparison.run(progress)));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }

    /// How many questions of an index are still to be compared with the others.
    public static int missing(Path index) throws IOException {
        try (var run = of(index)) {
            return run.questions();
        }
    }

    /// Compares the questions of an index that were left for later, if there are any.
    ///
    /// @param progress hears which part is done, from 0 to 1, and says whether to go on
    /// @return whether there was something to do and it was done
    public static boolean complete(Path index, DoublePredicate progress) throws IOException {
        try (var run = of(index)) {
            var found = run.isDone() ? Optional.<Found>empty() : run.run(progress);
            if (found.isPresent()) {
                found.get().write();
            }
            return found.isPresent();
        }
    }
}
