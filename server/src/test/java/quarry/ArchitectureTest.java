package quarry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import quarry.search.SearchEngine;
import quarry.testing.Timing;

/// The arrows between this module's packages: who may import whom, and which library stays behind which package.
final class ArchitectureTest {
    private static final JavaClasses SERVER = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theClassesUnderTestAreThere() {
        assertThat(SERVER.contain(SearchEngine.class)).isTrue();
    }

    @Test
    void everyPackageIsKnownHere() {
        classes()
                .should()
                .resideInAnyPackage(
                        "quarry.query",
                        "quarry.search",
                        "quarry.search.lucene..",
                        "quarry.engine",
                        "quarry.syllabus",
                        "quarry.missed",
                        "quarry.eval..",
                        "quarry.report",
                        "quarry.web..",
                        "quarry.cli..")
                .check(SERVER);
    }

    @Test
    void theSearchPortKnowsEntriesAndNamesOnly() {
        classes()
                .that()
                .resideInAPackage("quarry.search")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("quarry.search", "quarry.entry", "quarry.analysis", "java..", "org.jspecify..")
                .check(SERVER);
    }

    @Test
    void thePortNamesNoFiles() {
        noClasses()
                .that()
                .resideInAPackage("quarry.search")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .check(SERVER);
    }

    @Test
    void onlyTheFactoryKnowsWhichEnginesThereAre() {
        noClasses()
                .that()
                .resideOutsideOfPackages("quarry.search.lucene..", "quarry.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "quarry.search.lucene..", "quarry.index.lucene..", "quarry.document..", "quarry.compare..")
                .check(SERVER);
    }

    @Test
    void theQueryLanguageKnowsLucenesParserAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("quarry.query")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("quarry.query", "org.apache.lucene.queryparser..", "java..", "org.jspecify..")
                .check(SERVER);
        noClasses()
                .that()
                .resideOutsideOfPackage("quarry.query")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene.queryparser..")
                .check(SERVER);
    }

    @Test
    void theEngineKnowsNoDocumentsAndNoHttp() {
        noClasses()
                .that()
                .resideInAPackage("quarry.search.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "quarry.web..",
                        "quarry.cli..",
                        "quarry.source..",
                        "quarry.format..",
                        "quarry.text..",
                        "quarry.code..",
                        "quarry.split..")
                .allowEmptyShould(true)
                .check(SERVER);
    }

    @Test
    void thePageKnowsThePortAndNoEngine() {
        noClasses()
                .that()
                .resideInAnyPackage("quarry.web..", "quarry.report")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "quarry.search.lucene..",
                        "quarry.cli..",
                        "quarry.source..",
                        "quarry.format..",
                        "quarry.text..",
                        "quarry.code..",
                        "quarry.split..",
                        "quarry.analysis..",
                        "quarry.index..")
                .allowEmptyShould(true)
                .check(SERVER);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("quarry.(**)").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void onlyTheEngineKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackages("quarry.search.lucene..", "quarry.query")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(SERVER);
    }

    @Test
    void onlyThePageKnowsTheWebServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("quarry.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "io.prometheus..")
                .check(SERVER);
    }

    @Test
    void onlyTheCommandLineKnowsItsParser() {
        noClasses()
                .that()
                .resideOutsideOfPackage("quarry.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(SERVER);
    }

    @Test
    void noTestGoesByTheClock() {
        Timing.NO_TEST_GOES_BY_THE_CLOCK.check(new ClassFileImporter().importPath(Path.of("target", "test-classes")));
    }
}
