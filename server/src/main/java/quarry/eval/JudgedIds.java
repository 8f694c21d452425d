package quarry.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What queries were judged on. Judgements of other material would give figures that mean nothing.
public record JudgedIds(Set<String> ids) {
    public JudgedIds {
        ids = Set.copyOf(ids);
    }

    /// Tells what is there.
    @FunctionalInterface
    public interface Material {
        boolean has(String id) throws IOException;
    }

    public static JudgedIds of(Collection<JudgedQuery> queries) {
        return new JudgedIds(queries.stream()
                .flatMap(query -> query.grades().keySet().stream())
                .collect(Collectors.toSet()));
    }

    /// How many of them are not there, in words; empty when all are.
    ///
    /// @param file has the judgements
    /// @param name of the material
    /// @throws IOException when nothing can be measured: none of them is there, or there are none
    public Optional<String> lacking(Path file, String name, Material material) throws IOException {
        if (ids.isEmpty()) {
            throw new IOException("'" + file + "' judges nothing; it needs judgements of entries by their ids");
        }
        int missing = 0;
        for (var id : ids) {
            missing += material.has(id) ? 0 : 1;
        }
        if (missing == ids.size()) {
            throw new IOException("none of the " + missing + " ids that '" + file + "' judges is in " + name
                    + "; they were judged on other material, or on another state of it");
        }
        return missing == 0
                ? Optional.empty()
                : Optional.of(missing + " of the " + ids.size() + " ids that '" + file + "' judges are not in " + name
                        + "; they count as not found");
    }
}
