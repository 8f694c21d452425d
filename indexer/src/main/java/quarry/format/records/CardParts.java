package quarry.format.records;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a record holds for one card, as it is collected field by field.
public final class CardParts {
    /// @param key its letter or number
    record Option(String key, String text) {}

    private final int line;
    private final int endLine;
    private final UnaryOperator<String> markdown;
    private final List<String> prompts = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> explanations = new ArrayList<>();
    private final List<String> questionCode = new ArrayList<>();
    private final List<String> answerCode = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> correct = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private String question = "";
    private String codeLanguage = "";
    private @Nullable String number;
    private @Nullable String level;

    public CardParts(int line, int endLine) {
        this(line, endLine, CellText::markdown);
    }

    /// @param markdown turns the record's texts into Markdown
    public CardParts(int line, int endLine, UnaryOperator<String> markdown) {
        this.line = line;
        this.endLine = Math.max(line, endLine);
        this.markdown = markdown;
    }

    /// Adds a text in its role; empty ones are passed over.
    public void add(Role role, String text) {
        var value = isMarkdown(role) ? markdown.apply(text).strip() : text.strip();
        if (value.isEmpty()) {
            return;
        }
        switch (role) {
            case QUESTION -> question = question.isEmpty() ? value : question;
            case PROMPT -> prompts.add(value);
            case ANSWER -> answers.add(value);
            case EXPLANATION -> explanations.add(value);
            case SECTION -> sections.add(value);
            case LEVEL -> level = level == null ? value : level;
            case NUMBER -> number = number == null ? value : number;
            case OPTION -> addOption(null, value);
            case WRONG_OPTION -> wrong.add(value);
            case CORRECT -> correct.add(value);
            case QUESTION_CODE -> questionCode.add(value);
            case ANSWER_CODE -> answerCode.add(value);
            case CODE -> code.add(value);
            case CODE_LANGUAGE -> codeLanguage = value;
            case TITLE, BODY, BESIDE -> {}
        }
    }

    /// @param key its letter or number; null for the next letter
    void option(@Nullable String key, String text) {
        addOption(key, markdown.apply(text).strip());
    }

    private void addOption(@Nullable String key, String value) {
        if (!value.isEmpty()) {
            options.add(new Option(key == null ? String.valueOf((char) ('A' + options.size() % 26)) : key, value));
        }
    }

    private static boolean isMarkdown(Role role) {
        return switch (role) {
            case QUESTION, PROMPT, ANSWER, EXPLANATION, OPTION, WRONG_OPTION, CORRECT -> true;
            default -> false;
        };
    }

    public boolean hasQuestion() {
        return !question.isEmpty();
    }

    int line() {
        return line;
    }

    int endLine() {
        return endLine;
    }

    String question() {
        return question;
    }

    String codeLanguage() {
        return codeLanguage;
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    String level() {
        return level;
    }

    /// The first thing that the record is filed under; null when there is none.
    @Nullable
    public String section() {
        return sections.isEmpty() ? null : sections.getFirst();
    }

    List<String> prompts() {
        return prompts;
    }

    List<String> answers() {
        return answers;
    }

    List<String> explanations() {
        return explanations;
    }

    List<String> questionCode() {
        return questionCode;
    }

    List<String> answerCode() {
        return answerCode;
    }

    List<String> code() {
        return code;
    }

    List<Option> options() {
        return options;
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> correct() {
        return correct;
    }
}
