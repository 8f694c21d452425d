package quarry.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.topic.TopicClassifier.TopicChoice;

/// How what speaks for a topic is weighed, over topics made up for it.
final class TopicEvidenceTest {
    private static final TopicClassifier CLASSIFIER = new TopicClassifier(new Taxonomy(List.of(
            new Topic(
                    "Boats",
                    List.of("boats", "harbour"),
                    List.of("main sail", "keel"),
                    List.of("mast", "rope", "anchor", "③"),
                    List.of("knot", "deck")),
            new Topic(
                    "Climbing",
                    List.of("climbing", "harbour"),
                    List.of("belay"),
                    List.of("rope", "crag", "node.js", "c++"),
                    List.of("knot")))));

    private static TopicChoice choice(@Nullable String section, String question, String answer) {
        return CLASSIFIER.classify(section, question, answer, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Where does the keel end?, 4",
        "What holds a mast?, 2",
        "What is a knot?, 0.7",
        "Which knot holds the mast?, 2.28",
        "How do mast and anchor hold a keel?, 5.6",
        "Is a mast a mast?, 2",
        "How is a main sail set?, 4",
        "What is a main deck?, 0.7",
        "How is ③ read?, 2"
    })
    void theStrongestPhraseCountsWholeAndTheOthersLess(String question, double evidence) {
        assertThat(choice(null, question, "").evidence()).isCloseTo(evidence, within(1e-9));
    }

    @Test
    void aSectionOutweighsAPlainWordAndNotAStrongOne() {
        assertThat(choice("Climbing", "What holds a mast?", "").topic()).isEqualTo("Climbing");
        assertThat(choice("Climbing", "Where does the keel end?", "").topic()).isEqualTo("Boats");
        assertThat(choice("Boats", "Why?", "").evidence()).isEqualTo(3);
    }

    @Test
    void aSectionThatNamesTwoTopicsIsShared() {
        assertThat(choice("Harbour", "Why?", "").evidence()).isEqualTo(1.5);
        assertThat(choice("Harbour", "What is a crag?", "").topic()).isEqualTo("Climbing");
    }

    @Test
    void ofEqualsTheFirstIsChosen() {
        assertThat(choice(null, "What is a rope?", "")).isEqualTo(new TopicChoice("Boats", 2));
    }

    /// An answer counts about a seventh: a strong phrase in it is enough, a plain word is not.
    @Test
    void anAnswerAloneNeedsAStrongPhraseOrSeveralWords() {
        assertThat(choice(null, "Why?", "Look at the keel.").evidence()).isCloseTo(0.6, within(1e-9));
        assertThat(choice(null, "Why?", "Look at the mast.").topic()).isEqualTo(Taxonomy.GENERAL);
        // 0.15 · 2.8 < 0.5 < 0.15 · 3.6
        assertThat(choice(null, "Why?", "Mast and anchor.").topic()).isEqualTo(Taxonomy.GENERAL);
        assertThat(choice(null, "Why?", "Mast, anchor and rope.").topic()).isEqualTo("Boats");
    }

    @Test
    void whatIsJustEnoughIsEnough() {
        var weak = new TopicClassifier(
                new Taxonomy(List.of(new Topic("Boats", List.of(), List.of("a1"), List.of("b1"), List.of("c1")))));
        // 0.15 · (2 + 0.4 · 0.7) < 0.5 < 0.15 · 4
        assertThat(weak.classify(null, "", "b1 c1", List.of()).topic()).isEqualTo(Taxonomy.GENERAL);
        assertThat(weak.classify(null, "", "a1", List.of()).topic()).isEqualTo("Boats");
    }

    @Test
    void aLongAnswerCountsNoMoreThanAWordOrTwo() {
        var all = "keel main sail mast rope anchor knot deck ③";
        assertThat(choice(null, "Why?", all).evidence()).isLessThan(1.5);
        var many = new TopicClassifier(new Taxonomy(List.of(new Topic(
                "Boats", List.of(), List.of("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8"), List.of(), List.of()))));
        assertThat(many.classify(null, "Why?", "a1 a2 a3 a4 a5 a6 a7 a8", List.of())
                        .evidence())
                .isEqualTo(1.5);
    }

    @Test
    void onlyTheBeginningOfAnAnswerIsRead() {
        assertThat(choice(null, "Why?", "x".repeat(1_490) + " keel").topic()).isEqualTo("Boats");
        assertThat(choice(null, "Why?", "x".repeat(1_500) + " keel").topic()).isEqualTo(Taxonomy.GENERAL);
    }

    @ParameterizedTest
    @CsvSource({
        "Does node.js scale?, 2",
        "I use node. js is fine, 0",
        "Is it node.js.?, 2",
        "What is C++?, 2",
        "What is C?, 0",
        "Masts and ropes, 2.8",
        "KEELS, 4",
        "keelhauling, 0"
    })
    void phrasesAreFoundAsWordsInAnyNumber(String question, double evidence) {
        assertThat(choice(null, question, "").evidence()).isCloseTo(evidence, within(1e-9));
    }
}
