package quarry.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import quarry.document.Fields;
import quarry.similar.Rarity;

/// What [CandidateSearch] finds for a question that is no entry's, read from the postings: arrays of all questions
/// would
/// take long to fill for one of them. Safe for use by many threads.
final class TypedCandidates {
    private final DirectoryReader reader;
    private final Rarity rarity;
    /// By segment and the number of a term in it; 0 for one that was not asked for yet. Threads that meet here come to
    /// the same.
    private final List<float[]> weights = new ArrayList<>();

    /// What is near a question.
    private record Candidate(int document, long wording, float cosine) {}

    private record Counted(String key, int count) {}

    /// @param rarity of the terms
    TypedCandidates(DirectoryReader reader, Rarity rarity) throws IOException {
        this.reader = reader;
        this.rarity = rarity;
        for (var leaf : reader.leaves()) {
            weights.add(
                    new float
                            [Math.toIntExact(DocValues.getSortedSet(leaf.reader(), Fields.ASKS)
                                    .getValueCount())]);
        }
    }

    /// One entry of each wording that is near, the nearest first.
    ///
    /// @param keys what the question asks for
    List<Integer> of(Iterable<String> keys) throws IOException {
        var rarestFirst = rarestFirst(keys);
        var names = rarestFirst.stream().map(Counted::key).toList();
        var rare = names.subList(0, walked(rarestFirst));
        boolean all = rare.size() == names.size();
        float length = length(names);
        var found = nearest(documents(rare), rare, length, all ? CandidateSearch.MOST : CandidateSearch.RANKED);
        return all ? found : nearest(found.stream().mapToInt(one -> one), names, length, CandidateSearch.MOST);
    }

    private List<Counted> rarestFirst(Iterable<String> keys) throws IOException {
        var counted = new ArrayList<Counted>();
        for (var key : keys) {
            int count = reader.docFreq(new Term(Fields.ASKS, key));
            if (count > 0) {
                counted.add(new Counted(key, count));
            }
        }
        counted.sort(Comparator.comparingInt(Counted::count).thenComparing(Counted::key));
        return counted;
    }

    /// How many of the terms are looked for.
    private static int walked(List<Counted> rarestFirst) {
        long looked = 0;
        for (int i = 0; i < rarestFirst.size(); i++) {
            looked += rarestFirst.get(i).count();
            if (i > 0 && looked > CandidateSearch.LOOKED_AT) {
                return i;
            }
        }
        return rarestFirst.size();
    }

    private float weight(String key) {
        double rare = rarity.of(key);
        return (float) (rare * rare);
    }

    private float length(List<String> keys) {
        float sum = 0;
        for (var key : keys) {
            sum += weight(key);
        }
        return (float) Math.sqrt(sum);
    }

    /// The entries that ask for any of some terms.
    private IntStream documents(List<String> keys) throws IOException {
        var documents = new BitSet();
        for (var leaf : reader.leaves()) {
            var live = leaf.reader().getLiveDocs();
            for (var key : keys) {
                var postings = leaf.reader().postings(new Term(Fields.ASKS, key), PostingsEnum.NONE);
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(postings.docID())) {
                        documents.set(leaf.docBase + postings.docID());
                    }
                }
            }
        }
        return documents.stream();
    }

    /// Of some entries those with the highest cosines, one of each wording.
    ///
    /// @param keys   the terms that count
    /// @param length of the question
    private List<Integer> nearest(IntStream documents, List<String> keys, float length, int most) throws IOException {
        var best = new HashMap<Long, Candidate>();
        var all = documents.sorted().toArray();
        int next = 0;
        for (int number = 0; number < reader.leaves().size(); number++) {
            var leaf = reader.leaves().get(number);
            int end = leaf.docBase + leaf.reader().maxDoc();
            var asks = DocValues.getSortedSet(leaf.reader(), Fields.ASKS);
            var wordings = DocValues.getNumeric(leaf.reader(), Fields.WORDING);
            var terms = terms(asks, keys);
            for (; next < all.length && all[next] < end; next++) {
                int place = all[next] - leaf.docBase;
                if (wordings.advanceExact(place) && asks.advanceExact(place)) {
                    long wording = wordings.longValue();
                    float cosine = cosine(asks, weights.get(number), terms, length);
                    best.putIfAbsent(wording, new Candidate(all[next], wording, cosine));
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((Candidate one) -> -one.cosine())
                        .thenComparingLong(Candidate::wording))
                .limit(most)
                .map(Candidate::document)
                .toList();
    }

    /// The numbers of terms in a segment, ascending.
    private static long[] terms(SortedSetDocValues asks, List<String> keys) throws IOException {
        var numbers = new long[keys.size()];
        int size = 0;
        for (var key : keys) {
            long number = asks.lookupTerm(new BytesRef(key));
            if (number >= 0) {
                numbers[size++] = number;
            }
        }
        var terms = Arrays.copyOf(numbers, size);
        Arrays.sort(terms);
        return terms;
    }

    private float cosine(SortedSetDocValues asks, float[] known, long[] terms, float length) throws IOException {
        float sum = 0;
        float squares = 0;
        for (int i = 0; i < asks.docValueCount(); i++) {
            int term = (int) asks.nextOrd();
            if (known[term] == 0) {
                known[term] = weight(asks.lookupOrd(term).utf8ToString());
            }
            squares += known[term];
            sum += Arrays.binarySearch(terms, term) >= 0 ? known[term] : 0;
        }
        return sum / (length * (float) Math.sqrt(squares));
    }
}
