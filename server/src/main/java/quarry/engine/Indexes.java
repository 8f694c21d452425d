package quarry.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.index.EntryIndex;
import quarry.search.OpenIndex;

/// Opens indexes by their names. A name is a URI; one without a scheme is a folder of this machine.
public final class Indexes {
    private static final List<Engine> ENGINES = List.of(new LuceneFolder());
    /// A single letter is the drive of a path.
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]++:.*+", Pattern.DOTALL);

    private Indexes() {}

    /// The name of an index as people type it.
    ///
    /// @param typed a URI, or the path of a folder
    /// @throws IllegalArgumentException when it names none; the message says why
    public static URI named(String typed) {
        if (typed.isBlank()) {
            throw new IllegalArgumentException("an index needs a name; name a folder");
        }
        if (SCHEME.matcher(typed).matches()) {
            var index = URI.create(typed);
            engine(index).folder(index);
            return index;
        }
        var path = Path.of(typed);
        return path.isAbsolute() ? path.toUri() : relative(path);
    }

    private static URI relative(Path path) {
        try {
            var text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
            return new URI(null, null, text, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// @throws IOException when there is no such index, or none that can be searched; the message says what to do
    public static OpenIndex open(URI index) throws IOException {
        return engine(index).open(index);
    }

    /// An index to be written, which need not be there yet.
    public static EntryIndex entries(URI index) {
        return engine(index).entries(index);
    }

    /// The folder on this machine that an index is in; empty for one that is elsewhere.
    public static Optional<Path> folder(URI index) {
        return engine(index).folder(index);
    }

    private static Engine engine(URI index) {
        return ENGINES.stream()
                .filter(engine -> engine.keeps(index))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no indexes called '" + index.getScheme()
                        + ":…'; name a folder, with './' before a name that has a colon"));
    }
}
