package quarry.similar;

/// What sort of answer a question wants.
public enum QuestionKind {
    /// What something is, what it is for, how it works: "What is X?", "Explain X".
    ABOUT,
    /// What sets several things apart: "X vs Y", "How is X different from Y?".
    DIFFERENCE,
    /// How something is used or dealt with: "How do you handle X?".
    HANDLING,
    /// How something is done: "How do you …?".
    HOW_TO,
    /// Code is to be written: "Implement …", "Write a function that …".
    TASK,
    /// What speaks for and against something.
    WORTH,
    /// When or whether to choose something.
    WHEN,
    /// Why something is so: "Why does X …?".
    REASON,
    /// Several things are to be named: "What types of … are there?", "Name three …".
    LIST,
    /// What happened to the one who is asked: "Have you …?", "Tell me about a time …".
    EXPERIENCE,
    /// A system is to be sketched: "Design a …", "How would you design …?".
    DESIGN
}
