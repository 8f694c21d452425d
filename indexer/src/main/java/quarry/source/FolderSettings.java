package quarry.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What holds for a folder and all below it: the hints for its documents and which files are none. A file
/// `quarry.yaml` in the folder says it; what it does not say is as in the folder above.
record FolderSettings(Hints hints, List<Ignored> ignored) {
    static final String FILE = "quarry.yaml";
    static final FolderSettings NONE = new FolderSettings(Hints.NONE, List.of());

    /// The largest such file that is read, in bytes.
    private static final long MAX_BYTES = 1024 * 1024;

    private static final String KEYS = "it may say topic, ignore (a list of patterns such as 'drafts/**'), language, "
            + "format, and columns with question, answer, category and level";
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /// Files of a folder that match a pattern.
    record Ignored(Path folder, PathMatcher pattern) {
        boolean matches(Path file) {
            return file.startsWith(folder) && pattern.matches(folder.relativize(file));
        }
    }

    private record Columns(
            @Nullable String question,
            @Nullable String answer,
            @Nullable String category,
            @Nullable String level) {}

    private record Content(
            @Nullable String topic,
            @Nullable List<String> ignore,
            @Nullable String language,
            @Nullable String format,
            @Nullable Columns columns) {}

    FolderSettings {
        ignored = List.copyOf(ignored);
    }

    boolean ignores(Path file) {
        return ignored.stream().anyMatch(pattern -> pattern.matches(file));
    }

    /// Whether a member of an archive is left out.
    boolean ignores(Path archive, String member) {
        try {
            return ignores(archive.resolve(member));
        } catch (InvalidPathException e) {
            // Such a name is no file's: it is refused where members are.
            return false;
        }
    }

    /// The settings of a folder in one for which these hold.
    ///
    /// @throws IOException when its file cannot be read; the message names it, the line and what may stand there
    FolderSettings in(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return this;
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + ": is larger than " + MAX_BYTES / 1024 + " KB; " + KEYS);
        }
        var content = read(file);
        if (content == null) {
            return this;
        }
        var all = new ArrayList<>(ignored);
        for (var glob : content.ignore() == null ? List.<String>of() : content.ignore()) {
            all.addAll(patterns(file, folder, glob));
        }
        return new FolderSettings(hints(file, content).or(hints), all);
    }

    private static @Nullable Content read(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            return null;
        }
        try {
            return YAML.readValue(text, Content.class);
        } catch (UnrecognizedPropertyException e) {
            var key = e.getPropertyName();
            throw new IOException(place(file, text, key) + "the key '" + key + "' is not known; " + KEYS, e);
        } catch (JsonMappingException e) {
            var keys = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(name -> name != null)
                    .toList();
            var what = keys.isEmpty()
                    ? file + ": is no list of keys and values; "
                    : place(file, text, keys.getLast()) + "the value of '" + String.join(".", keys)
                            + "' cannot be read; ";
            throw new IOException(what + KEYS, e);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new IOException(file + ": " + line + e.getOriginalMessage() + "; " + KEYS, e);
        }
    }

    /// Where a key stands. The parser itself only tells how far it had read.
    private static String place(Path file, String text, String key) {
        var found = Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "[\"']?\\s*+:")
                .matcher(text);
        long line = found.find()
                ? 1
                        + text.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 0;
        return file + ": " + (line == 0 ? "" : "line " + line + ": ");
    }

    private static Hints hints(Path file, Content content) throws IOException {
        var language = word(content.language());
        if (language != null && !language.matches("[a-z]{2,3}(?:-[a-z0-9]++)*+")) {
            throw new IOException(file + ": '" + language + "' is no language code; write one such as en, ru or zh");
        }
        var columns = content.columns();
        return new Hints(
                text(content.topic()),
                language,
                word(content.format()),
                columns == null
                        ? Hints.Columns.NONE
                        : new Hints.Columns(
                                text(columns.question()),
                                text(columns.answer()),
                                text(columns.category()),
                                text(columns.level())));
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String word(@Nullable String value) {
        var text = text(value);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /// A pattern with a slash is meant from the folder on, one without matches names at any depth; both match folders
    /// with all that is in them.
    private static List<Ignored> patterns(Path file, Path folder, String glob) throws IOException {
        var trimmed = glob.strip().replaceFirst("^/+", "").replaceFirst("(?<!/)/++$", "");
        if (trimmed.isEmpty()) {
            throw new IOException(file + ": an empty pattern under 'ignore'; write one such as 'drafts/**'");
        }
        var forms = new ArrayList<>(List.of(trimmed, trimmed + "/**"));
        if (!trimmed.contains("/")) {
            forms.addAll(List.of("**/" + trimmed, "**/" + trimmed + "/**"));
        }
        var result = new ArrayList<Ignored>();
        for (var form : forms) {
            try {
                result.add(new Ignored(folder, folder.getFileSystem().getPathMatcher("glob:" + form)));
            } catch (PatternSyntaxException e) {
                throw new IOException(
                        file + ": '" + glob + "' under 'ignore' is no pattern (" + e.getDescription()
                                + "); write one such as '*.csv' or 'drafts/**'",
                        e);
            }
        }
        return result;
    }
}
