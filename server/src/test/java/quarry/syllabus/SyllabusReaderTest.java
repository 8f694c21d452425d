package quarry.syllabus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SyllabusReaderTest {
    private static List<Concept> concepts(String text) {
        return SyllabusReader.read("list", text.lines().toList()).concepts();
    }

    private static List<String> names(String text) {
        return concepts(text).stream().map(Concept::name).toList();
    }

    @Test
    void aPlainListHasOneConceptALine() {
        assertThat(names("Pruning\n\n  Grafting \npruning\n")).containsExactly("Pruning", "Grafting");
        assertThat(concepts("Pruning").getFirst().group()).isNull();
    }

    @Test
    void itemsStandInTheGroupOfTheirHeading() {
        var concepts = concepts("""
                # Garden
                Read this first.
                ## Trees
                - Pruning
                  * **Grafting**
                1. [ ] [Budding](https://example.org)
                ---
                ```
                - no item
                ```
                ## Soil
                """);
        assertThat(concepts).extracting(Concept::name).containsExactly("Pruning", "Grafting", "Budding", "Soil");
        assertThat(concepts).extracting(Concept::group).containsExactly("Trees", "Trees", "Trees", "Trees");
    }

    @Test
    void namesOfCodeKeepTheirUnderscores() {
        assertThat(names("- `__init__`\n- __slots__\n- *args and **kwargs"))
                .containsExactly("__init__", "__slots__", "*args and **kwargs");
    }

    @Test
    void furtherNamesStandBehindABarAndAbbreviationsInParentheses() {
        assertThat(concepts("- Tree cutting | Pruning").getFirst().names()).containsExactly("Tree cutting", "Pruning");
        assertThat(concepts("- Dwarf apple rootstocks (DAR)").getFirst().names())
                .containsExactly("Dwarf apple rootstocks", "DAR");
        assertThat(concepts("- Cutting (in winter)").getFirst().names()).containsExactly("Cutting (in winter)");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedListHasManyConceptsInGroups(String name) {
        var concepts = ShippedSyllabi.of(name).orElseThrow().concepts();
        assertThat(concepts).hasSizeGreaterThanOrEqualTo(60).allMatch(concept -> concept.group() != null);
    }

    static List<String> shipped() {
        return ShippedSyllabi.names();
    }

    @Test
    void aShippedListIsKnownInAnyCaseAndNoOtherIs() {
        assertThat(ShippedSyllabi.of("System Design")).isPresent();
        assertThat(ShippedSyllabi.of("../web/openapi")).isEmpty();
    }
}
