package quarry.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How well prepared a reader of the material can be, by topic: of the distinct questions, those that are fully
/// answered anywhere. A question asked under several topics counts once in each of them.
///
/// @param all     each question once, whatever its topics
/// @param byTopic topics that nobody asks about may be left out
public record Readiness(Readiness.Share all, Map<String, Readiness.Share> byTopic) {
    private static final Share NOTHING = new Share(0, 0);

    /// @param distinct questions, those asked more than once counted once
    /// @param ready    those of them with a full answer in any document
    public record Share(long distinct, long ready) {
        Share plus(Share other) {
            return new Share(distinct + other.distinct, ready + other.ready);
        }
    }

    public Readiness {
        byTopic = Map.copyOf(byTopic);
    }

    /// The topics that are asked no less often than the middle one, and are less than half ready.
    public Set<String> thin() {
        var asked =
                byTopic.values().stream().mapToLong(Share::distinct).sorted().toArray();
        long often = asked.length == 0 ? 0 : Math.max(2, asked[asked.length / 2]);
        return byTopic.entrySet().stream()
                .filter(topic -> topic.getValue().distinct() >= often
                        && topic.getValue().ready() * 2 < topic.getValue().distinct())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// A topic nobody asks about has none.
    public Share of(String topic) {
        return byTopic.getOrDefault(topic, NOTHING);
    }

    /// Counts questions one by one. For one thread.
    public static final class Count {
        private final Map<String, Share> byTopic = new HashMap<>();
        private Share all = NOTHING;

        /// @param topics those under which the question is asked, each once
        /// @param ready  whether it has a full answer in any document
        public void add(Iterable<String> topics, boolean ready) {
            var one = new Share(1, ready ? 1 : 0);
            all = all.plus(one);
            for (var topic : topics) {
                byTopic.merge(topic, one, Share::plus);
            }
        }

        public Readiness readiness() {
            return new Readiness(all, byTopic);
        }
    }
}
