package quarry.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import quarry.words.WordUse;

/// The words that questions are made of: those that only ask, and those that fit any question.
///
/// @param question the words that only ask, in lower case
/// @param generic  the words that fit any question, in all their forms
/// @param ordinary words of everyday language, in all their forms
record QuestionWords(Set<String> question, Set<String> generic, Set<String> ordinary) {
    QuestionWords {
        question = Set.copyOf(question);
        generic = Set.copyOf(generic);
        ordinary = Set.copyOf(ordinary);
    }

    static QuestionWords shipped() {
        return new QuestionWords(
                WordUse.STOP.english(), forms(WordUse.GENERIC.english()), forms(WordUse.ORDINARY.english()));
    }

    /// The names of languages, frameworks and products.
    static List<String> platforms() {
        return lines("platforms.txt");
    }

    boolean isQuestion(String plain) {
        return question.contains(plain);
    }

    boolean isGeneric(String word) {
        return generic.contains(word);
    }

    boolean isOrdinary(String word) {
        return ordinary.contains(word);
    }

    /// The forms of words that differ by an ending of inflection; those that make another word, as in "manager", are
    /// no forms.
    private static Set<String> forms(Set<String> words) {
        var forms = new HashSet<String>();
        for (var word : words) {
            var stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
            forms.add(word);
            forms.add(word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s");
            forms.add(word + "es");
            forms.add(stem + "ed");
            forms.add(stem + "ing");
        }
        return forms;
    }

    private static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(QuestionWords.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
