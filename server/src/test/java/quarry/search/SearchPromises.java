package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static quarry.search.Promises.isAnswered;
import static quarry.search.Promises.wording;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Snippet;
import quarry.entry.State;
import quarry.search.Suggestion.Kind;

/// What a query finds and what is told of it.
interface SearchPromises extends Promises {
    /// Entries whose question or answer has a word, in any case.
    private List<Entry> having(String word) throws IOException {
        return those(entry -> has(entry.question() + "\n" + entry.answer(), word));
    }

    private List<Entry> those(Predicate<Entry> wanted) throws IOException {
        return entries().stream().filter(wanted).toList();
    }

    private static boolean has(String text, String word) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    default void whoAsksForNothingFindsEverything(String query) throws IOException {
        assertThat(found(query)).containsExactlyInAnyOrderElementsOf(entries());
    }

    @Test
    default void aQuestionTypedAsItStandsFindsOneThatAsksTheSameFirst() throws IOException {
        for (var entry : entries()) {
            var request = new SearchRequest(entry.question(), 0, 100, Filter.NONE, false, false, Mode.LEXICAL);
            var found = Promises.entries(search(request));
            assertThat(found).as(entry.question()).contains(entry);
            assertThat(asking(entry)).contains(found.getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"savepoint", "PostgreSQL", "BYTECODE", "salt", "quorum", "транзакция", "νήμα", "étrangère"})
    default void aWordFindsTheEntriesThatHaveIt(String word) throws IOException {
        assertThat(found(word)).isNotEmpty().containsExactlyInAnyOrderElementsOf(having(word.toLowerCase(Locale.ROOT)));
    }

    @Test
    default void aWordThatIsNowhereFindsNothing() throws IOException {
        assertThat(found("xqzvbnk")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\"write ahead log\", 1",
        "\"log ahead write\", 0",
        "\"Sending it twice\", 1",
        "\"twice sending it\", 0",
        "\"reverse proxy\", 2"
    })
    default void aPhraseFindsItsWordsInTheirOrder(String phrase, int count) throws IOException {
        assertThat(found(phrase)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"savepoint, rolled", "deadlock, circle", "browser, preflight"})
    default void whatMustNotOccurIsLeftOut(String word, String unwanted) throws IOException {
        var without = without(unwanted);
        var left = having(word).stream().filter(without::contains).toList();
        assertThat(left).isNotEmpty().hasSizeLessThan(having(word).size());
        assertThat(found(word + " -" + unwanted)).containsExactlyInAnyOrderElementsOf(left);
        assertThat(found("-" + unwanted)).containsExactlyInAnyOrderElementsOf(without);
    }

    private List<Entry> without(String word) throws IOException {
        var having = having(word);
        return those(entry -> !having.contains(entry));
    }

    @ParameterizedTest
    @CsvSource({"savepoint, transaction", "deadlock, circle", "browser, preflight"})
    default void whatMustOccurDoes(String word, String other) throws IOException {
        var having = having(word);
        var both = having(other).stream().filter(having::contains).toList();
        assertThat(both).isNotEmpty();
        assertThat(found("+" + word + " +" + other)).containsExactlyInAnyOrderElementsOf(both);
        assertThat(having).containsAll(found("+" + word + " " + other));
    }

    @Test
    default void alternativesFindWhatEachOfThemFinds() throws IOException {
        var either = Stream.concat(having("savepoint").stream(), having("quorum").stream())
                .distinct()
                .toList();
        assertThat(found("savepoint OR quorum")).containsExactlyInAnyOrderElementsOf(either);
    }

    @Test
    default void aFieldIsLookedForThereAlone() throws IOException {
        assertThat(found("question:browser"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(those(entry -> has(entry.question(), "browser")));
        assertThat(found("answer:browser"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(those(entry -> has(entry.answer(), "browser")));
        assertThat(found("code:wrapper"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(those(
                        entry -> entry.code().stream().map(Snippet::text).anyMatch(text -> has(text, "wrapper"))));
        assertThat(found("section:modelling"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(those(entry -> "Modelling".equals(entry.section())));
        assertThat(found("source:exam"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        those(entry -> entry.source().document().equals("exam.md")));
        assertThat(found("level:senior"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(those(entry -> entry.level() == Level.SENIOR));
        assertThat(found("state:placeholder"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(those(entry -> entry.state() == State.PLACEHOLDER));
        assertThat(found("question:\"reverse proxy\"")).hasSize(2);
        assertThat(found("answer:\"reverse proxy\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "savepoi, savepoint",
        "denormal, denormalization",
        "normalizatio, normalization",
        "denormalizatio, denormalization",
        "étrangè, étrangère",
        "bytec, bytecode"
    })
    default void theBeginningOfAWordFindsIt(String beginning, String word) throws IOException {
        assertThat(found(beginning + "*")).isNotEmpty().containsExactlyInAnyOrderElementsOf(having(word));
        assertThat(found(beginning)).isEmpty();
        var typing = new SearchRequest(beginning, 0, 10, Filter.NONE, false, false, Mode.LEXICAL, true, true);
        assertThat(Promises.entries(search(typing))).containsAll(having(word));
    }

    @Test
    default void whatMatchesIsMarked() throws IOException {
        for (var hit : search(Promises.all("savepoint", Filter.NONE, false)).hits()) {
            assertThat(marked(hit.question())).containsExactly("savepoint");
        }
        var salt = search(Promises.all("salt", Filter.NONE, false)).hits().getFirst();
        assertThat(marked(salt.question())).isEmpty();
        assertThat(salt.answer()).flatExtracting(SearchPromises::marked).containsExactly("salt");
        var code =
                search(Promises.all("code:wrapper", Filter.NONE, false)).hits().getFirst();
        assertThat(code.code()).flatExtracting(SearchPromises::marked).contains("wrapper");
    }

    private static List<String> marked(Passage passage) {
        return passage.matches().stream()
                .map(range -> passage.text().substring(range.start(), range.end()))
                .toList();
    }

    /// That each hit has an explanation then, and none else, holds of every result.
    @Test
    default void anExplanationChangesNoHit() throws IOException {
        var plain = new SearchRequest("transaction", 0, 10, Filter.NONE, false, false, Mode.LEXICAL);
        var explained = new SearchRequest("transaction", 0, 10, Filter.NONE, false, true, Mode.LEXICAL);
        assertThat(Promises.entries(search(explained))).isNotEmpty().isEqualTo(Promises.entries(search(plain)));
    }

    @Test
    default void anOpenHitTellsWhatAnswersIt() throws IOException {
        for (var hit : search(Promises.all("", Filter.NONE, false)).hits()) {
            assertThat(hit.answeredBy())
                    .isEqualTo(index().relations().answersTo(hit.entry().id()));
        }
    }

    @Test
    default void whatIsNamedInQuestionsComesFirst() throws IOException {
        var named = new Named("deadlock", false, Set.of(State.ANSWERED), 3);
        var naming = index().concepts().naming(named);
        assertThat(naming).isNotEmpty().hasSizeLessThanOrEqualTo(3).allMatch(Promises::isAnswered);
        assertThat(naming.getFirst().question()).contains("deadlock");
        var open = index().concepts().naming(new Named("deadlock", false, Set.of(State.UNANSWERED), 1));
        assertThat(open).hasSize(1).noneMatch(entry -> isAnswered(entry));
    }

    @Test
    default void whoTypesTheBeginningOfAQuestionIsOfferedIt() throws IOException {
        for (var entry : entries()) {
            for (int length = 16; length <= entry.question().length(); length++) {
                var typed = entry.question().substring(0, length);
                assertThat(engine().suggest(typed, 20))
                        .as(typed)
                        .filteredOn(one -> one.kind() == Kind.QUESTION)
                        .extracting(one -> wording(one.text()))
                        .contains(wording(entry))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    default void noMoreIsSuggestedThanWanted() throws IOException {
        assertThat(engine().suggest("what", 0)).isEmpty();
        assertThat(engine().suggest("what", 3)).hasSize(3);
        assertThat(engine().suggest("what is", 100)).hasSizeGreaterThan(3).hasSizeLessThanOrEqualTo(100);
        assertThat(engine().suggest("  ", 10)).isEmpty();
        assertThat(engine().suggest("xqzvbnk", 10)).isEmpty();
    }
}
