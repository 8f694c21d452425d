package quarry.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import quarry.document.EntryDocuments;
import quarry.document.EntryTexts;
import quarry.document.QuestionEmbeddings;
import quarry.document.Wordings;
import quarry.similar.LocalDensity;
import quarry.vector.SentenceModel;

/// The sentence vectors of wordings: those in the index, and others when [QuestionEmbeddings] may encode them. Safe for
/// use by many threads.
final class WordingEmbeddings {
    private final DirectoryReader reader;
    private final Wordings wordings;
    private final QuestionEmbeddings meanings;
    /// What stands for the questions whose vectors are not in the index.
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    private final boolean encodes;

    WordingEmbeddings(DirectoryReader reader, Wordings wordings) throws IOException {
        this.reader = reader;
        this.wordings = wordings;
        this.meanings = new QuestionEmbeddings(reader);
        this.encodes = meanings.mayEncode() && SentenceModel.shipped().isPresent();
    }

    /// Whether the index itself holds vectors.
    boolean areIndexed() {
        return meanings.areIndexed();
    }

    /// What surrounds the questions of the index.
    LocalDensity surroundings() throws IOException {
        return meanings.surroundings(reader, wordings);
    }

    /// Whether there is a vector.
    boolean has(int wording) {
        return encodes || meanings.has(wordings.first(wording));
    }

    float @Nullable [] of(int wording) throws IOException {
        int document = wordings.first(wording);
        if (meanings.has(document)) {
            return meanings.of(document, "");
        }
        return encodes ? meanings.of(text(wording)) : null;
    }

    private String text(int wording) throws IOException {
        var known = texts.get(wording);
        if (known == null) {
            known = EntryTexts.question(EntryDocuments.entry(reader.storedFields(), wordings.first(wording)));
            texts.put(wording, known);
        }
        return known;
    }

    /// Encodes many at a time what would be encoded one by one later on.
    void prepare(IntStream wanted) throws IOException {
        if (encodes) {
            var missing = new ArrayList<String>();
            for (int wording : wanted.toArray()) {
                if (!meanings.has(wordings.first(wording))) {
                    missing.add(text(wording));
                }
            }
            meanings.prepare(missing);
        }
    }
}
