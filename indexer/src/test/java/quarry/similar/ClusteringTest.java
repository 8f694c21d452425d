package quarry.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ClusteringTest {
    private static List<Scored> all(double probability, int... members) {
        var pairs = new ArrayList<Scored>();
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                pairs.add(new Scored(members[i], members[j], probability));
            }
        }
        return pairs;
    }

    @Test
    void surePairsBecomeClusters() {
        var pairs = new ArrayList<>(all(0.9, 1, 2, 3));
        pairs.addAll(all(0.8, 7, 9));
        assertThat(Clustering.of(pairs)).containsExactly(List.of(1, 2, 3), List.of(7, 9));
    }

    @Test
    void oneWrongPairDoesNotChainTwoClusters() {
        var pairs = new ArrayList<>(all(0.9, 1, 2, 3));
        pairs.addAll(all(0.9, 4, 5, 6));
        pairs.add(new Scored(3, 4, 0.99));
        assertThat(Clustering.of(pairs)).noneMatch(cluster -> cluster.contains(1) && cluster.contains(6));
    }

    @Test
    void unsurePairsStayApart() {
        assertThat(Clustering.of(all(0.2, 1, 2, 3))).isEmpty();
    }

    @Test
    void aLowerThresholdJoinsThem() {
        assertThat(Clustering.of(all(0.2, 1, 2, 3), 0.2)).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void theOrderOfThePairsDoesNotMatter() {
        var pairs = new ArrayList<>(all(0.9, 1, 2, 3, 4));
        pairs.addAll(all(0.7, 5, 6, 7));
        pairs.add(new Scored(4, 5, 0.6));
        var expected = Clustering.of(pairs);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(pairs, new Random(seed));
            assertThat(Clustering.of(pairs)).isEqualTo(expected);
        }
    }
}
