package quarry.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Joins questions that are the same into clusters by average linkage: two clusters become one while the mean
/// probability over all pairs across them is high enough, the surest first (Sokal and Michener, 1958; greedy
/// correlation clustering). A pair that nobody scored counts as 0, so that one wrong pair does not chain two clusters
/// into one.
public final class Clustering {
    /// The mean probability across two clusters from which on they become one. It lies below
    /// [DuplicateClassifier#SAME] because a question is compared only with its nearest, and one wrong pair
    /// among right ones pulls the mean down. In a material that nothing was fitted to, 51 % of the pairs in
    /// clusters are then the same, and 56 % of those that are the same lie in one cluster; `docs/similar.md`
    /// has other thresholds.
    public static final double THRESHOLD = 0.35;

    private final Map<Integer, List<Integer>> members = new HashMap<>();
    /// Sum of the probabilities between two clusters, kept on both sides.
    private final Map<Integer, Map<Integer, Double>> links = new HashMap<>();
    private final PriorityQueue<Link> queue =
            new PriorityQueue<>(Comparator.comparingDouble((Link link) -> -link.mean())
                    .thenComparingInt(Link::one)
                    .thenComparingInt(Link::other));

    private record Link(int one, int other, double mean, int sizes) {}

    private final double threshold;

    private Clustering(double threshold) {
        this.threshold = threshold;
    }

    /// The clusters of at least two questions, each in ascending order, by their first question.
    ///
    /// @param pairs those that may be the same; each once
    public static List<List<Integer>> of(List<Scored> pairs) {
        return of(pairs, THRESHOLD);
    }

    /// The clusters at another threshold than [#THRESHOLD].
    ///
    /// @param pairs     those that may be the same; each once
    /// @param threshold mean probability across two clusters from which on they are one
    public static List<List<Integer>> of(List<Scored> pairs, double threshold) {
        return new Clustering(threshold).run(pairs);
    }

    private List<List<Integer>> run(List<Scored> pairs) {
        for (var pair : pairs) {
            link(pair.one(), pair.other(), pair.probability());
            link(pair.other(), pair.one(), pair.probability());
        }
        for (var one : links.keySet()) {
            members.put(one, new ArrayList<>(List.of(one)));
        }
        for (var pair : pairs) {
            offer(pair.one(), pair.other());
        }
        while (!queue.isEmpty()) {
            var link = queue.poll();
            if (isCurrent(link)) {
                join(link.one(), link.other());
            }
        }
        return members.values().stream()
                .filter(cluster -> cluster.size() > 1)
                .map(cluster -> cluster.stream().sorted().toList())
                .sorted(Comparator.comparingInt(List::getFirst))
                .toList();
    }

    private void link(int from, int to, double sum) {
        links.computeIfAbsent(from, key -> new HashMap<>()).merge(to, sum, Double::sum);
    }

    private void offer(int one, int other) {
        var ones = members.get(one);
        var others = members.get(other);
        if (ones == null || others == null) {
            return;
        }
        double mean =
                links.getOrDefault(one, Map.of()).getOrDefault(other, 0.0) / ((double) ones.size() * others.size());
        if (mean >= threshold) {
            queue.add(new Link(Math.min(one, other), Math.max(one, other), mean, ones.size() + others.size()));
        }
    }

    private boolean isCurrent(Link link) {
        var ones = members.get(link.one());
        var others = members.get(link.other());
        return ones != null && others != null && ones.size() + others.size() == link.sizes();
    }

    private void join(int kept, int given) {
        var joined = members.get(kept);
        var taken = members.remove(given);
        if (joined == null || taken == null) {
            return;
        }
        joined.addAll(taken);
        var ofKept = links.computeIfAbsent(kept, key -> new HashMap<>());
        Set<Integer> neighbours = new HashSet<>(ofKept.keySet());
        var ofGiven = links.remove(given);
        if (ofGiven != null) {
            for (var link : ofGiven.entrySet()) {
                int neighbour = link.getKey();
                var back = links.get(neighbour);
                if (back != null) {
                    back.remove(given);
                }
                if (neighbour != kept) {
                    ofKept.merge(neighbour, link.getValue(), Double::sum);
                    link(neighbour, kept, link.getValue());
                    neighbours.add(neighbour);
                }
            }
        }
        ofKept.remove(given);
        neighbours.remove(given);
        neighbours.forEach(neighbour -> offer(kept, neighbour));
    }
}
