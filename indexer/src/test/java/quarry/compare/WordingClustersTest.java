package quarry.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.document.Wordings;
import quarry.similar.Clustering;
import quarry.similar.Scored;

final class WordingClustersTest {
    private static PairLists pairs(List<Scored> scored, int count) throws IOException {
        var probabilities = new float[scored.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = (float) scored.get(i).probability();
        }
        var judged = new Pairs(
                scored.stream().mapToInt(Scored::one).toArray(),
                scored.stream().mapToInt(Scored::other).toArray(),
                probabilities);
        return new PairLists(new Wordings(LongStream.range(0, count).toArray(), new int[0]), judged, upTo(count), null);
    }

    private static BitSet upTo(int count) {
        var all = new BitSet();
        all.set(0, count);
        return all;
    }

    private static List<List<Integer>> clusters(List<Scored> scored, int count) throws IOException {
        return WordingClusters.around(upTo(count), pairs(scored, count), count).clusters().stream()
                .map(cluster -> Arrays.stream(cluster).boxed().toList())
                .sorted(Comparator.comparingInt(List::getFirst))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void clusteringGroupByGroupComesToTheSameAsAllAtOnce(long seed) throws IOException {
        var random = new Random(seed);
        var scored = new ArrayList<Scored>();
        for (int one = 0; one < 120; one++) {
            for (int other = one + 1; other < 120; other++) {
                if (random.nextInt(25) == 0) {
                    scored.add(new Scored(one, other, random.nextFloat()));
                }
            }
        }
        assertThat(clusters(scored, 120)).isNotEmpty().isEqualTo(Clustering.of(scored));
    }

    @Test
    void oneWrongPairDoesNotChainTwoClusters() throws IOException {
        var scored = List.of(
                new Scored(0, 1, 0.9),
                new Scored(0, 2, 0.9),
                new Scored(1, 2, 0.9),
                new Scored(2, 3, 0.95),
                new Scored(3, 4, 0.9),
                new Scored(3, 5, 0.9),
                new Scored(4, 5, 0.9));
        assertThat(clusters(scored, 6)).noneMatch(cluster -> cluster.contains(0) && cluster.contains(5));
    }
}
