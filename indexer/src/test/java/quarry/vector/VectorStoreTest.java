package quarry.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VectorStoreTest {
    private static final String MODEL = "some-model";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aVectorComesBackByItsTextInTheNextRun() throws IOException {
        var vectors = List.of(vector(1), vector(2));
        try (var store = VectorStore.append(folder, MODEL)) {
            store.add(List.of("one", "two"), vectors);
            assertSame(store, "two", vectors.get(1));
        }
        try (var store = VectorStore.append(folder, MODEL)) {
            store.add(List.of("three"), List.of(vector(3)));
        }
        try (var store = VectorStore.read(folder, MODEL)) {
            assertThat(store.size()).isEqualTo(3);
            assertSame(store, "one", vectors.get(0));
            assertSame(store, "two", vectors.get(1));
            assertSame(store, "three", vector(3));
            assertThat(store.get("four")).isEmpty();
            assertThat(store.contains("four")).isFalse();
        }
    }

    @Test
    void aModelDoesNotSeeTheVectorsOfAnother() throws IOException {
        try (var store = VectorStore.append(folder, MODEL)) {
            store.add(List.of("one"), List.of(vector(1)));
        }
        try (var store = VectorStore.read(folder, "other-model")) {
            assertThat(store.contains("one")).isFalse();
        }
    }

    @Test
    void halfARecordThatAKilledRunLeftIsPassedOverAndWrittenOver() throws IOException {
        try (var store = VectorStore.append(folder, MODEL)) {
            store.add(List.of("one", "two"), List.of(vector(1), vector(2)));
        }
        Path file = onlyFile();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 100));
        try (var store = VectorStore.append(folder, MODEL)) {
            assertThat(store.contains("two")).isFalse();
            store.add(List.of("three"), List.of(vector(3)));
        }
        try (var store = VectorStore.read(folder, MODEL)) {
            assertSame(store, "one", vector(1));
            assertSame(store, "three", vector(3));
        }
    }

    @Test
    void twoWritersAtOnceAreRefused() throws IOException {
        try (var _ = VectorStore.append(folder, MODEL)) {
            assertThatThrownBy(() -> VectorStore.append(folder, MODEL))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another run");
            try (var reader = VectorStore.read(folder, MODEL)) {
                assertThatThrownBy(() -> reader.add(List.of("one"), List.of(vector(1))))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void onlyTheVectorsThatAreWantedStay() throws IOException {
        var texts = IntStream.range(0, 600).mapToObj(i -> "text " + i).toList();
        try (var store = VectorStore.append(folder, MODEL)) {
            store.add(
                    texts,
                    IntStream.range(0, 600).mapToObj(VectorStoreTest::vector).toList());
        }
        VectorStore.keepOnly(folder, MODEL, keeping -> {
            keeping.keep("text 599");
            keeping.keep("text 7");
            keeping.keep("text 7");
            keeping.keep("a text without a vector");
        });
        try (var store = VectorStore.read(folder, MODEL)) {
            assertThat(store.size()).isEqualTo(2);
            assertSame(store, "text 599", vector(599));
            assertSame(store, "text 7", vector(7));
        }
        assertThat(onlyFile()).isRegularFile();
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static void assertSame(VectorStore store, String text, float[] vector) throws IOException {
        var found = store.get(text).orElseThrow();
        for (int i = 0; i < vector.length; i++) {
            assertThat(found[i]).isCloseTo(vector[i], within(5e-4f));
        }
    }

    private static float[] vector(int seed) {
        var random = new SplittableRandom(seed);
        var vector = new float[SentenceEncoder.DIMENSIONS];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextDouble(-1, 1);
            square += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
