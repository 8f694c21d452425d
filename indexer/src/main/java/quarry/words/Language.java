package quarry.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The words of one language, from its file.
record Language(Map<WordUse, Set<String>> uses) {
    static final Language ENGLISH = read("en");
    /// A language more is its file and its name here.
    static final List<Language> FOREIGN = Stream.of(
                    "ar", "de", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "zh")
            .map(Language::read)
            .toList();

    Set<String> words(WordUse use) {
        return uses.getOrDefault(use, Set.of());
    }

    private static Language read(String name) {
        try (var in = Objects.requireNonNull(Language.class.getResourceAsStream(name + ".yaml"), name)) {
            var lists = new ObjectMapper(new YAMLFactory())
                    .readValue(in, new TypeReference<Map<String, List<String>>>() {});
            var uses = new EnumMap<WordUse, Set<String>>(WordUse.class);
            lists.forEach((use, words) ->
                    uses.put(WordUse.valueOf(use.replace('-', '_').toUpperCase(Locale.ROOT)), Set.copyOf(words)));
            return new Language(uses);
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + name + " cannot be read", e);
        }
    }
}
