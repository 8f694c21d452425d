package quarry.compare;

import java.util.Arrays;

/// Lists of numbers, one behind the other in one array, as sparse matrices keep their rows. Immutable.
final class NumberLists {
    /// Where each list begins, and where the last one ends.
    private final int[] starts;
    private final int[] values;

    /// @param starts where each list begins among the values, and where the last one ends
    NumberLists(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    /// How many lists there are.
    int count() {
        return starts.length - 1;
    }

    /// How many numbers a list has.
    int size(int list) {
        return starts[list + 1] - starts[list];
    }

    int get(int list, int index) {
        return values[starts[list] + index];
    }

    /// Where the numbers of a list begin, for [#at].
    int start(int list) {
        return starts[list];
    }

    /// Behind the last number of a list.
    int end(int list) {
        return starts[list + 1];
    }

    int at(int place) {
        return values[place];
    }

    /// For each number the lists that have it, in their order.
    ///
    /// @param numbers all numbers are from 0 to less than this
    NumberLists inverted(int numbers) {
        var begin = new int[numbers + 1];
        for (int value : values) {
            begin[value + 1]++;
        }
        Arrays.parallelPrefix(begin, Integer::sum);
        var next = begin.clone();
        var lists = new int[values.length];
        for (int list = 0; list < count(); list++) {
            for (int i = starts[list]; i < starts[list + 1]; i++) {
                lists[next[values[i]]++] = list;
            }
        }
        return new NumberLists(begin, lists);
    }

    /// The lists in another order.
    ///
    /// @param order the numbers of all lists
    NumberLists reordered(int... order) {
        var begin = new int[order.length + 1];
        var moved = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            begin[i + 1] = begin[i] + size(order[i]);
            System.arraycopy(values, starts[order[i]], moved, begin[i], size(order[i]));
        }
        return new NumberLists(begin, moved);
    }
}
