package quarry.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.document.EntryDocuments;
import quarry.document.EntryTexts;
import quarry.document.Fields;
import quarry.document.QuestionEmbeddings;
import quarry.document.RelationReader;
import quarry.document.TextHash;
import quarry.document.Wordings;
import quarry.entry.Entry;
import quarry.similar.DuplicateClassifier;
import quarry.similar.LocalDensity;
import quarry.similar.Nearness;
import quarry.similar.QuestionReader;
import quarry.similar.Rarity;
import quarry.similar.WeighedQuestion;
import quarry.vector.SentenceEncoder;

/// The entries that ask what a question asks, or something near it. Of questions that were compared it is what their
/// fields tell; another is compared here, by what [CandidateSearch] finds and [DuplicateClassifier] says, as it would
/// be were it
/// an entry. Safe for use by many threads.
public final class QuestionNeighbours {
    /// Matches the entries that were compared with the others.
    public static final Query COMPARED = new FieldExistsQuery(Fields.PAIRS);

    private final IndexSearcher searcher;
    private final DirectoryReader reader;
    private final QuestionReader questions;
    private final QuestionEmbeddings meanings;
    private final @Nullable Measures measures;
    private final Rarity rarity;
    private volatile @Nullable LocalDensity surroundings;
    private volatile @Nullable TypedCandidates candidates;

    /// @param build    the build that is searched
    /// @param searcher over it; whoever opened it closes it, after the last call here
    /// @param synonyms those that it was built with
    public QuestionNeighbours(Path build, DirectoryReader reader, IndexSearcher searcher, Synonyms synonyms)
            throws IOException {
        this.searcher = searcher;
        this.reader = reader;
        this.questions = new QuestionReader(synonyms);
        this.meanings = new QuestionEmbeddings(reader);
        this.measures = Measures.read(build).orElse(null);
        this.rarity = measures == null
                ? Rarity.of(reader.numDocs(), this::count)
                : measures.counts().rarity();
    }

    private int count(String key) {
        try {
            return reader.docFreq(new Term(Fields.ASKS, key));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /// An entry beside a question.
    ///
    /// @param document    its number in the index
    /// @param wording     the same number for all entries that put their question in the same words
    /// @param probability that it asks the same, from 0 to 1
    public record Neighbour(int document, long wording, double probability) {}

    /// The neighbours of a question, the nearest first. If entries put it in the same words they are among them.
    public List<Neighbour> of(String question) throws IOException {
        long wording = TextHash.of(question);
        for (int document : documents(wording)) {
            var known = known(document, wording);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return compared(question);
    }

    /// The entries that put their question in these very words.
    public List<Integer> asking(String question) throws IOException {
        return documents(TextHash.of(question));
    }

    /// The neighbours of an entry, itself left out.
    public List<Neighbour> of(int document) throws IOException {
        var entry = EntryDocuments.entry(searcher.storedFields(), document);
        var known = known(document, TextHash.of(entry.question()));
        var neighbours = known.isPresent() ? known.get() : compared(entry.question());
        return neighbours.stream()
                .filter(neighbour -> neighbour.document() != document)
                .toList();
    }

    /// What the fields of an entry tell.
    private Optional<List<Neighbour>> known(int document, long wording) throws IOException {
        var pairs = new RelationReader(reader).pairs(document);
        if (pairs == null) {
            return Optional.empty();
        }
        var neighbours = new ArrayList<Neighbour>();
        add(wording, pairs.itself(), neighbours);
        for (int i = 0; i < pairs.size(); i++) {
            add(pairs.others()[i], pairs.probabilities()[i], neighbours);
        }
        return Optional.of(nearestFirst(neighbours));
    }

    private void add(long wording, double probability, List<Neighbour> to) throws IOException {
        for (int document : documents(wording)) {
            to.add(new Neighbour(document, wording, probability));
        }
    }

    private static List<Neighbour> nearestFirst(List<Neighbour> neighbours) {
        return neighbours.stream()
                .sorted(Comparator.comparingDouble((Neighbour neighbour) -> -neighbour.probability())
                        .thenComparingInt(Neighbour::document))
                .toList();
    }

    /// The entries that put their question in the same words.
    private List<Integer> documents(long wording) throws IOException {
        var documents = new ArrayList<Integer>();
        var term = new Term(Fields.WORDING, Wordings.term(wording));
        for (var leaf : reader.leaves()) {
            var found = leaf.reader().postings(term, PostingsEnum.NONE);
            var live = leaf.reader().getLiveDocs();
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(found.docID())) {
                    documents.add(leaf.docBase + found.docID());
                }
            }
        }
        return documents;
    }

    /// Compares a question with those near it, whatever is known of it.
    List<Neighbour> compared(String question) throws IOException {
        var shape = questions.read(question);
        var asked = WeighedQuestion.of(shape, rarity);
        var meaning = meanings.of(question);
        var neighbours = new ArrayList<Neighbour>();
        for (var near : near(shape.keys(), meaning).entrySet()) {
            var entry = entry(near.getValue());
            var other = WeighedQuestion.of(questions.read(entry.question()), rarity);
            double probability = meaning == null
                    ? DuplicateClassifier.probability(asked, other)
                    : probability(asked, meaning, other, near.getValue(), entry);
            if (probability >= PairJudging.LEAST_PROBABILITY) {
                add(near.getKey(), probability, neighbours);
            }
        }
        return nearestFirst(neighbours);
    }

    private Entry entry(int document) throws IOException {
        return EntryDocuments.entry(searcher.storedFields(), document);
    }

    private double probability(WeighedQuestion asked, float[] meaning, WeighedQuestion other, int document, Entry entry)
            throws IOException {
        var against = meanings.of(document, EntryTexts.question(entry));
        return against == null
                ? DuplicateClassifier.probability(asked, other)
                : DuplicateClassifier.probability(
                        asked,
                        other,
                        Nearness.of(
                                QuestionEmbeddings.cosine(meaning, against),
                                surroundings().crowd(meaning),
                                surroundings().crowd(against)));
    }

    /// By wording, an entry for each candidate.
    private Map<Long, Integer> near(Iterable<String> keys, float @Nullable [] meaning) throws IOException {
        var found = new LinkedHashMap<Long, Integer>();
        for (int document : candidates().of(keys)) {
            found.putIfAbsent(wording(document), document);
        }
        if (meaning != null && meanings.areIndexed()) {
            var nearest = new KnnFloatVectorQuery(Fields.QUESTION_VECTOR, meaning, ComparedIndex.NEAREST);
            for (var hit : searcher.search(nearest, ComparedIndex.NEAREST).scoreDocs) {
                found.putIfAbsent(wording(hit.doc), hit.doc);
            }
        }
        return found;
    }

    /// The same number for all entries that put their question in the same words.
    ///
    /// @param document an entry's number in the index
    public long wording(int document) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var wordings = DocValues.getNumeric(leaf.reader(), Fields.WORDING);
        return wordings.advanceExact(document - leaf.docBase) ? wordings.longValue() : 0;
    }

    private TypedCandidates candidates() throws IOException {
        var known = candidates;
        if (known == null) {
            // Threads that meet here come to the same.
            known = new TypedCandidates(reader, rarity);
            candidates = known;
        }
        return known;
    }

    private LocalDensity surroundings() throws IOException {
        var known = surroundings;
        if (known == null) {
            known = measures == null
                    ? meanings.surroundings(reader, Wordings.of(reader))
                    : LocalDensity.of(measures.surroundings(), SentenceEncoder.DIMENSIONS);
            surroundings = known;
        }
        return known;
    }
}
