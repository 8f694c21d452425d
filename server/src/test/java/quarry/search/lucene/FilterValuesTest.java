package quarry.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.search.Filter;
import quarry.search.UnknownValue;

final class FilterValuesTest {
    private static Filter source(String... documents) {
        return new Filter(Set.of(), Set.of(documents), Set.of(), Set.of(), false);
    }

    @Test
    void ofManyValuesTheNearestAreTold(@TempDir Path folder) throws IOException {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < 30; i++) {
            texts.put("list-" + i + ".md", "## What is number " + i + "?\n\nIt is " + i + ".\n");
        }
        texts.put("gardens.md", "## What is loam?\n\nEarth.\n");
        try (var notes = IndexedNotes.in(folder, texts)) {
            var engine = notes.engine();
            assertThat(engine.unknown(source("gardens.md", "list-3.md"))).isEmpty();
            assertThat(engine.unknown(Filter.NONE)).isEmpty();
            assertThat(engine.unknown(source("Gardns.md"))).singleElement().satisfies(unknown -> {
                assertThat(unknown.nearest()).hasSize(5).startsWith("gardens.md");
                assertThat(unknown.message())
                        .startsWith(
                                "no entry has the source 'Gardns.md'; the nearest of the 31 there are: gardens.md, ");
            });
            assertThat(engine.unknown(source("garden")))
                    .extracting(UnknownValue::nearest)
                    .satisfiesExactly(nearest -> assertThat(nearest).startsWith("gardens.md"));
        }
    }
}
