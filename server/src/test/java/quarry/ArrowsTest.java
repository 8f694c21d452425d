package quarry;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Compares the table of packages in ARCHITECTURE.md with what the classes use.
final class ArrowsTest {
    private static final String ROOT = "quarry.";
    private static final Pattern ROW = Pattern.compile("^\\| \\w* ?\\| `([\\w.]+)` \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    @Test
    void theTableHasTheArrowsThatThereAre() throws IOException {
        var told = new TreeMap<String, Set<String>>();
        for (var line : Files.readAllLines(Path.of("..", "ARCHITECTURE.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                told.put(
                        row.group(1),
                        NAME.matcher(row.group(2))
                                .results()
                                .map(name -> name.group(1))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        // The program uses everything.
        told.remove("cli");

        assertThat(told).hasSizeGreaterThan(20).isEqualTo(used());
    }

    private static Map<String, Set<String>> used() {
        var used = new TreeMap<String, Set<String>>();
        for (var found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("quarry")) {
            var from = name(found);
            if (isInTable(from)) {
                var arrows = used.computeIfAbsent(from, key -> new TreeSet<>());
                found.getDirectDependenciesFromSelf().stream()
                        .map(arrow -> arrow.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getPackageName().startsWith(ROOT))
                        .map(ArrowsTest::name)
                        .filter(to -> !to.equals(from))
                        .forEach(arrows::add);
            }
        }
        return used;
    }

    private static boolean isInTable(String name) {
        return !name.isEmpty() && !name.equals("cli") && !name.startsWith("tools") && !name.startsWith("testing");
    }

    private static String name(JavaClass found) {
        var name = found.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }
}
