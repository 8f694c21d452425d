package quarry.document;

import java.util.List;
import quarry.document.Relations.Answer;

/// How much of an answer to an entry the index holds.
public enum Answered {
    /// The entry has one of its own.
    ITSELF(0),
    /// Another answers all that is asked.
    ELSEWHERE(1),
    /// Others answer a part of it.
    PARTLY(2),
    /// Nothing is known that does.
    NOWHERE(3);

    private final int number;

    Answered(int number) {
        this.number = number;
    }

    /// What an entry has that does not answer itself.
    public static Answered by(List<Answer> answers) {
        if (answers.stream().anyMatch(Answer::full)) {
            return ELSEWHERE;
        }
        return answers.isEmpty() ? NOWHERE : PARTLY;
    }

    /// As [Fields#ANSWERED] has it.
    public int number() {
        return number;
    }

    /// @param number what [#number] gave
    public static Answered of(long number) {
        for (var one : values()) {
            if (one.number == number) {
                return one;
            }
        }
        throw new IllegalArgumentException("nothing is answered in the way " + number);
    }
}
