package quarry.document;

import quarry.entry.Entry;

/// The texts of an entry whose vectors are indexed.
public final class EntryTexts {
    /// About what a sentence model reads.
    private static final int LENGTH = 700;

    private EntryTexts() {}

    /// What the entry asks: enough to tell whether two entries ask the same.
    public static String question(Entry entry) {
        return cut(entry.question());
    }

    /// What the entry is about: its question with the beginning of the answer.
    public static String whole(Entry entry) {
        return cut(entry.question() + "\n" + EntryDocuments.answerText(entry)).strip();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LENGTH, text.length()));
    }
}
