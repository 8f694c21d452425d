package quarry.format.records;

/// What a column of a table, or a field of a record, is to a question.
public enum Role {
    QUESTION,
    /// What belongs to the question besides its sentence.
    PROMPT,
    ANSWER,
    /// What is said about the answer besides: why it is right.
    EXPLANATION,
    SECTION,
    LEVEL,
    NUMBER,
    /// One or several of the texts to choose from.
    OPTION,
    /// One or several of the texts to choose from, all of them wrong.
    WRONG_OPTION,
    /// Which option is right: its letter, its place or its text.
    CORRECT,
    QUESTION_CODE,
    ANSWER_CODE,
    /// Code of the question where there are options to choose from, else of the answer.
    CODE,
    /// The programming language of code in other columns.
    CODE_LANGUAGE,
    /// A title: the question where there is no other.
    TITLE,
    /// A text: the answer where there is no other.
    BODY,
    /// Addresses, dates, authors, hints and the like.
    BESIDE
}
