package quarry.split.outline;

import quarry.words.Phrases;
import quarry.words.WordUse;

/// How questions and requests begin, or what they contain, in languages other than English.
final class ForeignQuestions {
    /// A longer text without a question mark is no question.
    private static final int LONGEST = 200;

    private static final Phrases REQUESTS = new Phrases(WordUse.REQUESTS.foreign());
    private static final Phrases INTERROGATIVES = new Phrases(WordUse.INTERROGATIVES.foreign());
    private static final Phrases WITHIN = new Phrases(WordUse.ASKING_WITHIN.foreign());

    private ForeignQuestions() {}

    /// 0.9 for a request, 0.75 for what begins like a question or contains its words, else 0.
    static double likeness(String text) {
        if (text.length() > LONGEST) {
            return 0;
        }
        if (REQUESTS.begin(text)) {
            return 0.9;
        }
        boolean ends = text.endsWith(".") || text.endsWith("。") || text.endsWith("।") || text.endsWith("；");
        boolean asks = !ends && (asksFirst(text) || (!isAscii(text) && WITHIN.areIn(text)));
        return asks ? 0.75 : 0;
    }

    /// A question word alone is a title.
    private static boolean asksFirst(String text) {
        return text.indexOf(' ') > 0 && INTERROGATIVES.begin(text);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
