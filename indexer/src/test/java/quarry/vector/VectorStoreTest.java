package quarry.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VectorStoreTest {
    private static final String MODEL = "some-model";
    private static final int HEAD = 16;
    private static final int RECORD = 16 + 2 * SentenceEncoder.DIMENSIONS + 4;

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
    void aFileThatEndsAnywhereHoldsWhatIsWholeAndIsWrittenOnFromThere() throws IOException {
        byte[] sound = three();
        for (int length = 0; length < sound.length; length++) {
            Files.write(onlyFile(), Arrays.copyOf(sound, length));
            int whole = Math.max(0, length - HEAD) / RECORD;
            try (var store = VectorStore.read(folder, MODEL)) {
                assertThat(store.size()).as("of %d bytes", length).isEqualTo(whole);
                assertThat(store.damage()).isEmpty();
            }
            if (length < HEAD + 3 || length > HEAD + 2 * RECORD) {
                try (var store = VectorStore.append(folder, MODEL)) {
                    store.add(List.of("three"), List.of(vector(3)));
                }
                assertThat(onlyFile()).hasSize(HEAD + (whole + 1) * (long) RECORD);
                try (var store = VectorStore.read(folder, MODEL)) {
                    assertSame(store, "three", vector(3));
                    assertThat(store.damage()).isEmpty();
                }
            }
        }
    }

    @Test
    void aFlippedBitAnywhereIsToldAndCostsNoMoreThanItsRecord() throws IOException {
        byte[] sound = three();
        for (int place = 0; place < sound.length; place++) {
            var bytes = sound.clone();
            bytes[place] ^= (byte) (1 << (place % Byte.SIZE));
            Files.write(onlyFile(), bytes);
            int lost = place < HEAD ? 0 : 1;
            try (var store = VectorStore.read(folder, MODEL)) {
                assertThat(store.size()).as("with byte %d flipped", place).isEqualTo(3 - lost);
                assertThat(store.damaged()).isEqualTo(1);
                assertThat(store.damage().orElseThrow()).contains(onlyFile().toString(), "in 1 place", "quarry index");
                assertThat(wrong(store)).isEmpty();
            }
        }
        assertThat(VectorStore.damage(folder)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, HEAD, HEAD + 100, HEAD + RECORD - 2, HEAD + RECORD - 300})
    void anEmptyBlockCostsTheRecordsThatItTouchesUntilTheyAreAddedAgain(int from) throws IOException {
        byte[] bytes = three();
        Arrays.fill(bytes, from, from + 512, (byte) 0);
        Files.write(onlyFile(), bytes);
        try (var store = VectorStore.append(folder, MODEL)) {
            assertThat(store.size()).isBetween(1, 2);
            assertThat(wrong(store)).isEmpty();
            for (int i = 1; i <= 3; i++) {
                if (!store.contains(text(i))) {
                    store.add(List.of(text(i)), List.of(vector(i)));
                }
            }
            assertThat(store.damage()).isPresent();
        }
        VectorStore.keepOnly(folder, MODEL, keeping -> {
            for (int i = 1; i <= 3; i++) {
                keeping.keep(text(i));
            }
        });
        try (var store = VectorStore.read(folder, MODEL)) {
            assertThat(store.size()).isEqualTo(3);
            assertThat(wrong(store)).isEmpty();
            assertThat(store.damage()).isEmpty();
        }
        assertThat(onlyFile()).hasSize(HEAD + 3L * RECORD);
    }

    @Test
    void aFileOfAnotherFormIsToldAndMadeAnew() throws IOException {
        byte[] bytes = three();
        Files.write(onlyFile(), Arrays.copyOfRange(bytes, HEAD + 8, bytes.length));
        try (var store = VectorStore.read(folder, MODEL)) {
            assertThat(store.size()).isZero();
            assertThat(store.damage().orElseThrow()).contains("another version");
        }
        try (var store = VectorStore.append(folder, MODEL)) {
            assertThat(store.damage()).isEmpty();
            store.add(List.of("one"), List.of(vector(1)));
        }
        assertThat(onlyFile()).hasSize(HEAD + (long) RECORD);
    }

    @Test
    void damageThatComesAfterOpeningIsNoVectorEither() throws IOException {
        byte[] bytes = three();
        try (var store = VectorStore.read(folder, MODEL)) {
            bytes[HEAD + RECORD / 2] ^= 1;
            Files.write(onlyFile(), bytes);
            assertThat(store.get(text(1))).isEmpty();
            assertSame(store, text(2), vector(2));
            Files.write(onlyFile(), Arrays.copyOf(bytes, HEAD + RECORD));
            assertThat(store.get(text(2))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, Float.NaN, Float.POSITIVE_INFINITY})
    void numbersWithoutADirectionAreNoVectorAndTheirTextIsNotEncodedAgain(float number) throws IOException {
        var vector = new float[SentenceEncoder.DIMENSIONS];
        Arrays.fill(vector, number);
        try (var store = VectorStore.append(folder, MODEL)) {
            store.add(List.of("one"), List.of(vector));
            assertThat(store.get("one")).isEmpty();
            assertThat(store.contains("one")).isTrue();
        }
    }

    /// The bytes of a store with three vectors.
    private byte[] three() throws IOException {
        try (var store = VectorStore.append(folder, MODEL)) {
            for (int i = 1; i <= 3; i++) {
                store.add(List.of(text(i)), List.of(vector(i)));
            }
        }
        byte[] bytes = Files.readAllBytes(onlyFile());
        assertThat(bytes).hasSize(HEAD + 3 * RECORD);
        return bytes;
    }

    private static String text(int number) {
        return "text " + number;
    }

    /// The texts that have a vector other than theirs.
    private static List<String> wrong(VectorStore store) {
        return IntStream.rangeClosed(1, 3)
                .filter(i -> store.get(text(i)).isPresent())
                .filter(i -> !isNear(store.get(text(i)).orElseThrow(), vector(i)))
                .mapToObj(VectorStoreTest::text)
                .toList();
    }

    private static boolean isNear(float[] found, float[] vector) {
        return IntStream.range(0, vector.length).allMatch(i -> Math.abs(found[i] - vector[i]) < 5e-4f);
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

    private static void assertSame(VectorStore store, String text, float[] vector) {
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
