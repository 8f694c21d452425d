package quarry.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How good the classifier is by words alone, on pairs of other fields than it was fitted to (`unseen.tsv`). When they
/// were written, 10 pairs were told the same, all rightly, of the 28 that are.
final class UnseenPairsTest {
    private static final JudgedPairs UNSEEN = JudgedPairs.read("unseen.tsv");

    private static List<JudgedPairs.Pair> toldTheSame() {
        return UNSEEN.pairs().stream()
                .filter(pair ->
                        DuplicateClassifier.probability(UNSEEN.question(pair.one()), UNSEEN.question(pair.other()))
                                >= DuplicateClassifier.SAME)
                .toList();
    }

    private static long same(List<JudgedPairs.Pair> pairs) {
        return pairs.stream().filter(JudgedPairs.Pair::isSame).count();
    }

    @Test
    void ofWhatIsToldTheSameNineOfTenAre() {
        var told = toldTheSame();
        assertThat((double) same(told) / told.size()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void ofWhatIsTheSameAThirdIsToldByWordsAlone() {
        assertThat((double) same(toldTheSame()) / same(UNSEEN.pairs())).isGreaterThan(1.0 / 3);
    }
}
