package quarry;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.entry.Entry;
import quarry.index.EntryIndex;
import quarry.index.HeldEntries;
import quarry.index.IndexManifest;
import quarry.index.IndexUpdate;
import quarry.index.Progress;
import quarry.testing.Timing;

/// The arrows between this module's packages: who may import whom.
final class ArchitectureTest {
    private static final JavaClasses INDEXER = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theClassesUnderTestAreThere() {
        assertThat(INDEXER.contain(Entry.class)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entry    |
            text     |
            source   |
            words    |
            io       |
            analysis | words
            vector   | io
            format   | source, text, words
            code     |
            topic    | entry, words
            split    | entry, text, code, topic, words, io
            similar  | entry, analysis, words
            document | entry, analysis, vector, similar
            compare  | document, entry, analysis, vector, similar
            index    | io, entry, text, source, format, split, topic, analysis, vector, similar, document, compare
            """)
    void aPackageImportsOnlyWhatItsArrowsAllow(String name, @Nullable String arrows) {
        var allowed = Stream.concat(
                        Stream.of(name), Stream.ofNullable(arrows).flatMap(a -> Arrays.stream(a.split(", "))))
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .dependOnClassesThat(resideInAPackage("quarry..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .check(INDEXER);
    }

    @Test
    void everyPackageHasItsArrows() {
        classes()
                .should()
                .resideInAnyPackage(Stream.of(
                                "entry",
                                "text",
                                "source",
                                "analysis",
                                "format",
                                "code",
                                "words",
                                "io",
                                "topic",
                                "split",
                                "index",
                                "vector",
                                "similar",
                                "document",
                                "compare")
                        .map(ArchitectureTest::tree)
                        .toArray(String[]::new))
                .check(INDEXER);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("quarry.(**)").should().beFreeOfCycles().check(INDEXER);
    }

    @Test
    void indexingKnowsThePortAndNoIndex() {
        noClasses()
                .that()
                .resideInAPackage("quarry.index")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "quarry.index.lucene..",
                        "quarry.document..",
                        "quarry.compare..",
                        "quarry.vector..",
                        "quarry.similar..")
                .check(INDEXER);
    }

    @Test
    void thePortNamesNoFiles() {
        noClasses()
                .that()
                .belongToAnyOf(
                        EntryIndex.class, IndexUpdate.class, HeldEntries.class, IndexManifest.class, Progress.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Path")
                .check(INDEXER);
    }

    @Test
    void theIndexKnowsEntriesAndNotHowTheyAreRead() {
        noClasses()
                .that()
                .resideInAnyPackage("quarry.index.lucene..", "quarry.document..", "quarry.compare..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "quarry.split..", "quarry.format..", "quarry.topic..", "quarry.text..", "quarry.code..")
                .check(INDEXER);
    }

    @Test
    void onlyAnalysisAndTheIndexKnowLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "quarry.analysis..", "quarry.document..", "quarry.compare..", "quarry.index.lucene..")
                .and()
                // Its dot products are the library's, which uses the processor's vectors.
                .doNotHaveFullyQualifiedName("quarry.similar.LocalDensity")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(INDEXER);
    }

    @Test
    void onlyFormatKnowsTheLibrariesThatReadDocuments() {
        noClasses()
                .that()
                .resideOutsideOfPackage("quarry.format..")
                .and()
                // Entities in a question are decoded by the library's table.
                .doNotHaveFullyQualifiedName("quarry.split.outline.InlineMarkup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.jsoup..",
                        "org.commonmark..",
                        "org.apache.pdfbox..",
                        "org.apache.poi..",
                        "org.apache.commons.csv..",
                        "org.sqlite..",
                        "java.sql..",
                        "io.airlift..")
                .check(INDEXER);
    }

    @Test
    void onlyVectorKnowsTheRuntimeOfTheModel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("quarry.vector..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..", "dev.langchain4j..")
                .check(INDEXER);
    }

    @Test
    void onlySourceAndFormatOpenArchives() {
        noClasses()
                .that()
                .resideOutsideOfPackages("quarry.source..", "quarry.format..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.compress..")
                .check(INDEXER);
    }

    private static String tree(String name) {
        return "quarry." + name + "..";
    }

    @Test
    void noTestGoesByTheClock() {
        Timing.NO_TEST_GOES_BY_THE_CLOCK.check(new ClassFileImporter().importPath(Path.of("target", "test-classes")));
    }
}
