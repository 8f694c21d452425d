package quarry.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceWalkTest {
    @TempDir
    private Path folder = Path.of("");

    /// The administrator, whom builds often run as, may read every folder.
    @Test
    void aFolderThatTheSystemDoesNotShowIsUnseen() throws IOException {
        var locked = Files.createDirectories(folder.resolve("notes/locked"));
        var walk = new SourceWalk(Map.of(), Set.of());
        walk.add(new SourceRoots.Part(folder, folder));
        walk.visitFileFailed(locked, new AccessDeniedException(locked.toString()));
        var tree = walk.tree();
        assertThat(tree.problems())
                .containsExactly(new SourceTree.Problem("notes/locked", "may not be read; check its permissions"));
        assertThat(tree.unseen()).containsExactly(new Location(locked.toString()));
    }

    @Test
    void whatIsBelowAPlaceIsWithinIt() {
        var notes = new Location("/notes");
        assertThat(new Location("/notes/a.md").isWithin(notes)).isTrue();
        assertThat(notes.isWithin(notes)).isTrue();
        assertThat(new Location("/notes.md").isWithin(notes)).isFalse();
        assertThat(new Location("/notes").isWithin("/")).isTrue();
    }

    @Test
    void membersAreWithinTheirArchives() {
        var inner = new Location("/a.zip", List.of("inner.zip"));
        assertThat(new Location("/a.zip", List.of("inner.zip", "b.md")).isWithin(inner))
                .isTrue();
        assertThat(new Location("/a.zip", List.of("other.md")).isWithin(inner)).isFalse();
        assertThat(new Location("/a.zip", List.of("other.md")).isWithin(new Location("/a.zip")))
                .isTrue();
        assertThat(new Location("/b.zip", List.of("inner.zip")).isWithin(inner)).isFalse();
    }

    @Test
    void somethingBelongsToTheNearestRootAboveIt() {
        var roots = new SourceRoots(List.of(Path.of("/notes"), Path.of("/notes/build"), Path.of("/a.md")));
        assertThat(roots.of(new Location("/notes/x/y.md"))).contains(Path.of("/notes"));
        assertThat(roots.of(new Location("/notes/build/y.md"))).contains(Path.of("/notes/build"));
        assertThat(roots.of(new Location("/notes/building.md"))).contains(Path.of("/notes"));
        assertThat(roots.of(new Location("/a.md"))).contains(Path.of("/a.md"));
        assertThat(roots.of(new Location("/a.md.txt"))).isEmpty();
        assertThat(new SourceRoots(List.of(Path.of("/"))).of(new Location("/a.md")))
                .contains(Path.of("/"));
    }
}
