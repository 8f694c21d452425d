package quarry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeRepairTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");

    /// Set it to repeat a run that failed.
    private static final long SEED = Long.getLong("seed", 20_250_917);

    private static final String[] SIGNS = {"’", "“", "”", "–", "—", "…", "→", "←", "✅", "👉", "🔹", "•", "≤", "🧩", "™"
    };
    private static final String[] WORDS = {
        "plain", "words", "in", "between", "don", "t", "x", "42", "naïve", "café", "über"
    };

    static Stream<String> sentences() {
        var random = new SplittableRandom(SEED);
        return IntStream.range(0, 300).mapToObj(i -> sentence(random));
    }

    private static String sentence(SplittableRandom random) {
        var text = new StringBuilder("It" + SIGNS[0] + "s ");
        int length = random.nextInt(1, 12);
        for (int i = 0; i < length; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            if (random.nextBoolean()) {
                text.append(SIGNS[random.nextInt(SIGNS.length)]).append(random.nextBoolean() ? " " : "");
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void whatWindowsMisreadIsRepaired(String sentence) {
        assertThat(MojibakeRepair.repair(misread(sentence, WINDOWS)).text())
                .as("seed %d", SEED)
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void whatMacRomanMisreadIsRepaired(String sentence) {
        assertThat(MojibakeRepair.repair(misread(sentence, MAC)).text())
                .as("seed %d", SEED)
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void soundTextStaysAsItIs(String sentence) {
        var repaired = MojibakeRepair.repair(sentence);
        assertThat(repaired.text()).as("seed %d", SEED).isEqualTo(sentence);
        assertThat(repaired.characters()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ç’est la vie, déjà vu, « à bientôt »",
                "Größe, Übermaß, Straße, „Anführung“",
                "Zażółć gęślą jaźń",
                "Příliš žluťoučký kůň úpěl ďábelské ódy",
                "Đường đến thành phố Hồ Chí Minh",
                "São Paulo, coração, não",
                "Ångström, Ærø, Øre",
                "Ελληνικά και Русский и 中文 и 日本語",
                "5 µm ± 2 °C × 3 ÷ 4 ¬p ∨ q",
                "¿Qué tal? ¡Año nuevo!",
                "Ünïcödé ™ © ® ¶ § †",
                "٣ ملايين",
                "🙂 👩‍💻 🇩🇪"
            })
    void correctTextOfManyLanguagesIsNeverTouched(String text) {
        assertThat(MojibakeRepair.repair(text)).isEqualTo(new MojibakeRepair.Repaired(text, 0));
    }

    @ParameterizedTest
    @CsvSource({"donâ€™t, don’t, 1", "ðŸ‘‰ so, 👉 so, 1", "donâ€™t say â€œnoâ€, donâ€™t say â€œnoâ€, 0"})
    void repairsAreCounted(String broken, String sound, int count) {
        if (count > 0) {
            assertThat(MojibakeRepair.repair(broken)).isEqualTo(new MojibakeRepair.Repaired(sound, count));
        } else {
            assertThat(MojibakeRepair.repair(broken).text()).isEqualTo("don’t say “no”");
        }
    }

    @Test
    void aLogoThatPastingLostIsPutBack() {
        var misread = misread("🅲 and 🔹", MAC).replace("\uF8FF", "");
        assertThat(MojibakeRepair.repair(misread).text()).isEqualTo("🅲 and 🔹");
    }

    @Test
    void textThatWasMisreadTwiceIsRepaired() {
        var twice = misread(misread("it’s", WINDOWS), WINDOWS);
        assertThat(MojibakeRepair.repair(twice).text()).isEqualTo("it’s");
    }

    @Test
    void anAmbiguousPairIsLeftAloneWithoutOtherDamage() {
        assertThat(MojibakeRepair.repair("Ç’est").text()).isEqualTo("Ç’est");
    }

    /// UTF-8 read in another character set, undefined bytes as control characters.
    private static String misread(String text, Charset charset) {
        var result = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            var c = new String(new byte[] {b}, charset);
            result.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        return result.toString();
    }
}
