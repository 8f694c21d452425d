package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import quarry.search.Filter;
import quarry.search.Hit;
import quarry.search.Mode;
import quarry.search.Passage;
import quarry.search.SearchRequest;

/// Searches material in which odd characters stand beside and in words, by queries in which they do.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddCharactersTest {
    /// Those whose lower or upper case is longer or shorter, and others that are not seen or complete letters.
    private static final List<String> SIGNS = IntStream.concat(
                    IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(OddCharactersTest::changesItsLength),
                    IntStream.of(
                            0xA0, 0xAD, 0x300, 0x345, 0x3C2, 0x200D, 0x202E, 0x20DD, 0x4E2D, 0xFB01, 0xFE0F, 0xFEFF,
                            0xFFFD, 0x10400, 0x1D11E, 0x1F600, 0x20000, 0xE0041, 0xE0100, 0x10FFFF))
            .mapToObj(Character::toString)
            .toList();

    private IndexedNotes notes;

    private static boolean changesItsLength(int c) {
        var sign = Character.toString(c);
        return sign.toLowerCase(Locale.ROOT).length() != sign.length()
                || sign.toUpperCase(Locale.ROOT).length() != sign.length();
    }

    @BeforeAll
    void openIndex(@TempDir Path folder) throws IOException {
        var text = SIGNS.stream()
                .map(sign -> "## How deep is the " + sign + "harbour, har" + sign + "bour or harbour" + sign
                        + " of port "
                        + Integer.toHexString(sign.codePointAt(0)) + "?\n\nNine metres, says the " + sign + "harbour"
                        + sign + "'s master.\n\n    depth(" + sign + "harbour" + sign + ")\n")
                .collect(Collectors.joining("\n"));
        notes = IndexedNotes.in(folder, Map.of("notes.md", text + "\n## How deep is the harbour?\n\nDeep.\n"));
    }

    @AfterAll
    void closeIndex() throws IOException {
        notes.close();
    }

    private List<Hit> search(String query, int from, int size) throws IOException {
        return notes.engine()
                .search(new SearchRequest(query, from, size, Filter.NONE, false, false, Mode.LEXICAL))
                .hits();
    }

    @Test
    void wholeWordsOfTheMaterialAreMarked() throws IOException {
        int marked = 0;
        for (int from = 0; from <= SIGNS.size(); from += SearchRequest.MAX_SIZE) {
            for (var hit : search("harbuor", from, SearchRequest.MAX_SIZE)) {
                marked += assertWholeWordsMarked(hit);
            }
        }
        // Letters make another word of the one that they stand beside, and nothing else does.
        assertThat(marked)
                .isGreaterThan(2
                        * (int) SIGNS.stream()
                                .filter(sign -> !Character.isLetter(sign.codePointAt(0)))
                                .count());
    }

    @Test
    void queriesWithThemAreAnsweredAndMarkWholeWords() throws IOException {
        for (var sign : SIGNS) {
            for (var query : List.of(
                    sign + "harbuor depth",
                    "port harb" + sign + "uor",
                    "deep harbuor" + sign,
                    sign + " harbuor " + sign)) {
                for (var hit : search(query, 0, 2)) {
                    assertWholeWordsMarked(hit);
                }
            }
        }
    }

    private static int assertWholeWordsMarked(Hit hit) {
        int marked = 0;
        for (var passage : Stream.of(List.of(hit.question()), hit.answer(), hit.code())
                .flatMap(List::stream)
                .toList()) {
            int end = 0;
            for (var range : passage.matches()) {
                assertThat(range.start()).as(passage.text()).isGreaterThanOrEqualTo(end);
                assertThat(isBoundary(passage, range.start()) && isBoundary(passage, range.end()))
                        .as("%s in %s", range, passage.text())
                        .isTrue();
                end = range.end();
                marked++;
            }
        }
        return marked;
    }

    private static boolean isBoundary(Passage passage, int at) {
        var text = passage.text();
        if (at == 0 || at == text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int behind = text.codePointAt(at);
        boolean inPair = Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
        return !inPair
                && (!Character.isLetterOrDigit(before)
                        || !Character.isLetterOrDigit(behind)
                        || Character.isIdeographic(before)
                        || Character.isIdeographic(behind)
                        // A capital inside of a word begins a part of it.
                        || Character.isUpperCase(before)
                        || Character.isUpperCase(behind));
    }
}
