package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import quarry.analysis.SynonymScanner;
import quarry.analysis.Synonyms;
import quarry.analysis.TechnicalWords;
import quarry.document.Fields;

/// The other names of what a query names: long forms of abbreviations, and abbreviations of long forms.
///
/// @param from   index of the first word of the name in the query
/// @param to     index after its last
/// @param others the other names, each as the words it is made of
record QuerySynonyms(int from, int to, List<List<QueryWord>> others) {
    /// More names than this say the same thing in ways nobody needs.
    private static final int MOST = 10;

    QuerySynonyms {
        others = List.copyOf(others);
    }

    /// Given synonyms, with the abbreviations that the indexed texts introduce where these have no meaning yet.
    static Synonyms known(Synonyms given, IndexReader reader) throws IOException {
        var learnt = new ArrayList<String>();
        var each = TermDictionary.terms(reader, Fields.ABBREVIATION);
        for (var term = each.next(); term != null; term = each.next()) {
            var line = term.utf8ToString();
            if (!given.knows(line.substring(line.lastIndexOf(',') + 1))) {
                learnt.add(line);
            }
        }
        return given.with(learnt);
    }

    /// The names in a query, in order; they do not overlap.
    static List<QuerySynonyms> of(Synonyms synonyms, Analyzer analyzer, List<QueryWord> words) {
        var found = new ArrayList<QuerySynonyms>();
        var stems = words.stream().map(QuerySynonyms::stems).toList();
        for (var piece : SynonymScanner.scanWholeWords(stems, synonyms)) {
            if (piece.name() == null) {
                continue;
            }
            var typed = words.subList(piece.from(), piece.to()).stream()
                    .map(QueryWord::term)
                    .toList();
            var others = piece.name().names().stream()
                    .map(name -> QueryWord.of(analyzer, name))
                    .filter(name -> !name.isEmpty()
                            && !name.stream().map(QueryWord::term).toList().equals(typed))
                    .distinct()
                    .limit(MOST)
                    .toList();
            if (!others.isEmpty()) {
                found.add(new QuerySynonyms(piece.from(), piece.to(), others));
            }
        }
        return found;
    }

    private static List<String> stems(QueryWord word) {
        return TechnicalWords.of(word.typed()).stream()
                .flatMap(one -> one.parts().isEmpty() ? Stream.of(one.stem()) : one.parts().stream())
                .toList();
    }
}
