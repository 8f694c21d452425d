package quarry.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.index.IndexDamagedException;
import quarry.index.IndexManifest;
import quarry.io.AtomicFile;

/// The folder that holds an index. Each build of the index stands in a folder of its own, the file `current` names
/// the one that serves. A build that is not finished is never named, so whatever ends it, the one before serves on.
public final class IndexStore {
    private static final String CURRENT = "current";
    private static final String LOCK = "lock";
    private static final String BUILD = "build-";
    private static final String ASIDE = "damaged-";
    private static final Pattern NAME = Pattern.compile(BUILD + "([0-9]{1,18})");
    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

    private final Path root;

    public IndexStore(Path root) {
        this.root = root;
    }

    Path folder() {
        return root;
    }

    /// The build that serves.
    ///
    /// @throws IndexDamagedException when `current` names no build, or one that is not there
    public Optional<Path> current() throws IOException {
        var name = currentName();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!NAME.matcher(name.get()).matches()) {
            throw new IndexDamagedException(root.resolve(CURRENT) + " names no build", null);
        }
        var build = root.resolve(name.get());
        if (!Files.isDirectory(build)) {
            throw new IndexDamagedException(build + " is missing", null);
        }
        return Optional.of(build);
    }

    /// What is to be said when the build that served is gone as a whole; empty when all is well.
    Optional<String> loss() throws IOException {
        try {
            current();
            return Optional.empty();
        } catch (IndexDamagedException e) {
            return latest().isPresent()
                    ? Optional.empty()
                    : Optional.of("was damaged (" + e.what()
                            + "), and the documents that it held besides are not known; index them again");
        }
    }

    /// The build that serves; when `current` names none, or is missing, the newest that was finished.
    Optional<Path> latest() throws IOException {
        try {
            var build = current();
            if (build.isPresent() || !Files.isDirectory(root)) {
                return build;
            }
        } catch (IndexDamagedException e) {
            LOG.debug("no build serves", e);
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder ->
                            NAME.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> Files.isRegularFile(folder.resolve(ManifestFile.FILE)))
                    .max(Comparator.comparingLong(folder ->
                            Long.parseLong(folder.getFileName().toString().substring(BUILD.length()))));
        }
    }

    /// What `current` says, be it sense or not; empty when there is no such file.
    private Optional<String> currentName() throws IOException {
        try {
            // No encoding can make this fail.
            var bytes = Files.readAllBytes(root.resolve(CURRENT));
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// The build that serves, with its manifest, ready to be searched.
    ///
    /// @throws NoSuchFileException   when there is no index
    /// @throws IndexDamagedException when it cannot be read
    /// @throws IOException           when it was made by another version
    public Path open() throws IOException {
        var build = current().orElseThrow(() -> missing(root));
        int schema = ManifestFile.read(build).schema();
        if (schema != IndexManifest.SCHEMA) {
            throw new IOException("the index in " + root + " has schema " + schema + ", this version reads "
                    + IndexManifest.SCHEMA + "; build it again with 'quarry index PATH…'");
        }
        return build;
    }

    static NoSuchFileException missing(Path index) {
        return new NoSuchFileException(index.toString(), null, "there is no index; make one with 'quarry index PATH…'");
    }

    /// What stands where runs keep each other out and is no file, so that none can; empty when all is well.
    Optional<Path> brokenLock() {
        return Optional.of(root.resolve(LOCK)).filter(lock -> Files.exists(lock) && !Files.isRegularFile(lock));
    }

    /// Keeps other runs out until it is closed.
    Lock lock() throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new NotDirectoryException(root + " is no folder, in which an index could be; name another one");
        }
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (AtomicFile.tryLock(channel).isEmpty()) {
            channel.close();
            throw new IOException("another run is writing the index in " + root + "; wait for it to end");
        }
        return new Lock(channel);
    }

    /// An empty folder for a new build, under a name that no build that served before has had: a reader that sees
    /// the name of the build it holds may trust that it holds this one. Call it under the lock.
    Path newBuild() throws IOException {
        removeOthers();
        var name = currentName().map(NAME::matcher).filter(Matcher::matches);
        long number = name.isPresent() ? Long.parseLong(name.get().group(1)) + 1 : System.currentTimeMillis();
        while (Files.exists(root.resolve(BUILD + number))) {
            number++;
        }
        return Files.createDirectory(root.resolve(BUILD + number));
    }

    /// What the index before remembers of its documents, whatever version made it.
    IndexManifest.Remembered remembered() throws IOException {
        return latest().map(ManifestFile::remembered).orElse(IndexManifest.Remembered.NOTHING);
    }

    /// Makes a finished build the one that serves, at once and for good.
    void switchTo(Path build) throws IOException {
        switchTo(build, null);
    }

    /// @param kept a build that is not removed, as it may hold what is nowhere else; it gets the name [#asideOf] tells
    void switchTo(Path build, @Nullable Path kept) throws IOException {
        IOUtils.fsync(build, true);
        AtomicFile.write(root.resolve(CURRENT), build.getFileName().toString());
        IOUtils.fsync(root, true);
        if (kept != null) {
            Files.move(kept, asideOf(kept));
        }
        try {
            removeOthers();
        } catch (IOException e) {
            LOG.debug("an old build in {} cannot be removed yet", root, e);
        }
    }

    /// Where a damaged build stands that is kept for what it may still hold. Nothing removes it but its user.
    Path asideOf(Path build) {
        return root.resolve(ASIDE + build.getFileName());
    }

    /// Removes what runs that died and builds that were replaced have left. Readers that still hold such files open
    /// keep them until they close, except where the system refuses to delete an open file: then the next run does.
    void removeOthers() throws IOException {
        var latest = latest();
        try (Stream<Path> folders = Files.list(root)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var name = folder.getFileName().toString();
                if (name.startsWith(BUILD) && !latest.equals(Optional.of(folder))) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// The right to write. Closing it gives it back.
    record Lock(FileChannel channel) implements Closeable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
