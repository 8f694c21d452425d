package quarry.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quarry.entry.Entry;
import quarry.entry.State;

/// How well prepared a reader of the material can be, by topic: of the distinct questions, those that are fully
/// answered anywhere.
public final class Readiness {
    private static final Share NOTHING = new Share(0, 0);

    private final Map<String, Share> byTopic;

    /// @param distinct questions, those asked more than once counted once
    /// @param ready    those of them with a full answer in any document
    public record Share(long distinct, long ready) {}

    private Readiness(Map<String, Share> byTopic) {
        this.byTopic = byTopic;
    }

    /// A question asked under several topics counts once in each of them.
    ///
    /// @param duplicates all questions that are asked more than once
    /// @param gaps       all entries without an answer of their own
    public static Readiness of(Coverage coverage, List<Duplicates> duplicates, List<Gap> gaps) {
        var answeredElsewhere = new HashSet<String>();
        for (var gap : gaps) {
            if (gap.answeredBy().stream().anyMatch(Gap.Answer::full)) {
                answeredElsewhere.add(gap.entry().id());
            }
        }
        var counts = new HashMap<String, Share>();
        for (var topic : coverage.topics()) {
            counts.put(
                    topic.topic(),
                    new Share(topic.counts().entries(), topic.counts().answered()));
        }
        var grouped = new HashSet<String>();
        for (var question : duplicates) {
            question.entries().forEach(entry -> grouped.add(entry.id()));
            once(question, isReady(question, answeredElsewhere), counts);
        }
        for (var gap : gaps) {
            if (!grouped.contains(gap.entry().id())
                    && answeredElsewhere.contains(gap.entry().id())) {
                counts.merge(gap.entry().topic(), new Share(0, 1), Readiness::sum);
            }
        }
        return new Readiness(Map.copyOf(counts));
    }

    /// A topic nobody asks about has none.
    public Share of(String topic) {
        return byTopic.getOrDefault(topic, NOTHING);
    }

    private static boolean isReady(Duplicates question, Set<String> answeredElsewhere) {
        return question.entries().stream()
                .anyMatch(entry -> entry.state() == State.ANSWERED || answeredElsewhere.contains(entry.id()));
    }

    /// Replaces what the entries of one question count by what the question counts.
    private static void once(Duplicates question, boolean ready, Map<String, Share> counts) {
        var topics = new HashSet<String>();
        for (var entry : question.entries()) {
            counts.merge(entry.topic(), new Share(-1, answered(entry) ? -1 : 0), Readiness::sum);
            topics.add(entry.topic());
        }
        topics.forEach(topic -> counts.merge(topic, new Share(1, ready ? 1 : 0), Readiness::sum));
    }

    private static boolean answered(Entry entry) {
        return entry.state() == State.ANSWERED;
    }

    private static Share sum(Share one, Share other) {
        return new Share(one.distinct() + other.distinct(), one.ready() + other.ready());
    }
}
