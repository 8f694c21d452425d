package quarry.similar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quarry.analysis.Synonyms;
import quarry.testing.Golden;

/// How questions are taken apart, and what pairs of them have in common, for questions of all kinds. What is expected
/// stands beside them; `-Dgolden=update` writes it anew, to be read in the diff.
final class SimilarGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "quarry", "similar", "golden");
    private static final QuestionReader READER = new QuestionReader(Synonyms.shipped());
    private static final JudgedPairs UNSEEN = JudgedPairs.read("unseen.tsv");

    private static void check(String name, String found) throws IOException {
        Golden.check(FOLDER.resolve(name), found);
    }

    private static List<String> questions() throws IOException {
        return Files.readAllLines(FOLDER.resolve("questions.txt"));
    }

    @Test
    void questionsAreTakenApartAsExpected() throws IOException {
        check(
                "shapes.txt",
                questions().stream()
                        .map(question -> question + "\n" + described(READER.read(question)))
                        .collect(Collectors.joining("\n")));
    }

    /// Neighbours of the list, which are often alike, and pairs that were judged.
    @Test
    void pairsHaveInCommonWhatIsExpected() throws IOException {
        var questions = questions();
        var found = new StringBuilder();
        for (int i = 0; i + 1 < questions.size(); i++) {
            found.append(compared(questions.get(i), questions.get(i + 1)));
        }
        UNSEEN.pairs().forEach(pair -> found.append(compared(pair.one(), pair.other())));
        check("pairs.txt", found.toString());
    }

    private static String compared(String one, String other) {
        var a = WeighedQuestion.of(READER.read(one), UNSEEN.rarity());
        var b = WeighedQuestion.of(READER.read(other), UNSEEN.rarity());
        var features = Features.of(a, b);
        var shown = Arrays.stream(Feature.values())
                .filter(feature -> features.of(feature) != 0)
                .map(feature -> feature.label() + " " + number(features.of(feature)))
                .collect(Collectors.joining(", "));
        return one + " | " + other + "\n  " + shown + "\n  same "
                + number(DuplicateClassifier.probability(a, b)) + ", near "
                + number(DuplicateClassifier.probability(a, b, new Nearness(0.7, 0.4))) + ", far "
                + number(DuplicateClassifier.probability(a, b, new Nearness(0.3, -0.2))) + "\n";
    }

    private static String described(QuestionShape shape) {
        var clauses = shape.clauses().stream().map(SimilarGoldenTest::described).collect(Collectors.joining());
        var context = shape.context().isEmpty() ? "" : "  within: " + terms(shape.context()) + "\n";
        return clauses + context + "  keys: " + String.join(" ", new TreeSet<>(shape.keys())) + "\n";
    }

    private static String described(Clause clause) {
        var apart = clause.subjects().isEmpty()
                ? ""
                : clause.subjects().stream()
                        .map(SimilarGoldenTest::terms)
                        .collect(Collectors.joining(" / ", "  apart: ", "\n"));
        return "  " + clause.kind() + ": " + terms(clause.terms()) + "\n" + apart;
    }

    private static String terms(List<Term> terms) {
        return terms.stream()
                .map(term -> term.key() + (term.parts().isEmpty() ? "" : term.parts())
                        + (term.identifier() ? "`" : "") + ":"
                        + term.role().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
