package quarry.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.analysis.Synonyms;

/// Compares the questions of a build that has been written and keeps the result beside it, for whoever serves it and
/// for the next build. The index serves meanwhile, and on when this is interrupted.
public final class ComparisonRun {
    private static final Logger LOG = LoggerFactory.getLogger(ComparisonRun.class);

    private ComparisonRun() {}

    /// How many questions of the index in a folder are still to be compared with the others.
    public static int missing(Path index) throws IOException {
        var build = new IndexStore(index).open();
        if (isDone(build)) {
            return 0;
        }
        try (var directory = FSDirectory.open(build);
                var reader = DirectoryReader.open(directory)) {
            return QuestionComparison.of(
                            reader,
                            IndexManifest.synonyms(build),
                            JudgementsFile.read(build).orElse(null))
                    .questions();
        }
    }

    /// Compares the questions of the index in a folder if that was left for later.
    ///
    /// @param progress hears which part is done, from 0 to 1, and says whether to go on
    /// @return whether there was something to do and it was done
    public static boolean complete(Path index, DoublePredicate progress) throws IOException {
        var build = new IndexStore(index).open();
        if (isDone(build)) {
            return false;
        }
        try (var directory = FSDirectory.open(build);
                var reader = DirectoryReader.open(directory)) {
            return of(build, reader, IndexManifest.synonyms(build), progress).isPresent();
        }
    }

    private static boolean isDone(Path build) {
        return QuestionGroups.read(build).isPresent() && !JudgementsFile.FILE.isDamaged(build);
    }

    /// The files in a build that keep what was found out about its questions and are damaged.
    static List<Path> damaged(Path build) {
        return Stream.of(QuestionGroups.FILE, JudgementsFile.FILE)
                .filter(file -> file.isDamaged(build))
                .map(file -> build.resolve(file.name()))
                .toList();
    }

    /// What a comparison came to.
    ///
    /// @param questions how many were judged
    /// @param pairs     how many pairs of them were judged
    /// @param phases    what was done one after the other
    public record Result(QuestionGroups groups, int questions, long pairs, List<Phase> phases) {}

    /// A part of a comparison, and how long it took by the clock.
    public record Phase(String name, Duration time) {}

    /// @param reader   over the build; whoever opened it closes it
    /// @param synonyms those that it was built with
    /// @return empty when it was stopped
    public static Optional<Result> of(Path build, DirectoryReader reader, Synonyms synonyms, DoublePredicate progress)
            throws IOException {
        try {
            var comparison = QuestionComparison.of(
                    reader, synonyms, JudgementsFile.read(build).orElse(null));
            var found = comparison.run(progress);
            try {
                keep(build, found);
            } catch (IOException e) {
                // A newer build may have replaced it meanwhile, or it may not be written to.
                LOG.debug("what was found out about the questions of {} cannot be kept", build, e);
            }
            return Optional.of(new Result(found.groups(), comparison.questions(), found.pairs(), found.phases()));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /// Compares before the build serves, when few questions have to be.
    ///
    /// @param most questions that may be judged
    static void ofFew(Path build, DirectoryReader reader, Synonyms synonyms, int most) throws IOException {
        var comparison = QuestionComparison.of(
                reader, synonyms, JudgementsFile.read(build).orElse(null));
        if (comparison.questions() <= most) {
            keep(build, comparison.run(part -> true));
        }
    }

    private static void keep(Path build, QuestionComparison.Result result) throws IOException {
        JudgementsFile.write(build, result.judgements());
        result.groups().write(build);
    }

    /// Hands what is known of one build's questions on to the next.
    static void handOn(Path previous, Path build) throws IOException {
        var known = previous.resolve(JudgementsFile.NAME);
        try {
            if (Files.exists(known)) {
                Files.copy(known, build.resolve(JudgementsFile.NAME), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be handed on; all is compared anew", known, e);
            Files.deleteIfExists(build.resolve(JudgementsFile.NAME));
        }
    }
}
