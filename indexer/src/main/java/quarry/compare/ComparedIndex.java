package quarry.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.document.EntryDocuments;
import quarry.document.Fields;
import quarry.document.QuestionEmbeddings;
import quarry.document.Wordings;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.similar.DuplicateClassifier;
import quarry.similar.LocalDensity;
import quarry.similar.Nearness;
import quarry.similar.WeighedQuestion;

/// The questions of one index as comparing sees them: which there are, which are near each other and how likely two
/// are the same. Safe for use by many threads.
final class ComparedIndex {
    /// Entries looked at because their vectors lie nearest.
    static final int NEAREST = 30;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Wordings wordings;
    private final AskedTerms terms;
    private final QuestionShapes shapes;
    private final WordingEmbeddings meanings;
    private final LocalDensity surroundings;
    /// What surrounds each wording, as far as it was looked at.
    private final float[] crowds;
    private final CandidateSearch candidates;
    private final BitSet answered = new BitSet();
    private final Map<Which, BitSet> byAnswer = new EnumMap<>(Which.class);

    /// Entries, by whether they have an answer.
    enum Which {
        /// They have one.
        ANSWERED,
        /// They have none, or something that stands for one.
        OPEN;

        private static Which of(State state) {
            return state == State.ANSWERED ? ANSWERED : OPEN;
        }

        private Query query() {
            return new TermInSetQuery(
                    Fields.STATE,
                    Arrays.stream(State.values())
                            .filter(state -> of(state) == this)
                            .map(state -> new BytesRef(state.label()))
                            .toList());
        }
    }

    /// @param counts       of the terms, by which all is judged
    /// @param surroundings likewise
    ComparedIndex(
            DirectoryReader reader,
            Wordings wordings,
            AskedTerms terms,
            TermCounts counts,
            LocalDensity surroundings,
            Synonyms synonyms)
            throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.wordings = wordings;
        this.terms = terms;
        this.meanings = new WordingEmbeddings(reader, wordings);
        this.surroundings = surroundings;
        this.crowds = new float[wordings.size()];
        Arrays.fill(crowds, Float.NaN);
        this.shapes = new QuestionShapes(reader, wordings, terms, counts.rarity(terms), synonyms);
        this.candidates = new CandidateSearch(terms, counts.rarities(terms));
        for (var leaf : reader.leaves()) {
            var postings = leaf.reader().postings(new Term(Fields.STATE, State.ANSWERED.label()), PostingsEnum.NONE);
            for (int i = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
                    postings != null && i != DocIdSetIterator.NO_MORE_DOCS;
                    i = postings.nextDoc()) {
                answered.set(leaf.docBase + i);
            }
        }
        for (var which : Which.values()) {
            byAnswer.put(which, new BitSet());
        }
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (wordings.ofDocument(document) >= 0) {
                asked(isAnswered(document) ? Which.ANSWERED : Which.OPEN).set(wordings.ofDocument(document));
            }
        }
    }

    private BitSet asked(Which which) {
        return Objects.requireNonNull(byAnswer.get(which));
    }

    /// The wordings that such entries ask.
    BitSet wordings(Which which) {
        return (BitSet) asked(which).clone();
    }

    Wordings wordings() {
        return wordings;
    }

    /// How many documents the index has room for, deleted ones too.
    int documents() {
        return reader.maxDoc();
    }

    AskedTerms terms() {
        return terms;
    }

    WordingEmbeddings meanings() {
        return meanings;
    }

    /// Whether an entry is answered.
    boolean isAnswered(int document) {
        return answered.get(document);
    }

    Entry entry(int document) throws IOException {
        return EntryDocuments.entry(reader.storedFields(), document);
    }

    WeighedQuestion question(int wording) throws IOException {
        return shapes.of(wording);
    }

    /// All wordings, those that are near the same ones side by side.
    IntStream neighbouring() {
        return candidates.neighbouring();
    }

    /// The wordings near one, itself left out.
    ///
    /// @param only entries whose wordings are wanted; null for any
    int[] near(int wording, @Nullable Which only) throws IOException {
        var byTerms = candidates.of(wording, only == null ? null : asked(only));
        var meaning = meanings.areIndexed() ? meanings.of(wording) : null;
        if (meaning == null) {
            return byTerms;
        }
        var found = new LinkedHashSet<Integer>();
        IntStream.of(byTerms).forEach(found::add);
        var filter = only == null ? null : only.query();
        var query = new KnnFloatVectorQuery(Fields.QUESTION_VECTOR, meaning, NEAREST, filter);
        for (var hit : searcher.search(query, NEAREST).scoreDocs) {
            found.add(wordings.ofDocument(hit.doc));
        }
        found.remove(wording);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The probability, from 0 to 1, that two wordings ask the same.
    double probability(int one, int other) throws IOException {
        var meaning = meanings.of(one);
        var against = meaning == null ? null : meanings.of(other);
        return meaning == null || against == null
                ? DuplicateClassifier.probability(question(one), question(other))
                : DuplicateClassifier.probability(
                        question(one),
                        question(other),
                        Nearness.of(
                                QuestionEmbeddings.cosine(meaning, against),
                                crowd(one, meaning),
                                crowd(other, against)));
    }

    private double crowd(int wording, float[] meaning) {
        // Threads that meet here come to the same.
        if (Float.isNaN(crowds[wording])) {
            crowds[wording] = (float) surroundings.crowd(meaning);
        }
        return crowds[wording];
    }

    /// The probability, from 0 to 1, that two entries with one wording ask the same. It is low for a wording such as
    /// "Why is that so?", which does not say what it is about.
    double itself(int wording) throws IOException {
        return terms.ofWordings().size(wording) > 0 ? probability(wording, wording) : 0;
    }
}
