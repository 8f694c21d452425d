package quarry.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import quarry.source.SourceRoots;
import quarry.source.SourceTree;

/// Waits for changes below some paths on disk. Not thread-safe.
final class DocumentWatch implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 500;
    /// An editor writes a file in several steps: a change counts when it has been quiet for so long.
    private static final int QUIET_MILLIS = 200;

    /// A program that never stops writing must not keep all other changes waiting.
    private static final int MOST_MILLIS = 5_000;

    private static final WatchEvent.Kind<?>[] CHANGES = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final List<Path> paths;
    private final WatchService service;
    private final List<Path> away = new ArrayList<>();
    private final Set<Path> watched = new HashSet<>();

    private DocumentWatch(List<Path> paths, WatchService service) {
        this.paths = paths;
        this.service = service;
    }

    static DocumentWatch of(List<Path> paths) throws IOException {
        var real = new ArrayList<Path>();
        for (var path : paths) {
            real.add(SourceRoots.real(path));
        }
        var watch = new DocumentWatch(real, FileSystems.getDefault().newWatchService());
        watch.register();
        return watch;
    }

    /// @return whether something changed; false after a short while without a change
    boolean await() throws IOException, InterruptedException {
        WatchKey key = service.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        boolean changed = key == null && isBack();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
        while (key != null) {
            Path folder = (Path) key.watchable();
            for (WatchEvent<?> event : key.pollEvents()) {
                changed |= concernsDocuments(folder, event);
            }
            key.reset();
            key = System.nanoTime() < end ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
        }
        if (changed) {
            // Folders that are new are watched from now on.
            register();
        }
        return changed;
    }

    /// Editors and downloads come and go with files that are no documents; a folder is one of whatever name.
    private boolean concernsDocuments(Path folder, WatchEvent<?> event) {
        if (!(event.context() instanceof Path name)) {
            // There were too many to tell.
            return true;
        }
        Path path = folder.resolve(name);
        if (paths.stream().noneMatch(path::startsWith)) {
            // Beside a document or a folder that is watched.
            return false;
        }
        return watched.contains(path) || !SourceTree.passesOver(path);
    }

    /// Whether a path that was away with the folder around it, as those on a disk are, has come back.
    private boolean isBack() throws IOException {
        if (away.stream().noneMatch(Files::exists)) {
            return false;
        }
        register();
        return true;
    }

    private void register() throws IOException {
        away.clear();
        for (Path path : paths) {
            var around = path.getParent();
            if (Files.isDirectory(path)) {
                registerBelow(path);
            }
            if (around != null && Files.isDirectory(around)) {
                // A document is watched through the folder it is in, and a folder that another takes the place of.
                around.register(service, CHANGES);
            } else if (!Files.exists(path)) {
                away.add(path);
            }
        }
    }

    /// Folders whose files are no documents are not watched, the index's own first of all.
    private void registerBelow(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(top) && SourceTree.skips(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                try {
                    folder.register(service, CHANGES);
                    watched.add(folder);
                } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) {
                // It is gone again, or may not be read, which indexing tells.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
