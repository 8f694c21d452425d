package quarry.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
        Map<String, Set<String>> sections = new HashMap<>();
        var section = "";
        for (var line : lines("words.txt")) {
            if (line.startsWith("[")) {
                section = line;
            } else {
                sections.computeIfAbsent(section, key -> new HashSet<>()).addAll(Arrays.asList(line.split("\\s+")));
            }
        }
        var generic = new HashSet<String>();
        sections.getOrDefault("[generic]", Set.of()).forEach(word -> addForms(word, generic));
        var ordinary = new HashSet<String>();
        sections.getOrDefault("[ordinary]", Set.of()).forEach(word -> addForms(word, ordinary));
        return new QuestionWords(sections.getOrDefault("[question]", Set.of()), generic, ordinary);
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

    /// The forms of a word that differ by an ending of inflection; those that make another word of it, as in
    /// "manager", are no forms of it.
    private static void addForms(String word, Set<String> forms) {
        var stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        forms.add(word);
        forms.add(word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s");
        forms.add(word + "es");
        forms.add(stem + "ed");
        forms.add(stem + "ing");
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
