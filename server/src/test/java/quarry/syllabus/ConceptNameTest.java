package quarry.syllabus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.analysis.Synonyms;
import quarry.similar.QuestionReader;

final class ConceptNameTest {
    private static final Synonyms SYNONYMS = Synonyms.of(List.of("apple tree, at", "pear, pyrus"));
    private static final QuestionReader READER = new QuestionReader(SYNONYMS);

    private static boolean asks(String question, String name) {
        return ConceptName.of(name, SYNONYMS).isAsked(new AskedText(question, READER, SYNONYMS));
    }

    private static boolean has(String text, String name) {
        return ConceptName.of(name, SYNONYMS).isIn(new PlacedText(text, SYNONYMS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How are trees pruned?                      | Pruning a tree     | true",
                "How are trees pruned?                      | Pruning a rose     | false",
                "What is an AT?                             | Apple trees        | true",
                "What is an apple tree?                     | AT                 | true",
                "Are trees for apples?                      | AT                 | false",
                "Growing pyrus                              | Pears              | true",
                "When would you call select_related?        | select_related()   | true",
                "Trees and shrubs                           | Shrubs or trees    | true",
                "Trees and shrubs                           | Shrubs and vines   | false"
            })
    void allWordsOfANameMustBeThere(String question, String name, boolean asked) {
        assertThat(asks(question, name)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How does GROUP BY treat rows without a value?   | GROUP BY | true",
                "What does group by do with empty rows?          | GROUP BY | true",
                "Which groups may a gardener join?               | GROUP BY | false",
                "How do you group gardeners by their tools?      | GROUP BY | false",
                "In which order do the layers run?               | ORDER BY | false",
                "What is the difference between where and having? | WHERE and HAVING | true",
                "Where do you keep a spade without having a shed? | WHERE and HAVING | false"
            })
    void aLastWordThatUsuallyJoinsBelongsToTheName(String question, String name, boolean asked) {
        assertThat(asks(question, name)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Explain how a pump works.                  | EXPLAIN  | false",
                "What does EXPLAIN tell of a plan?          | EXPLAIN  | true",
                "Why is work like pruning done in winter?   | LIKE     | false",
                "How does LIKE treat an underscore?         | LIKE     | true"
            })
    void whatOnlyFramesAQuestionIsNoName(String question, String name, boolean asked) {
        assertThat(asks(question, name)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When does a ViewSet help?                  | Sets      | false",
                "When does a set help?                      | Sets      | true",
                "Which settings does a pump have?           | Sets      | false",
                "How do you set up a pump?                  | Sets      | false",
                "How do you cache harvests?                 | Caching   | true",
                "What are indexes good for?                 | Indexing  | true",
                "How would you write a filter to log the time taken? | Logging | false",
                "How do you log failures?                   | Logging   | true",
                "What is asyncio.gather() good for?         | asyncio   | true"
            })
    void oneWordNamesAThingOnlyByItself(String question, String name, boolean asked) {
        assertThat(asks(question, name)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A composite index of both columns helps.             | Composite indexes   | true",
                "Indexes may be composite ones.                       | Composite indexes   | true",
                "A composite index holds what the foreign key names.  | Composite keys      | false",
                "A composite index. Keys are short.                   | Composite keys      | false",
                "It skips the view and database work.                 | Database views      | false",
                "1. HTTP answers come first. 2. Then the rest.        | HTTP/2              | false",
                "It is faster over HTTP/2.                            | HTTP/2              | true",
                "Order matters, and the method looks up the resolution. | Method resolution order | false"
            })
    void theWordsOfANameStandTogetherInAnAnswer(String text, String name, boolean held) {
        assertThat(has(text, name)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trees are available in spring.             | Availability  | false",
                "Pots can contain two trees.                | Containers    | false",
                "Each container holds two trees.            | Containers    | true",
                "It cuts the tree like a saw.               | LIKE          | false",
                "Patterns go with LIKE.                     | LIKE          | true",
                "The sum is found with group by as in SQL.  | GROUP BY      | false",
                "The sum is found with GROUP BY.            | GROUP BY      | true",
                "Each row is a tuple of a flat list.        | Lists and tuples | true"
            })
    void anAnswerHasTheWordItself(String text, String name, boolean held) {
        assertThat(has(text, name)).isEqualTo(held);
    }

    @Test
    void aNameOfSignsAloneIsInNoText() {
        assertThat(asks("-- ?", "--")).isFalse();
        assertThat(has("--", "--")).isFalse();
    }
}
