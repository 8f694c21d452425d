package quarry.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quarry.compare.QuestionNeighbours;
import quarry.compare.QuestionNeighbours.Neighbour;
import quarry.document.QuestionGroups;
import quarry.similar.Clustering;

/// The entries that would ask the same as a question, were it an entry: those of the cluster that it is nearest to, if
/// that is near enough to become one with it, see [Clustering]. So the same is said of a question that somebody types
/// as of one that is indexed.
record JoinedCluster(QuestionGroups groups, QuestionNeighbours questions) {
    /// @param neighbours of the question
    Set<Integer> of(List<Neighbour> neighbours) throws IOException {
        var probabilities = new HashMap<Long, Double>();
        neighbours.forEach(neighbour -> probabilities.put(neighbour.wording(), neighbour.probability()));
        List<Integer> nearest = List.of();
        double most = Clustering.THRESHOLD;
        var seen = new HashSet<Integer>();
        for (var neighbour : neighbours) {
            if (seen.contains(neighbour.document())) {
                continue;
            }
            var cluster = groups.cluster(neighbour.document());
            seen.addAll(cluster);
            double mean = mean(cluster, probabilities);
            if (mean > most || (mean == most && nearest.isEmpty())) {
                nearest = cluster;
                most = mean;
            }
        }
        return Set.copyOf(nearest);
    }

    /// The mean probability over a cluster's wordings; one that is no neighbour counts as 0.
    private double mean(List<Integer> cluster, Map<Long, Double> probabilities) throws IOException {
        var wordings = new HashSet<Long>();
        double sum = 0;
        for (int document : cluster) {
            long wording = questions.wording(document);
            sum += wordings.add(wording) ? probabilities.getOrDefault(wording, 0.0) : 0;
        }
        return sum / wordings.size();
    }
}
