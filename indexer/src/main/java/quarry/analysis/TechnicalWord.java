package quarry.analysis;

import java.util.List;

/// One word of a text, reduced so that its forms compare equal.
///
/// @param stem       the word as one term: plain words by their stem, identifiers in lower case without joining signs
/// @param parts      the stems of the parts of a word of several parts; empty for others
/// @param plain      the word in lower case, unstemmed
/// @param identifier whether it is written as a name of code: `prefetch_related`, `getName`, `save()`, `@property`
/// @param spelt      the word and then its parts in lower case as they are spelt, unstemmed
/// @param start      index of its first character in the text
/// @param end        index after its last character
public record TechnicalWord(
        String stem, List<String> parts, String plain, List<String> spelt, boolean identifier, int start, int end) {
    public TechnicalWord {
        parts = List.copyOf(parts);
        spelt = List.copyOf(spelt);
    }

    /// The stems of its parts, or its own where it has none.
    public List<String> stems() {
        return parts.isEmpty() ? List.of(stem) : parts;
    }
}
