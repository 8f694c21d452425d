package quarry.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.analysis.Synonyms;
import quarry.similar.Term.Role;

final class QuestionReaderTest {
    private static final QuestionReader READER = new QuestionReader(Synonyms.shipped());

    private static List<String> subjects(String question) {
        return READER.read(question).main().terms().stream()
                .filter(term -> term.role() == Role.SUBJECT)
                .map(Term::key)
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is a mutex? | ABOUT
            Mutex vs semaphore | DIFFERENCE
            How is a mutex different from a semaphore? | DIFFERENCE
            How do you handle timeouts? | HANDLING
            How do you cancel a timer? | HOW_TO
            Write a function that reverses a list. | TASK
            When should a cache be cleared? | WHEN
            What types of locks are there? | LIST
            Why does a lock starve? | REASON
            Tell me about a time you missed a deadline. | EXPERIENCE
            Design a parking garage. | DESIGN
            What are the drawbacks of threads? | WORTH
            """)
    void theKindIsToldByTheWords(String question, QuestionKind kind) {
        assertThat(READER.read(question).main().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Difference between a mutex and a semaphore",
                "Mutex vs. semaphore",
                "How is a mutex different from a semaphore?",
                "What is a mutex, and how is it different from a semaphore?",
                "Compare mutex with semaphore."
            })
    void aDifferenceHasTwoSubjects(String question) {
        var subjects = READER.read(question).main().subjects();
        assertThat(subjects.stream().map(group -> group.stream().map(Term::key).collect(Collectors.joining(" "))))
                .containsExactlyInAnyOrder("mutex", "semaphor");
    }

    @ParameterizedTest
    @CsvSource({"What is an FBV?, What is a function-based view?", "Explain k8s., What is Kubernetes?"})
    void abbreviationsAreTheirLongForms(String shortForm, String longForm) {
        assertThat(subjects(shortForm)).isEqualTo(subjects(longForm)).isNotEmpty();
    }

    @Test
    void whatStandsInParenthesesIsAnAside() {
        var terms =
                READER.read("How does locking work (mutex, semaphore)?").main().terms();
        assertThat(terms.stream().filter(term -> term.role() == Role.ASIDE).map(Term::key))
                .containsExactly("mutex", "semaphor");
    }

    @Test
    void aPlatformIsTheSubjectOnlyWhereNothingElseIs() {
        assertThat(subjects("What is Flask?")).containsExactly("flask");
        assertThat(subjects("What is a blueprint in Flask?")).containsExactly("blueprint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is a socket, and how do the bind and listen calls work? | bind
            What is a socket, and why does its timeout matter? | timeout
            What is a socket? How does the handshake of a socket work? | handshak
            """)
    void whatIsAskedOfAThingOnceItIsDefinedIsTheQuestion(String question, String subject) {
        assertThat(subjects(question)).contains(subject);
        assertThat(READER.read(question).clauses()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a socket and how is it opened?",
                "What is a socket, and when would you use one?",
                "How does a socket work, and what is the role of its buffer?"
            })
    void whatOnlyGoesOnAboutAThingLeavesItTheSubject(String question) {
        assertThat(subjects(question)).containsExactly("socket");
    }

    @Test
    void anOrdinaryWordThatIsDefinedIsWhatIsAskedAbout() {
        assertThat(subjects("What is a kernel stage?")).containsExactly("kernel", "stage");
        assertThat(subjects("In which stage is the kernel loaded?")).doesNotContain("stage");
    }

    @Test
    void ofOnesOwnIsCustom() {
        assertThat(subjects("How do you write your own codec?")).contains("custom", "codec");
    }

    @Test
    void aChoiceIsADifference() {
        var main = READER.read("Mutex or semaphore: which one would you take, and why?")
                .main();
        assertThat(main.kind()).isEqualTo(QuestionKind.DIFFERENCE);
        assertThat(main.subjects()).hasSize(2);
    }

    @Test
    void wordsInCapitalsAreNames() {
        assertThat(subjects("HAVING versus WHERE in a query")).contains("have", "where");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "Why?", "...", "(((", "🙂🙂", "What is it and how does it work?"})
    void aTextThatNamesNothingIsReadAllTheSame(String text) {
        assertThat(READER.read(text).clauses()).isNotEmpty();
    }

    @Test
    void aVeryLongTextTakesNoLonger() {
        assertThat(READER.read("why ( and or, how ".repeat(20_000)).clauses()).isNotEmpty();
    }
}
