package quarry.search.lucene;

import java.util.List;
import java.util.stream.Collectors;

/// What a part of a query has to do with the words that were typed.
///
/// @param words these words, in order
/// @param name  the other name of them that is looked for; empty for all but [Way#NAME]
record Reason(List<QueryWord> words, Way way, List<QueryWord> name) {
    /// In which way an entry that the part matches has the words.
    enum Way {
        /// As typed, in another form or in their parts, whichever it has.
        ITSELF(""),
        PART("by a part of it"),
        NAME("by its other name "),
        BEGUN("as the beginning of a word"),
        JOINED("written as one word"),
        PHRASE("as a phrase"),
        NEAR("near each other");

        private final String text;

        Way(String text) {
            this.text = text;
        }
    }

    Reason {
        words = List.copyOf(words);
        name = List.copyOf(name);
    }

    /// To be read after the words.
    String text() {
        return way.text
                + (name.isEmpty()
                        ? ""
                        : quoted(name.stream().map(QueryWord::typed).collect(Collectors.joining(" "))));
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }
}
