package quarry.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds what users are told of the query language against what it means.
final class DocumentedQueriesTest {
    private static final Path DOCUMENTATION = Path.of("../docs/query-language.md");
    private static final String NO_SYNTAX = "Not meant as any of this";
    private static final Pattern EXAMPLE = Pattern.compile("\\| `([^`]++)` \\|.*+");

    private record Example(String section, String query) {}

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var section = "";
        for (var line : Files.readAllLines(DOCUMENTATION)) {
            var example = EXAMPLE.matcher(line);
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (example.matches()) {
                examples.add(new Example(section, example.group(1).replace("\\|", "|")));
            }
        }
        return examples;
    }

    @Test
    void theTableOfClausesHasEveryExample() throws IOException {
        var tested =
                QueryParserTest.table().map(line -> line.split("\t+", 2)[0]).collect(Collectors.toSet());
        assertThat(examples()).isNotEmpty().extracting(Example::query).isSubsetOf(tested);
    }

    @Test
    void whatIsShownAsNoSyntaxIsPlainWords() throws IOException {
        assertThat(examples())
                .filteredOn(example -> example.section().equals(NO_SYNTAX))
                .isNotEmpty()
                .allSatisfy(example ->
                        assertThat(QueryParser.parse(example.query())).isInstanceOf(Clause.Words.class));
    }

    @Test
    void everyFieldAndFlagIsTold() throws IOException {
        var text = Files.readString(DOCUMENTATION);
        assertThat(QueryField.values())
                .extracting(QueryField::label)
                .allSatisfy(label -> assertThat(text).contains("`" + label + ":"));
        assertThat(Flag.values())
                .extracting(Flag::text)
                .allSatisfy(flag -> assertThat(text).contains("`" + flag + "`"));
    }
}
