package quarry.format.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which columns of a table, or fields of like records, are question, answer, section … Found out by their names and,
/// where those say nothing, by what is in them.
public final class Columns {
    /// As many values of a column are looked at.
    public static final int SAMPLE = 400;

    /// From this share on the values of a column are questions.
    private static final double MOSTLY = 0.5;
    /// A column of so few different values sorts its rows.
    private static final double REPEATED = 0.5;
    private static final int FEWEST_ROWS = 3;
    private static final int SECTION_WORDS = 6;
    private static final int ANSWER_LENGTH = 12;
    /// Shorter texts beside a term are data, not its definition.
    private static final int DEFINITION_WORDS = 5;

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern INTEGER = Pattern.compile("\\d{1,6}[.)]?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// A column as it is looked at.
    ///
    /// @param name   its name; empty when it has none
    /// @param values a sample of its texts, in order, without empty ones
    public record Column(String name, List<String> values) {
        public Column {
            values = values.stream().limit(SAMPLE).toList();
        }

        private double share(java.util.function.Predicate<String> what) {
            return values.isEmpty() ? 0 : (double) values.stream().filter(what).count() / values.size();
        }

        private double meanWords() {
            return values.stream().mapToInt(Columns::words).average().orElse(0);
        }

        private double meanLength() {
            return values.stream().mapToInt(String::length).average().orElse(0);
        }

        private double distinct() {
            return values.isEmpty() ? 0 : (double) new HashSet<>(values).size() / values.size();
        }

        private boolean isProse() {
            return share(value -> LETTER.matcher(value).find()) >= 0.8;
        }
    }

    private final List<Column> columns;
    private final @Nullable Role[] roles;

    private Columns(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.roles = new Role[columns.size()];
    }

    public static Columns of(List<Column> columns) {
        var found = new Columns(columns);
        for (int i = 0; i < columns.size(); i++) {
            found.roles[i] = ColumnNames.role(columns.get(i).name()).orElse(null);
        }
        found.options();
        var question = found.question();
        if (question.isPresent()) {
            boolean titled = found.roles[question.getAsInt()] == Role.TITLE;
            found.only(Role.QUESTION, question.getAsInt());
            found.answer(titled);
            found.sections();
        } else {
            Arrays.fill(found.roles, null);
        }
        return found;
    }

    /// Whether one of the columns holds questions. Without one the others mean nothing.
    public boolean haveQuestion() {
        return Arrays.asList(roles).contains(Role.QUESTION);
    }

    /// Whether the column of questions is one by its name.
    boolean nameQuestion() {
        return IntStream.range(0, roles.length)
                .filter(i -> roles[i] == Role.QUESTION)
                .mapToObj(i -> ColumnNames.role(columns.get(i).name()).orElse(Role.BESIDE))
                .anyMatch(role -> role == Role.QUESTION || role == Role.TITLE);
    }

    boolean haveAnswer() {
        return IntStream.range(0, roles.length).anyMatch(i -> roles[i] == Role.ANSWER || roles[i] == Role.CORRECT);
    }

    public Role role(int column) {
        var role = column < roles.length ? roles[column] : null;
        return role == null || role == Role.TITLE || role == Role.BODY ? Role.BESIDE : role;
    }

    /// The key of the option that a column holds.
    Optional<String> optionKey(int column) {
        return ColumnNames.optionKey(columns.get(column).name());
    }

    /// Names of the columns that are no part of a question or its answer and not empty.
    List<String> beside() {
        return IntStream.range(0, roles.length)
                .filter(i -> role(i) == Role.BESIDE)
                .mapToObj(columns::get)
                .filter(column -> !column.values().isEmpty() && !column.name().isBlank())
                .map(Column::name)
                .toList();
    }

    /// Columns that differ by a letter or a number only are options, or several answers.
    private void options() {
        var keyed = IntStream.range(0, roles.length)
                .filter(i -> roles[i] == null || roles[i] == Role.OPTION || roles[i] == Role.ANSWER)
                .filter(i -> optionKey(i).isPresent())
                .toArray();
        var keys =
                Arrays.stream(keyed).mapToObj(i -> optionKey(i).orElseThrow()).toList();
        boolean bare = Arrays.stream(keyed)
                .allMatch(i -> ColumnNames.words(columns.get(i).name()).size() == 1);
        boolean series = keys.containsAll(List.of("a", "b")) || keys.containsAll(List.of("1", "2"));
        if (!series || (bare && keys.size() < 3)) {
            return;
        }
        boolean answers = Arrays.stream(keyed).anyMatch(i -> roles[i] == Role.ANSWER)
                && !bare
                && first(i -> roles[i] == Role.CORRECT).isEmpty();
        if (!answers) {
            Arrays.stream(keyed).forEach(i -> roles[i] = Role.OPTION);
        }
    }

    private OptionalInt question() {
        boolean answered = first(i -> roles[i] == Role.ANSWER || roles[i] == Role.CORRECT || roles[i] == Role.OPTION)
                .isPresent();
        var named = most(
                i -> roles[i] == Role.QUESTION
                        && columns.get(i).isProse()
                        && (answered || columns.get(i).meanWords() >= 2 || asks(i) >= MOSTLY),
                i -> asks(i) >= MOSTLY ? 1 : 0);
        if (named.isPresent()) {
            return named;
        }
        boolean worded =
                first(i -> roles[i] == Role.ANSWER || roles[i] == Role.OPTION).isPresent();
        var title = first(i -> roles[i] == Role.TITLE && columns.get(i).isProse() && (worded || asks(i) >= MOSTLY));
        return title.isPresent() ? title : asking();
    }

    /// The column whose values ask; where none does, terms beside their definitions.
    private OptionalInt asking() {
        var asking = most(
                i -> (roles[i] == null || roles[i] == Role.BODY || roles[i] == Role.SECTION)
                        && columns.get(i).values().size() >= FEWEST_ROWS
                        && asks(i) >= MOSTLY
                        && (roles[i] != null || columns.get(i).name().isEmpty() || asksPlainly(columns.get(i))),
                this::asks);
        if (asking.isPresent() || columns.size() != 2 || roles[0] != null || roles[1] != null) {
            return asking;
        }
        var term = columns.getFirst();
        var text = columns.getLast();
        boolean defined = term.values().size() >= FEWEST_ROWS
                && term.isProse()
                && text.isProse()
                && term.distinct() > 0.9
                && term.meanWords() <= DEFINITION_WORDS
                && text.meanWords() >= Math.max(DEFINITION_WORDS, 2 * term.meanWords());
        return defined ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /// Whether most values end in question marks: in a column of another name, "Talk about a storm" sets no task.
    private static boolean asksPlainly(Column column) {
        return column.share(value -> value.endsWith("?") || value.endsWith("？") || value.endsWith("؟")) >= MOSTLY;
    }

    private double asks(int column) {
        return QuestionWords.share(columns.get(column).values());
    }

    /// @param titled whether the question is a title: then a text beside it, where there is an answer too, belongs to
    /// it
    private void answer(boolean titled) {
        var body = most(
                i -> roles[i] == Role.BODY && columns.get(i).isProse(),
                i -> columns.get(i).meanLength());
        if (first(i -> roles[i] == Role.ANSWER || roles[i] == Role.CORRECT).isPresent()) {
            if (titled) {
                body.ifPresent(i -> roles[i] = Role.PROMPT);
            }
            return;
        }
        if (body.isPresent() && first(i -> roles[i] == Role.EXPLANATION).isPresent()) {
            return;
        }
        var answer = body.isPresent()
                ? body
                : most(
                        i -> roles[i] == null
                                && columns.get(i).isProse()
                                && columns.get(i).distinct() > REPEATED
                                && columns.get(i).meanLength() >= ANSWER_LENGTH,
                        i -> columns.get(i).meanLength());
        answer.ifPresent(i -> roles[i] = Role.ANSWER);
    }

    private void sections() {
        for (int i = 0; i < roles.length; i++) {
            var column = columns.get(i);
            if (roles[i] == Role.SECTION && column.meanWords() > 2 * SECTION_WORDS) {
                roles[i] = Role.BESIDE;
            } else if (roles[i] == null && column.name().isEmpty()) {
                roles[i] = unnamed(column);
            }
        }
    }

    private static @Nullable Role unnamed(Column column) {
        if (column.share(Levels::isLevel) >= 0.8) {
            return Role.LEVEL;
        }
        if (column.share(value -> INTEGER.matcher(value).matches()) >= 0.9) {
            return column.distinct() > 0.9 ? Role.NUMBER : null;
        }
        boolean sorts = column.values().size() > FEWEST_ROWS
                && column.isProse()
                && column.distinct() <= REPEATED
                && column.meanWords() <= SECTION_WORDS;
        return sorts ? Role.SECTION : null;
    }

    /// Of several columns with a role only the given one keeps it.
    private void only(Role role, int column) {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == role) {
                roles[i] = Role.BESIDE;
            }
        }
        roles[column] = role;
    }

    private OptionalInt first(IntPredicate which) {
        return IntStream.range(0, roles.length).filter(which).findFirst();
    }

    private OptionalInt most(IntPredicate which, IntToDoubleFunction measure) {
        var best = IntStream.range(0, roles.length)
                .filter(which)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(measure::applyAsDouble)
                        .thenComparing(Comparator.reverseOrder()));
        return best.isPresent() ? OptionalInt.of(best.get()) : OptionalInt.empty();
    }

    private static int words(String text) {
        long wide = text.codePoints().filter(Character::isIdeographic).count();
        return SPACE.split(text.strip(), -1).length + (int) (wide / 2);
    }

    /// Names of columns with their samples out of rows, the first of which may name them.
    static List<Column> columns(List<String> names, List<List<String>> rows) {
        var result = new ArrayList<Column>();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            var values = rows.stream()
                    .filter(row -> column < row.size() && !row.get(column).isBlank())
                    .map(row -> row.get(column).strip())
                    .limit(SAMPLE)
                    .toList();
            result.add(new Column(names.get(i), values));
        }
        return result;
    }
}
