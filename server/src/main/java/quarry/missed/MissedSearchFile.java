package quarry.missed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The file in the index's folder that keeps what was not found: a line each with the count, a tab and the text.
/// It is replaced as a whole, so that a reader sees the state before or after.
public final class MissedSearchFile {
    private static final String NAME = "missed-searches.tsv";

    private final Path file;

    /// @param index the index's folder
    public MissedSearchFile(Path index) {
        this.file = index.resolve(NAME);
    }

    /// Everything in it, in its order; nothing when there is no such file. Lines that make no sense are passed over.
    public List<MissedSearch> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        var searches = new ArrayList<MissedSearch>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0 && tab < line.length() - 1 && line.substring(0, tab).matches("[1-9][0-9]{0,17}")) {
                searches.add(new MissedSearch(line.substring(tab + 1), Long.parseLong(line.substring(0, tab))));
            }
        });
        return searches;
    }

    /// @throws IOException when it cannot be written; what was there stays
    void write(List<MissedSearch> searches) throws IOException {
        var next = file.resolveSibling(NAME + ".next");
        var lines = searches.stream()
                .map(search -> search.count() + "\t" + search.query() + "\n")
                .collect(Collectors.joining());
        Files.writeString(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
