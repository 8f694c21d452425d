package quarry.missed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import quarry.io.AtomicFile;

/// The file in the index's folder that keeps what was not found: a line each with the count, a tab and the text.
/// It is replaced as a whole, so that a reader sees the state before or after.
public final class MissedSearchFile {
    private static final String NAME = "missed-searches.tsv";
    /// A count, a tab and a text. Zeros are what a power cut leaves.
    private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,17}\t[^\\x00]+");

    private final Path file;

    /// @param index the index's folder
    public MissedSearchFile(Path index) {
        this.file = index.resolve(NAME);
    }

    /// Everything in it, in its order; nothing when there is no such file. Lines that make no sense are passed over.
    public List<MissedSearch> read() throws IOException {
        return lines().stream()
                .filter(MissedSearchFile::makesSense)
                .map(line -> {
                    int tab = line.indexOf('\t');
                    return new MissedSearch(line.substring(tab + 1), Long.parseLong(line.substring(0, tab)));
                })
                .toList();
    }

    private List<String> lines() throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean makesSense(String line) {
        return LINE.matcher(line).matches();
    }

    /// What is wrong with it, with what to do; empty when it is sound or not there.
    public Optional<String> damage() {
        try {
            long senseless = lines().stream().filter(line -> !makesSense(line)).count();
            return senseless == 0
                    ? Optional.empty()
                    : Optional.of(
                            file + " has " + senseless + (senseless == 1 ? " line that makes" : " lines that make")
                                    + " no sense, passed over when it is read; take out what is no count, tab and text, or "
                                    + "delete it to count anew");
        } catch (IOException e) {
            return Optional.of(file + " cannot be read (" + e.getMessage() + "); delete it to count anew");
        }
    }

    /// @throws IOException when it cannot be written; what was there stays
    void write(List<MissedSearch> searches) throws IOException {
        var lines = searches.stream()
                .map(search -> search.count() + "\t" + search.query() + "\n")
                .collect(Collectors.joining());
        AtomicFile.write(file, lines);
    }
}
