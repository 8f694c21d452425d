package quarry.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Waits for changes below some paths on disk. Not thread-safe.
final class DocumentWatch implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 500;
    /// An editor writes a file in several steps: a change counts when it has been quiet for so long.
    private static final int QUIET_MILLIS = 200;

    private static final WatchEvent.Kind<?>[] CHANGES = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final List<Path> paths;
    private final WatchService service;

    private DocumentWatch(List<Path> paths, WatchService service) {
        this.paths = paths;
        this.service = service;
    }

    static DocumentWatch of(List<Path> paths) throws IOException {
        var watch =
                new DocumentWatch(List.copyOf(paths), FileSystems.getDefault().newWatchService());
        watch.register();
        return watch;
    }

    /// @return whether something changed; false after a short while without a change
    boolean await() throws IOException, InterruptedException {
        WatchKey key = service.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (key == null) {
            return false;
        }
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        // Folders that are new are watched from now on.
        register();
        return true;
    }

    private void register() throws IOException {
        for (Path path : paths) {
            // A document is watched through the folder it is in.
            boolean isFolder = Files.isDirectory(path);
            Path top = isFolder ? path : path.resolveSibling("");
            try (Stream<Path> below = Files.walk(top, isFolder ? Integer.MAX_VALUE : 0)) {
                for (Path folder : below.filter(Files::isDirectory).toList()) {
                    folder.register(service, CHANGES);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
