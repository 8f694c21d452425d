package quarry.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import quarry.analysis.Abbreviations;
import quarry.analysis.Signs;
import quarry.analysis.TechnicalWords;
import quarry.entry.Entry;
import quarry.entry.Prose;
import quarry.entry.Snippet;
import quarry.entry.State;
import quarry.similar.QuestionReader;
import quarry.vector.VectorStore;

/// Entries as Lucene documents, and back.
public final class EntryDocuments {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Entry.class);
    private static final ObjectReader READER = MAPPER.readerFor(Entry.class);
    private static final FieldType ANALYZED = analyzed();
    /// Longest exact value, in characters of at most four bytes each.
    private static final int MAX_TERM = 8_000;
    /// Limits of the names of code that are taken from an entry: characters read, names, characters of a name.
    private static final int MOST_NAMED = 20_000;

    private static final int MOST_NAMES = 40;
    private static final int LONGEST_NAME = 60;
    /// A shorter word is like too many others.
    private static final int SHORTEST_WORD = 3;

    /// Exact terms that still weigh less the more of them there are.
    private static final FieldType NAMED = named();

    private EntryDocuments() {}

    private static FieldType named() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(false);
        type.setOmitNorms(false);
        type.freeze();
        return type;
    }

    private static FieldType analyzed() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /// The document that stands for an entry in the index, with vectors if those of its texts are known.
    ///
    /// @param ordinal   its place among the entries of its document
    /// @param relations what it has to do with others
    /// @param questions reads what the entry's question asks for
    public static Document document(
            Entry entry, long ordinal, Relations relations, VectorStore vectors, QuestionReader questions)
            throws IOException {
        var document = document(entry, questions);
        document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
        relations.addTo(document);
        var question = vectors.get(EntryTexts.question(entry));
        if (question.isPresent()) {
            var whole = vectors.get(EntryTexts.whole(entry));
            if (whole.isPresent()) {
                document.add(vector(Fields.QUESTION_VECTOR, question.get()));
                document.add(vector(Fields.VECTOR, whole.get()));
            }
        }
        return document;
    }

    /// Whether both vectors of an entry are known.
    public static boolean hasVectors(Entry entry, VectorStore vectors) {
        return vectors.get(EntryTexts.question(entry)).isPresent()
                && vectors.get(EntryTexts.whole(entry)).isPresent();
    }

    private static KnnFloatVectorField vector(String field, float[] vector) {
        return new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT);
    }

    /// The document that stands for an entry in the index, without vectors.
    public static Document document(Entry entry, QuestionReader questions) throws IOException {
        var document = new Document();
        document.add(new KeywordField(Fields.ID, entry.id(), Field.Store.NO));
        document.add(new Field(Fields.QUESTION, entry.question(), ANALYZED));
        var answer = answerText(entry);
        document.add(new Field(Fields.ANSWER, answer, ANALYZED));
        document.add(new Field(Fields.CODE, codeText(entry), ANALYZED));
        document.add(new Field(Fields.HEADING, headingText(entry), ANALYZED));
        addExact(document, Fields.TOPIC, entry.topic());
        addExact(document, Fields.SOURCE, entry.source().document());
        addExact(document, Fields.STATE, entry.state().label());
        addExact(document, Fields.HAS_CODE, String.valueOf(entry.hasCode()));
        if (entry.section() != null) {
            addExact(document, Fields.SECTION, entry.section());
        }
        if (entry.level() != null) {
            addExact(document, Fields.LEVEL, entry.level().label());
        }
        if (entry.source().number() != null) {
            addExact(document, Fields.NUMBER, entry.source().number());
        }
        addSigns(document, Fields.QUESTION_SIGNS, text(entry, Fields.QUESTION));
        addSigns(document, Fields.ANSWER_SIGNS, text(entry, Fields.ANSWER));
        addSigns(document, Fields.CODE_SIGNS, text(entry, Fields.CODE));
        addNames(document, entry.question() + "\n\n" + answer);
        for (var key : questions.keys(entry.question())) {
            document.add(new Field(Fields.ASKS, term(key), NAMED));
            document.add(new SortedSetDocValuesField(Fields.ASKS, new BytesRef(term(key))));
        }
        long wording = TextHash.of(entry.question());
        document.add(new NumericDocValuesField(Fields.WORDING, wording));
        document.add(new StringField(Fields.WORDING, Wordings.term(wording), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.CONTENT, TextHash.content(entry)));
        document.add(new IntField(Fields.LINE, entry.source().line(), Field.Store.NO));
        document.add(new StoredField(Fields.ENTRY, WRITER.writeValueAsBytes(entry)));
        return document;
    }

    private static void addSigns(Document document, String field, String text) {
        Signs.terms(text).forEach(signs -> document.add(new StringField(field, signs, Field.Store.NO)));
    }

    /// Adds the words and names of code of a question and its answer.
    private static void addNames(Document document, String text) {
        for (var abbreviation : Abbreviations.in(text)) {
            addExact(document, Fields.ABBREVIATION, abbreviation.words() + ", " + abbreviation.name());
        }
        var spelt = new LinkedHashSet<String>();
        var names = new LinkedHashSet<String>();
        for (var word : TechnicalWords.of(text.length() > MOST_NAMED ? text.substring(0, MOST_NAMED) : text)) {
            for (var form : word.spelt()) {
                if (isWord(form)) {
                    spelt.add(form);
                }
            }
            if (word.identifier() && word.end() - word.start() <= LONGEST_NAME && names.size() < MOST_NAMES) {
                names.add(text.substring(word.start(), word.end()));
            }
        }
        spelt.forEach(word -> document.add(new StringField(Fields.WORD, word, Field.Store.NO)));
        names.forEach(name -> addExact(document, Fields.IDENTIFIER, name));
    }

    private static boolean isWord(String spelt) {
        if (spelt.length() < SHORTEST_WORD || spelt.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < spelt.length(); i++) {
            if (!Character.isLetter(spelt.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void addExact(Document document, String field, String value) {
        document.add(new KeywordField(field, term(value), Field.Store.NO));
    }

    /// A value as a term. Lucene refuses terms of over 32 766 bytes, and with them the whole document; no heading or
    /// number that anyone filters by comes near that.
    private static String term(String value) {
        if (value.length() <= MAX_TERM) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(MAX_TERM - 1)) ? MAX_TERM - 1 : MAX_TERM);
    }

    /// The entry of a document.
    ///
    /// @param number the document's number in the reader that `stored` came from
    public static Entry entry(StoredFields stored, int number) throws IOException {
        var document = stored.document(number);
        var bytes = document.getBinaryValue(Fields.ENTRY);
        return READER.readValue(bytes.bytes, bytes.offset, bytes.length);
    }

    /// What is indexed and highlighted of a question's prompt and of its answer, besides the answer's code.
    public static String answerText(Entry entry) {
        var answer = answerProse(entry);
        return entry.prompt().isEmpty() ? answer : (entry.prompt() + "\n\n" + answer).strip();
    }

    /// An answer without its code and the signs that only lay it out; empty where there is no real one.
    public static String answerProse(Entry entry) {
        return entry.state() == State.ANSWERED ? Prose.of(entry.answer()) : "";
    }

    /// What is indexed and highlighted of the snippets.
    public static String codeText(Entry entry) {
        return entry.code().stream().map(Snippet::text).collect(Collectors.joining("\n\n"));
    }

    /// What is indexed in an analyzed field.
    ///
    /// @throws IllegalArgumentException for another field
    public static String text(Entry entry, String field) {
        return switch (field) {
            case Fields.QUESTION -> entry.question();
            case Fields.ANSWER -> answerText(entry);
            case Fields.CODE -> codeText(entry);
            case Fields.HEADING -> headingText(entry);
            default -> throw new IllegalArgumentException("no text is in " + field);
        };
    }

    /// What is indexed of where the entry stands.
    static String headingText(Entry entry) {
        return entry.section() == null ? entry.topic() : entry.section() + "\n" + entry.topic();
    }
}
