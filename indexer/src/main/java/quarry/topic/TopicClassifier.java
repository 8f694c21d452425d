package quarry.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarry.entry.Snippet;

/// Files entries under topics, by what the section, the question and the answer say together. Safe for use by many
/// threads.
public final class TopicClassifier {
    private static final double STRONG = 4;
    private static final double PLAIN = 2;
    private static final double WEAK = 0.7;

    /// A section that names one topic outweighs a plain word of the question, not a strong one.
    private static final double SECTION = 3;
    /// What of an answer's evidence counts, and how much of it at most: long answers touch on many things.
    private static final double ANSWER = 0.15;
    private static final double ANSWER_MOST = 1.5;
    /// Less than this is not enough to file an entry by.
    private static final double ENOUGH = 0.5;
    private static final int ANSWER_READ = 1_500;

    private final Taxonomy taxonomy;
    private final PhraseTable<Evidence> words = new PhraseTable<>();
    private final PhraseTable<Evidence> headings = new PhraseTable<>();

    /// What a phrase adds to another of the same topic.
    private static final double REPEATED = 0.4;

    private record Evidence(String topic, String phrase, double weight) {}

    /// A topic with how much speaks for it.
    public record TopicChoice(String topic, double evidence) {}

    public TopicClassifier(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        for (var topic : taxonomy.topics()) {
            topic.headings().forEach(phrase -> headings.add(phrase, new Evidence(topic.name(), phrase, 1)));
            topic.strong().forEach(phrase -> words.add(phrase, new Evidence(topic.name(), phrase, STRONG)));
            topic.words().forEach(phrase -> words.add(phrase, new Evidence(topic.name(), phrase, PLAIN)));
            topic.weak().forEach(phrase -> words.add(phrase, new Evidence(topic.name(), phrase, WEAK)));
        }
    }

    /// One for the taxonomy that ships with the product.
    public static TopicClassifier shipped() {
        return new TopicClassifier(Taxonomy.shipped());
    }

    /// The topic that most speaks for; [Taxonomy#GENERAL] when nothing says enough.
    public TopicChoice classify(@Nullable String section, String question, String answer, List<Snippet> code) {
        var scores = new HashMap<String, Double>();
        var named = new HashSet<String>();
        if (section != null) {
            headings.find(section).forEach(evidence -> named.add(evidence.topic()));
        }
        named.forEach(topic -> scores.merge(topic, SECTION / named.size(), Double::sum));
        add(scores, once(words.find(question)), 1, Double.MAX_VALUE);
        var start = answer.length() > ANSWER_READ ? answer.substring(0, ANSWER_READ) : answer;
        add(scores, once(words.find(start)), ANSWER, ANSWER_MOST);
        var best = new TopicChoice(Taxonomy.GENERAL, 0);
        for (var topic : taxonomy.topics()) {
            double score = scores.getOrDefault(topic.name(), 0.0);
            if (score >= ENOUGH && score > best.evidence()) {
                best = new TopicChoice(topic.name(), score);
            }
        }
        return best;
    }

    /// A phrase that is repeated says no more than once.
    private static List<Evidence> once(List<Evidence> found) {
        return found.stream().distinct().toList();
    }

    private static void add(Map<String, Double> scores, List<Evidence> found, double share, double most) {
        var sums = new HashMap<String, Double>();
        found.stream()
                .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
                .forEach(evidence ->
                        sums.merge(evidence.topic(), evidence.weight(), (sum, weight) -> sum + REPEATED * weight));
        sums.forEach((topic, sum) -> scores.merge(topic, Math.min(most, share * sum), Double::sum));
    }
}
