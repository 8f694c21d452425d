package quarry.search.lucene;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.jspecify.annotations.Nullable;
import quarry.document.Fields;
import quarry.entry.State;
import quarry.search.Coverage;

/// Counts the whole index by topic and by source.
final class CoverageCount {
    /// Entries that have all of this in common. Few combinations occur.
    private record Kind(
            String topic,
            String source,
            State state,
            @Nullable String level,
            boolean code) {}

    /// @param entries how many there are
    private record Cell(Kind kind, long entries) {}

    private CoverageCount() {}

    /// @param unclear the documents of which little was understood
    static Coverage of(IndexReader reader, FacetTable table, List<Coverage.Unclear> unclear) {
        var cells = cells(reader, table);
        var topics = grouped(cells, Kind::topic).entrySet().stream()
                .map(topic -> new Coverage.Topic(
                        topic.getKey(),
                        counts(topic.getValue()),
                        counts(grouped(topic.getValue(), Kind::source)),
                        byLevel(topic.getValue())))
                .sorted(Comparator.comparingLong(topic -> -topic.counts().entries()))
                .toList();
        var sources = grouped(cells, Kind::source).entrySet().stream()
                .map(source -> new Coverage.Source(
                        source.getKey(),
                        counts(source.getValue()),
                        new TreeMap<>(source.getValue().stream()
                                .collect(groupingBy(cell -> cell.kind().topic(), summingLong(Cell::entries))))))
                .toList();
        return new Coverage(topics, sources, unclear);
    }

    private static List<Cell> cells(IndexReader reader, FacetTable table) {
        var topic = table.column(Fields.TOPIC);
        var source = table.column(Fields.SOURCE);
        var state = table.column(Fields.STATE);
        var level = table.column(Fields.LEVEL);
        var code = table.column(Fields.HAS_CODE);
        var states = state.values().stream().map(State::of).toList();
        var live = MultiBits.getLiveDocs(reader);
        var counts = new HashMap<Kind, Long>();
        for (int i = 0; i < reader.maxDoc(); i++) {
            if (live == null || live.get(i)) {
                var kind = new Kind(
                        topic.value(i),
                        source.value(i),
                        states.get(state.number(i)),
                        level.number(i) < 0 ? null : level.value(i),
                        Boolean.parseBoolean(code.value(i)));
                counts.merge(kind, 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(one -> new Cell(one.getKey(), one.getValue()))
                .toList();
    }

    private static Map<String, List<Cell>> grouped(Collection<Cell> cells, Function<Kind, String> by) {
        return cells.stream().collect(groupingBy(cell -> by.apply(cell.kind()), TreeMap::new, Collectors.toList()));
    }

    private static Map<String, Coverage.Counts> counts(Map<String, List<Cell>> groups) {
        var counts = new TreeMap<String, Coverage.Counts>();
        groups.forEach((key, cells) -> counts.put(key, counts(cells)));
        return counts;
    }

    private static Map<String, Long> byLevel(List<Cell> cells) {
        var levels = new TreeMap<String, Long>();
        for (var cell : cells) {
            var level = cell.kind().level();
            if (level != null) {
                levels.merge(level, cell.entries(), Long::sum);
            }
        }
        return levels;
    }

    private static Coverage.Counts counts(List<Cell> cells) {
        return new Coverage.Counts(
                sum(cells, _ -> true),
                sum(cells, kind -> kind.state() == State.ANSWERED),
                sum(cells, kind -> kind.state() == State.UNANSWERED),
                sum(cells, kind -> kind.state() == State.PLACEHOLDER),
                sum(cells, Kind::code));
    }

    private static long sum(List<Cell> cells, Predicate<Kind> counted) {
        return cells.stream()
                .filter(cell -> counted.test(cell.kind()))
                .mapToLong(Cell::entries)
                .sum();
    }
}
