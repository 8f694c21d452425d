package quarry.document;

/// The fields of the index. Analyzed fields keep positions and offsets in their postings, for phrases and for
/// highlighting; exact values are terms for filters and doc values for counts. What an entry has to do with others,
/// from [#PAIRS] to
/// [#ANSWERS], is changed in place. Nothing but [#ENTRY] is stored.
public final class Fields {
    /// Exact: the entry's id.
    public static final String ID = "id";
    /// Analyzed: the question. Weighs most in ranking.
    public static final String QUESTION = "question";
    /// Analyzed: the answer's prose, without fenced code. Filler is not indexed.
    public static final String ANSWER = "answer";
    /// Analyzed: the snippets of question and answer.
    public static final String CODE = "code";
    /// Analyzed: the section and the topic, so that their words lend weight to what stands under them.
    public static final String HEADING = "heading";
    /// Terms: the signs in the question, as [quarry.analysis.Signs] tells; for finding operators.
    public static final String QUESTION_SIGNS = "questionSigns";
    /// Terms: the signs in what [#ANSWER] has.
    public static final String ANSWER_SIGNS = "answerSigns";
    /// Terms: the signs in the snippets.
    public static final String CODE_SIGNS = "codeSigns";
    /// Exact: the topic.
    public static final String TOPIC = "topic";
    /// Exact: the document's path.
    public static final String SOURCE = "source";
    /// Exact: the section.
    public static final String SECTION = "section";
    /// Exact: the label of the level.
    public static final String LEVEL = "level";
    /// Exact: the label of the state.
    public static final String STATE = "state";
    /// Exact: `true` where there is a snippet.
    public static final String HAS_CODE = "hasCode";
    /// Exact: the number as printed.
    public static final String NUMBER = "number";
    /// Point: the line of the question.
    public static final String LINE = "line";
    /// Exact: what the question asks for, as [quarry.similar.QuestionShape] tells; for finding similar questions.
    public static final String ASKS = "asks";
    /// Number and term: hash of the question, the same for all entries that put it in the same words.
    public static final String WORDING = "wording";
    /// Number: hash of what comparing reads of the entry: question, answer and state.
    public static final String CONTENT = "content";
    /// Number: the place among the entries of its document, from 0.
    public static final String ORDINAL = "ordinal";
    /// Bytes: what the question's wording was judged to be, see [WordingPairs]. Missing as long as it is not compared.
    public static final String PAIRS = "pairs";
    /// Number: the same for all entries that ask the same.
    public static final String CLUSTER = "cluster";
    /// Number: how many entries these are, from 1.
    public static final String CLUSTER_SIZE = "clusterSize";
    /// Number: how many documents ask it, from 1.
    public static final String ASKED = "asked";
    /// Number: 1 where the question is answered in full anywhere, else 0.
    public static final String READY = "ready";
    /// Number: how much of an answer there is, see [Answered#number].
    public static final String ANSWERED = "answered";
    /// Bytes: ids and scores of the entries that answer it; see [Relations].
    static final String ANSWERS = "answers";
    /// Exact: the abbreviations that the entry introduces, each with its long form as a line of synonyms.
    public static final String ABBREVIATION = "abbreviation";
    /// Terms: the words of question and answer as they are spelt, for correcting what users type.
    public static final String WORD = "word";
    /// Exact: the names of code in question and answer, as they are written.
    public static final String IDENTIFIER = "identifier";
    /// Vector: what the question means, see [EntryTexts#question].
    public static final String QUESTION_VECTOR = "questionVector";
    /// Vector: what question and answer mean, see [EntryTexts#whole]. Entries have both vectors or none.
    public static final String VECTOR = "vector";
    /// Stored: the whole entry, see [EntryDocuments].
    public static final String ENTRY = "entry";

    private Fields() {}
}
