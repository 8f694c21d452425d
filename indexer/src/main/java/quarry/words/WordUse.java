package quarry.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What words are used for. In the files they stand under the constant's name in lower case: `answer-label`.
public enum WordUse {
    /// Ask when a text begins with them: "what", "warum".
    INTERROGATIVES,
    /// Ask when a text begins with them and ends with a question mark: "is", "can".
    AUXILIARIES,
    /// Set a task of the mind when a text begins with them: "explain", "назовите".
    REQUESTS,
    /// Set a task of the hands when a text begins with them, but may stand for other things: "write", "sort".
    TASKS,
    /// Ask wherever they stand, in languages that ask at the end or write without spaces.
    ASKING_WITHIN,
    /// Go on with a question behind its question mark, as a condition or a hint: "assume", "note".
    FOLLOW_ON,
    /// State something when a text begins with them: "the", "because".
    STATEMENTS,

    /// Articles and the like, which titles write small and abbreviations pass over.
    SMALL,
    /// Only ask or join, whatever a question is about.
    STOP,
    /// Frame a question, so that its answer is found by the others: fewer than those that only ask or join.
    FRAMING,
    /// Fit any question. Their other forms count as well.
    GENERIC,
    /// Belong to everyday language, and tell less than their rarity among technical questions suggests. Their other
    /// forms count as well.
    ORDINARY,

    QUESTION_LABEL,
    ANSWER_LABEL,
    /// Name who or which side of a card asks, before a colon and nothing else: "interviewer", "front".
    ASKER,
    /// Name who or which side of a card answers, before a colon and nothing else.
    ANSWERER,
    SOLUTION_LABEL,
    SOURCE_LABEL,
    /// Name what goes into a task, before a colon.
    INPUT_LABEL,
    /// Name what comes out of a task, before a colon.
    OUTPUT_LABEL,
    /// Name an example of a task, alone or before what goes in and comes out.
    EXAMPLE_LABEL,

    /// Name what a level is a level of: "difficulty", "сложность".
    LEVEL_LABEL,
    /// Name a level wherever they stand alone.
    LEVEL_JUNIOR,
    LEVEL_MID,
    LEVEL_SENIOR,
    /// Name a level where one is expected: in its column, or behind its name.
    GRADE_JUNIOR,
    GRADE_MID,
    GRADE_SENIOR,

    /// Titles of tables of contents.
    TITLE_CONTENTS,
    /// Titles of other parts that speak about the document.
    TITLE_NAVIGATION,
    /// Head questions that lead on from one that was asked: "follow-up questions".
    TITLE_FOLLOW_UP,
    /// Head links to what others wrote: "references", "see also".
    TITLE_LINKS,
    /// Words in the titles of collections of questions.
    TITLE_COLLECTION,
    /// Titles of the answers to questions that stand further above.
    TITLE_ANSWER_KEY,
    /// Begin links that lead back to the top.
    BACK_LINK,

    COLUMN_QUESTION,
    COLUMN_ANSWER,
    COLUMN_PROMPT,
    COLUMN_EXPLANATION,
    COLUMN_SECTION,
    COLUMN_LEVEL,
    COLUMN_NUMBER,
    COLUMN_OPTION,
    COLUMN_CORRECT,
    COLUMN_WRONG,
    /// Behind "answer": which option is right.
    COLUMN_KEY,
    COLUMN_CODE,
    /// Beside "code": it belongs to the answer.
    COLUMN_EXAMPLE_CODE,
    COLUMN_CODE_LANGUAGE,
    COLUMN_TITLE,
    COLUMN_BODY,
    /// Columns of neither question nor answer: links, dates, authors.
    COLUMN_BESIDE,

    /// Names that programs give to the sheets of a workbook, before a number.
    SHEET,
    /// Names that programs give to the styles of headings, before a number.
    HEADING_STYLE,
    /// Names that programs give to a deck of flash cards.
    DECK;

    /// The words of all languages.
    public Set<String> words() {
        return union(Stream.concat(Stream.of(Language.ENGLISH), Language.FOREIGN.stream()));
    }

    public Set<String> english() {
        return union(Stream.of(Language.ENGLISH));
    }

    /// The words of all languages but English.
    public Set<String> foreign() {
        return union(Language.FOREIGN.stream());
    }

    private Set<String> union(Stream<Language> languages) {
        return languages.flatMap(language -> language.words(this).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// The words of several uses in all languages.
    public static Set<String> wordsOf(WordUse... uses) {
        var words = new LinkedHashSet<String>();
        for (var use : uses) {
            words.addAll(use.words());
        }
        return Set.copyOf(words);
    }

    /// A regular expression that matches any of some words, the longest that it can.
    public static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
