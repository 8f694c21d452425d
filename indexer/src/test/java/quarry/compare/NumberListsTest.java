package quarry.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NumberListsTest {
    /// Which of four numbers each of three lists has.
    private static final NumberLists LISTS = new NumberLists(new int[] {0, 2, 2, 5}, new int[] {1, 3, 0, 1, 2});

    private static List<List<Integer>> all(NumberLists lists) {
        var all = new ArrayList<List<Integer>>();
        for (int list = 0; list < lists.count(); list++) {
            var numbers = new ArrayList<Integer>();
            for (int i = lists.start(list); i < lists.end(list); i++) {
                numbers.add(lists.at(i));
            }
            assertThat(numbers).hasSize(lists.size(list));
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(lists.get(list, i)).isEqualTo(numbers.get(i));
            }
            all.add(numbers);
        }
        return all;
    }

    @Test
    void listsHaveTheirNumbers() {
        assertThat(all(LISTS)).containsExactly(List.of(1, 3), List.of(), List.of(0, 1, 2));
    }

    @Test
    void invertedTheyTellWhichListsHaveANumber() {
        assertThat(all(LISTS.inverted(4))).containsExactly(List.of(2), List.of(0, 2), List.of(2), List.of(0));
        assertThat(all(LISTS.inverted(5))).endsWith(List.<Integer>of());
        assertThat(all(LISTS.inverted(4).inverted(3))).isEqualTo(all(LISTS));
    }

    @Test
    void reorderedTheyAreTheSameLists() {
        assertThat(all(LISTS.reordered(2, 0, 1))).containsExactly(List.of(0, 1, 2), List.of(1, 3), List.of());
    }
}
