package quarry.index;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import quarry.entry.Entry;
import quarry.source.Location;

/// An index that is a map: what is asked of the port is enough for indexing, and no more than entries are needed to
/// keep
/// it.
final class InMemoryEntryIndex implements EntryIndex {
    private record State(IndexManifest manifest, Map<String, List<Entry>> entries) {}

    private record Some(List<Entry> entries) implements IndexUpdate.Ready {}

    private final Semaphore turn = new Semaphore(1);
    private volatile State state = new State(IndexManifest.NONE, Map.of());

    @Override
    public boolean exists() {
        return !state.manifest().equals(IndexManifest.NONE);
    }

    @Override
    public void requireThere() throws NoSuchFileException {
        if (!exists()) {
            throw new NoSuchFileException("memory");
        }
    }

    @Override
    public IndexManifest manifest() throws NoSuchFileException {
        requireThere();
        return state.manifest();
    }

    List<Entry> entries() {
        return state.entries().values().stream().flatMap(List::stream).toList();
    }

    @Override
    public IndexUpdate begin() {
        turn.acquireUninterruptibly();
        return new Update(state);
    }

    @Override
    public boolean relate(Progress progress) {
        return false;
    }

    @Override
    public boolean addVectors(Progress progress) {
        return false;
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public boolean distrust(Set<String> documents) {
        state = new State(state.manifest().distrusting(documents), state.entries());
        return true;
    }

    @Override
    public boolean isOwn(Location place) {
        return false;
    }

    private final class Update implements IndexUpdate {
        private final State before;
        private final Map<String, List<Entry>> entries = new TreeMap<>();

        Update(State before) {
            this.before = before;
        }

        @Override
        public HeldEntries held() {
            return new Held(before);
        }

        @Override
        public boolean start(List<String> synonyms, boolean anew) {
            boolean keeps = !anew && before.manifest().synonyms().equals(synonyms);
            if (keeps) {
                before.entries().forEach((path, some) -> entries.put(path, new ArrayList<>(some)));
            }
            return keeps;
        }

        @Override
        public Ready ready(List<Entry> some, String former) {
            return new Some(List.copyOf(some));
        }

        @Override
        public void add(Ready ready) {
            if (ready instanceof Some some) {
                some.entries()
                        .forEach(entry -> entries.computeIfAbsent(entry.source().document(), path -> new ArrayList<>())
                                .add(entry));
            }
        }

        @Override
        public void remove(String document) {
            entries.remove(document);
        }

        @Override
        public Optional<String> keepFormer() {
            return Optional.empty();
        }

        @Override
        public void commit(IndexManifest manifest) {
            state = new State(manifest, Map.copyOf(entries));
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public void close() {
            turn.release();
        }
    }

    private record Held(State state) implements HeldEntries {
        @Override
        public IndexManifest manifest() {
            return state.manifest();
        }

        @Override
        public IndexManifest.Remembered remembered() {
            var documents = state.manifest().documents().stream()
                    .map(document -> new IndexManifest.RememberedDocument(
                            document.path(),
                            document.location(),
                            document.origin(),
                            document.sha256(),
                            document.stamp().size()))
                    .toList();
            return new IndexManifest.Remembered(
                    state.manifest().roots().stream().map(IndexRoot::path).toList(), documents);
        }

        @Override
        public Optional<String> damage() {
            return Optional.empty();
        }

        @Override
        public Optional<String> loss() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<String>> documents() {
            return Optional.of(state.entries().keySet());
        }

        @Override
        public List<Entry> entries(DocumentRecord document) {
            return state.entries().getOrDefault(document.path(), List.of());
        }
    }
}
