package quarry.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import quarry.similar.LocalDensity;
import quarry.vector.SentenceEncoder;
import quarry.vector.SentenceModel;

/// The sentence vectors of an index's questions: those in the index, and, as long as only few lack one, others encoded
/// when they are asked for. Safe for use by many threads.
public final class QuestionEmbeddings {
    /// Up to this many entries without a vector in the index are encoded here, which takes some seconds in all.
    private static final int FEW = 3_000;

    /// Vectors encoded here, by text, for as long as the program runs.
    private static final Map<String, float[]> ENCODED = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > 4 * FEW;
        }
    };

    private final List<@Nullable FloatVectorValues> leaves;
    private final int[] bases;
    /// Where an entry's vector stands among those of its leaf; -1 for none.
    private final int[] places;
    private final boolean any;
    private final boolean few;

    public QuestionEmbeddings(IndexReader reader) throws IOException {
        leaves = new ArrayList<>();
        bases = new int[reader.leaves().size()];
        places = new int[reader.maxDoc()];
        Arrays.fill(places, -1);
        int held = 0;
        for (var leaf : reader.leaves()) {
            bases[leaves.size()] = leaf.docBase;
            var values = leaf.reader().getFloatVectorValues(Fields.QUESTION_VECTOR);
            leaves.add(values);
            if (values == null) {
                continue;
            }
            var documents = values.iterator();
            for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) {
                places[leaf.docBase + i] = documents.index();
                held++;
            }
        }
        any = held > 0;
        few = reader.maxDoc() - held <= FEW;
    }

    /// Whether the index itself holds vectors.
    public boolean areIndexed() {
        return any;
    }

    /// The vector of an entry's question; null when there is none to be had.
    ///
    /// @param text what stands for the question, as [EntryTexts#question] gives it
    public float @Nullable [] of(int document, String text) throws IOException {
        int place = places[document];
        if (place < 0) {
            return of(text);
        }
        int leaf = Arrays.binarySearch(bases, document);
        var values = leaves.get(leaf >= 0 ? leaf : -leaf - 2);
        return values == null ? null : values.copy().vectorValue(place).clone();
    }

    /// The vector of a question; null when there is none to be had.
    public float @Nullable [] of(String question) {
        if (!few && !any) {
            return null;
        }
        synchronized (ENCODED) {
            var known = ENCODED.get(question);
            if (known != null) {
                return known;
            }
        }
        Optional<SentenceEncoder> encoder = SentenceModel.shipped().load();
        if (encoder.isEmpty()) {
            return null;
        }
        var vector = encoder.get().encode(question);
        synchronized (ENCODED) {
            ENCODED.put(question, vector);
        }
        return vector;
    }

    /// Whether so few entries lack a vector that it is made here.
    public boolean mayEncode() {
        return few;
    }

    /// Encodes the questions that lack a vector, many at a time, when they are few.
    public void prepare(List<String> questions) {
        if (!few) {
            return;
        }
        List<String> missing;
        synchronized (ENCODED) {
            missing = questions.stream()
                    .distinct()
                    .filter(question -> !ENCODED.containsKey(question))
                    .toList();
        }
        if (missing.isEmpty()) {
            return;
        }
        var encoder = SentenceModel.shipped().load();
        if (encoder.isPresent()) {
            var vectors = encoder.get().encode(missing);
            synchronized (ENCODED) {
                for (int i = 0; i < missing.size(); i++) {
                    ENCODED.put(missing.get(i), vectors.get(i));
                }
            }
        }
    }

    /// Whether an entry's vector stands in the index.
    public boolean has(int document) {
        return places[document] >= 0;
    }

    public static double cosine(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
    }

    /// What surrounds the questions of the index: the wordings that have the lowest hashes and a vector. One that few
    /// others lack, too, is made, so that it does not matter of which documents the index has vectors already.
    ///
    /// @param reader of the index
    public LocalDensity surroundings(IndexReader reader, Wordings wordings) throws IOException {
        var texts = reader.storedFields();
        var found = new ArrayList<float[]>();
        for (int wording = 0; wording < wordings.size() && found.size() < LocalDensity.SAMPLE; wording++) {
            int document = wordings.first(wording);
            if (has(document)) {
                found.add(Objects.requireNonNull(of(document, "")));
            } else if (few) {
                var meaning = of(EntryTexts.question(EntryDocuments.entry(texts, document)));
                if (meaning == null) {
                    break;
                }
                found.add(meaning);
            }
        }
        return LocalDensity.of(found);
    }
}
