package quarry.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import quarry.document.Fields;
import quarry.document.Wordings;

/// Which wordings name which terms, and the other way round, as [Fields#ASKS] has it: lists of numbers, which take a
/// hundredth of the time that searching the index takes. Terms are numbered in their order. Immutable.
final class AskedTerms {
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final NumberLists wordings;
    private final NumberLists terms;

    private AskedTerms(List<String> names, NumberLists wordings, int count) {
        this.names = names;
        this.wordings = wordings;
        this.terms = wordings.inverted(count);
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
    }

    static AskedTerms of(IndexReader reader, Wordings wordings) throws IOException {
        var names = new ArrayList<String>();
        var starts = new Numbers();
        var found = new Numbers();
        starts.add(0);
        var all = MultiTerms.getTerms(reader, Fields.ASKS);
        if (all != null) {
            var each = all.iterator();
            PostingsEnum postings = null;
            for (var term = each.next(); term != null; term = each.next()) {
                int before = found.size();
                postings = each.postings(postings, PostingsEnum.NONE);
                for (int i = postings.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = postings.nextDoc()) {
                    int wording = wordings.ofDocument(i);
                    if (wording >= 0 && wordings.first(wording) == i) {
                        found.add(wording);
                    }
                }
                if (found.size() > before) {
                    names.add(term.utf8ToString());
                    starts.add(found.size());
                }
            }
        }
        return new AskedTerms(names, new NumberLists(starts.toArray(), found.toArray()), wordings.size());
    }

    /// How many terms there are.
    int size() {
        return names.size();
    }

    String name(int term) {
        return names.get(term);
    }

    /// The number of a term; -1 when no question names it.
    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /// How many wordings name it.
    int count(int term) {
        return wordings.size(term);
    }

    /// How many entries name it.
    int entries(int term, Wordings all) {
        int sum = 0;
        for (int i = 0; i < wordings.size(term); i++) {
            sum += all.documents(wordings.get(term, i));
        }
        return sum;
    }

    /// All wordings in an order in which most have the same candidates as the one before, so that what was read of
    /// these is still at hand: by the two rarest of their terms that enough wordings name.
    ///
    /// @param enough how many that is
    int[] neighbouring(int enough) {
        int count = terms.count();
        var rarest = new int[count];
        var next = new int[count];
        for (int wording = 0; wording < count; wording++) {
            rarest[wording] = rarest(wording, enough, -1);
            next[wording] = rarest(wording, enough, rarest[wording]);
        }
        return sorted(sorted(IntStream.range(0, count).toArray(), next), rarest);
    }

    /// Wordings by a term of each; those of one term stay in the order in which they are.
    private int[] sorted(int[] some, int[] keys) {
        var places = new int[size() + 2];
        for (int wording : some) {
            places[keys[wording] + 1]++;
        }
        Arrays.parallelPrefix(places, Integer::sum);
        var sorted = new int[some.length];
        for (int wording : some) {
            sorted[places[keys[wording]]++] = wording;
        }
        return sorted;
    }

    /// The rarest term of a wording, but for one, that enough wordings name; as many as there are when there is none.
    private int rarest(int wording, int enough, int butFor) {
        int rarest = size();
        for (int i = 0; i < terms.size(wording); i++) {
            int term = terms.get(wording, i);
            int count = count(term);
            if (count >= enough && term != butFor && (rarest == size() || count < count(rarest))) {
                rarest = term;
            }
        }
        return rarest;
    }

    /// The terms that each wording names.
    NumberLists ofWordings() {
        return terms;
    }
}
