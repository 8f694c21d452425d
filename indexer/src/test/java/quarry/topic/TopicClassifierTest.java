package quarry.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicClassifierTest {
    private static final TopicClassifier SHIPPED = TopicClassifier.shipped();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | When would you reach for prefetch_related? | ORM and queries
            | Why does post_save fire twice? | Signals
            | How do you write a middleware that counts bytes? | Middleware
            | How are viewsets wired to URLs by a router? | REST framework
            | What is a JWT made of? | Authentication and permissions
            | How does a CSRF token travel? | Security
            | Which isolation level prevents phantoms? | Databases
            | How would you run Celery workers on two queues? | Async and background tasks
            | How do you invalidate a cache? | Caching and performance
            | Which Dockerfile instruction makes layers? | Deployment and operations
            | How does {% block %} work in a base page? | Templates
            | How do you test a view with pytest? | Testing
            | Explain the global interpreter lock. | Python
            | What does a sealed interface permit? | Java
            | What is hoisting in JavaScript? | JavaScript
            | When does useEffect run? | React and front end
            | What is the box model? | HTML and CSS
            | How does merge sort divide its input? | Data structures and algorithms
            | What is overfitting? | Machine learning
            | What does the Liskov principle demand? | Object-oriented design
            | Tell me about a time you disagreed with your team. | Experience
            Django Admin | How do you hide a column? | Admin
            Forms & Validation | Where does clean() run? | Forms and uploads
            Testing | What is a good name? | Testing
            | How do you peel an orange? | General
            """)
    void anEntryIsFiledWhereAReaderWouldLook(@Nullable String section, String question, String topic) {
        assertThat(SHIPPED.classify(section, question, "", List.of()).topic()).isEqualTo(topic);
    }

    @Test
    void anAnswerHelpsWhereTheQuestionSaysNothing() {
        var choice = SHIPPED.classify(
                null, "How would you do it?", "Use select_related on the queryset, and count queries.", List.of());
        assertThat(choice.topic()).isEqualTo("ORM and queries");
    }

    @Test
    void aUsersFileAddsTopicsAndWords() throws IOException {
        var file = Files.writeString(folder.resolve("mine.yaml"), """
                topics:
                  - name: Pottery
                    strong: [kiln]
                  - name: Signals
                    words: [semaphore flag]
                """);
        var extended = new TopicClassifier(Taxonomy.shipped().extendedBy(Files.readString(file), file.toString()));
        assertThat(extended.classify(null, "How hot is a kiln?", "", List.of()).topic())
                .isEqualTo("Pottery");
        assertThat(extended.classify(null, "What does a semaphore flag say?", "", List.of())
                        .topic())
                .isEqualTo("Signals");
        assertThat(extended.classify(null, "What is post_save?", "", List.of()).topic())
                .isEqualTo("Signals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topics: [           | line
            topics: nothing     | mine.yaml
            other: []           | other
            """)
    void aMalformedFileIsToldWithItsNameAndWhatToDo(String content, String told) throws IOException {
        var file = Files.writeString(folder.resolve("mine.yaml"), content);
        assertThatThrownBy(() -> Taxonomy.shipped().extendedBy(Files.readString(file), file.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining(told);
    }

    @Test
    void everyShippedTopicHasWordsOfItsOwn() {
        assertThat(Taxonomy.shipped().topics())
                .allSatisfy(topic -> assertThat(topic.strong()).isNotEmpty());
    }
}
