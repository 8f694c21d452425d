package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalAnalyzer;
import quarry.index.IndexRun;
import quarry.index.lucene.IndexStore;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.query.QueryParser;
import quarry.search.Corrected;

/// Corrects queries by the words of a real index.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CorrectionTest {
    private static final String NOTES = """
            ## How deep is the harbour?

            Nine metres by the quay, says the tide_table. Mind the breakwater.

            ## How do you drop an anchor?

            Slowly. Pay out chain at half tide. The navigation officer has no déjà vu.

            ## Is there a lock, or a look-out?

            No lock, but then a taken one. The superintendentofthelighthouse is away, and the vicesuperintendentofthelighthouse too.

            ## Who may look?

            All may look at the tide. Pilots charge by the hour. Plans changed, and changed again.

            ## Who changed the chart?

            Whoever changed the buoys.
            """;

    private final TechnicalAnalyzer analyzer = new TechnicalAnalyzer();
    private final QueryReading reading = new QueryReading(analyzer, Synonyms.of(List.of("mtr, metre")));
    private DirectoryReader reader;

    @BeforeAll
    void openIndex(@TempDir Path folder) throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("notes.md"), NOTES);
        var index = folder.resolve("index");
        IndexRun.update(new LuceneEntryIndex(index), List.of(documents), false, (n, of, path) -> {});
        reader = DirectoryReader.open(FSDirectory.open(new IndexStore(index).open()));
    }

    @AfterAll
    void close() throws IOException {
        reader.close();
        analyzer.close();
    }

    private Optional<Corrected> corrected(String query, TermDictionary vocabulary, boolean unfinished) {
        return new Correction(reading, vocabulary, query, QueryParser.parse(query), unfinished).corrected();
    }

    private Optional<Corrected> corrected(String query) {
        return corrected(query, new TermDictionary(new IndexSearcher(reader)), false);
    }

    private String text(String query) {
        return corrected(query).map(Corrected::text).orElse(query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            İ harbuor x              | İ harbour x
            İİ harbuor               | İİ harbour
            ŉ ß ﬁ harbuor ÅÅ          | ŉ ß ﬁ harbour ÅÅ
            the harbuor's depth      | the harbour's depth
            HARBUOR, and ancohr?     | harbour, and anchor?
            harbuor anchor harbuor   | harbour anchor harbour
            tide_tabel               | tide_table
            Tide_Tabel()             | Tide_table()
            tideTabel                | tidetable
            +harbuor quay            | +harbour quay
            question:harbuor         | question:harbour
            (harbuor OR ancohr) quay | (harbour OR anchor) quay
            break water              | breakwater
            halftide                 | half tide
            outchain                 | out chain
            quey                     | quay
            navogatoin               | navigation
            loik                     | look
            thken                    | taken
            charged                  | charge
            chamged                  | changed
            superintendentofthelighthuose | superintendentofthelighthouse
            """)
    void onlyTheWordIsReplacedThatIsMisspelt(String query, String meant) {
        assertThat(text(query)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harbour",
                "harbours",
                "mtr",
                "\"harbuor\"",
                "harbuo*",
                "quay -harbuor",
                "topic:harbuor",
                "source:(harbuor OR ancohr)",
                "break, water",
                "+halftide",
                "xqzxqz",
                // three letters; the first letter wrong; two letters wrong of seven, three of ten
                "qay",
                "barbour",
                "hirbuor",
                "novogatoin",
                // of two letters the one half; longer than any word that is typed
                "dropan",
                "vicesuperintendentofthelighthuose",
                ""
            })
    void whatIsRightOrMeantAsItIsStaysAsItIs(String query) {
        assertThat(corrected(query)).isEmpty();
    }

    @Test
    void ofMisspeltWordsTheFirstSixAreReplacedAndOfAllTheFirstForty() {
        assertThat(text("harbuor ".repeat(6) + "ancohr")).isEqualTo("harbour ".repeat(6) + "ancohr");
        assertThat(text("harbuor ".repeat(5) + "ancohr")).isEqualTo("harbour ".repeat(5) + "anchor");
        assertThat(text("quay ".repeat(40) + "ancohr")).isEqualTo("quay ".repeat(40) + "ancohr");
        assertThat(text("quay ".repeat(39) + "ancohr")).isEqualTo("quay ".repeat(39) + "anchor");
    }

    @Test
    void spacesAndSignsAroundTheWordStayAsTheyAre() {
        assertThat(text(" \t quay\n\n(harbuor)  ?! ")).isEqualTo(" \t quay\n\n(harbour)  ?! ");
    }

    @Test
    void eachWordIsToldOnceWithTheReason() {
        var corrected = corrected("Harbuor or break  water or Harbuor").orElseThrow();
        assertThat(corrected.text()).isEqualTo("harbour or breakwater or harbour");
        assertThat(corrected.words())
                .containsExactly(
                        new Corrected.Word("Harbuor", "harbour", "“Harbuor” is nowhere in the documents"),
                        new Corrected.Word(
                                "break  water", "breakwater", "“break  water” is one word in the documents"));
        assertThat(corrected.reason())
                .isEqualTo("“Harbuor” is nowhere in the documents, “break  water” is one word in the documents");
    }

    @Test
    void theLastWordMayBeginAnotherAsLongAsItIsTyped() {
        var vocabulary = new TermDictionary(new IndexSearcher(reader));
        assertThat(corrected("harbuor breakw", vocabulary, true))
                .map(Corrected::text)
                .contains("harbour breakw");
        assertThat(corrected("deep harbo", vocabulary, true)).isEmpty();
        assertThat(corrected("deep navigatio", vocabulary, true)).isEmpty();
        assertThat(corrected("deep navigatio", vocabulary, false))
                .map(Corrected::text)
                .contains("deep navigation");
        assertThat(corrected("no déj", vocabulary, true)).isEmpty();
        assertThat(corrected("deep harbuor", vocabulary, true))
                .map(Corrected::text)
                .contains("deep harbour");
    }

    @Test
    void everyCharacterThatStandsApartIsKept() {
        for (int block = 0; block <= Character.MAX_CODE_POINT; block += 0x100) {
            var signs = new StringBuilder();
            for (int c = block; c < block + 0x100; c++) {
                signs.append(' ').appendCodePoint(c);
            }
            assertThat(text("harbuor" + signs)).isEqualTo("harbour" + signs);
        }
    }

    /// Beside or inside of a misspelt word a character may belong to it; what is replaced are whole words all the same.
    @Test
    void charactersWhoseOtherFormsAreLongerOrShorterMoveNothing() {
        var vocabulary = new TermDictionary(new IndexSearcher(reader));
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c % 997 == 0 || changesItsLength(c)) {
                var sign = Character.toString(c);
                assertWholeWordsReplaced(sign + "harbuor quay", vocabulary);
                assertWholeWordsReplaced("deep harb" + sign + "uor quay", vocabulary);
                assertWholeWordsReplaced(sign + " harbuor" + sign + " quay" + sign, vocabulary);
            }
        }
    }

    private static boolean changesItsLength(int c) {
        var sign = Character.toString(c);
        return sign.toLowerCase(Locale.ROOT).length() != sign.length()
                || sign.toUpperCase(Locale.ROOT).length() != sign.length()
                || (c % 29 == 0
                        && Normalizer.normalize(sign, Normalizer.Form.NFKC).length() != sign.length());
    }

    private void assertWholeWordsReplaced(String query, TermDictionary vocabulary) {
        var corrected = corrected(query, vocabulary, false);
        if (corrected.isPresent()) {
            var pieces = corrected.get().words().stream()
                    .map(word -> Pattern.quote(word.from()))
                    .collect(Collectors.joining("|"));
            var meant = corrected.get().words().stream()
                    .collect(Collectors.toMap(Corrected.Word::from, Corrected.Word::to));
            var text = Pattern.compile(pieces)
                    .matcher(query)
                    .replaceAll(piece -> Matcher.quoteReplacement(String.valueOf(meant.get(piece.group()))));
            assertThat(corrected.get().text()).as(query).isEqualTo(text);
        }
    }
}
