package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import quarry.entry.State;
import quarry.index.Fields;
import quarry.search.Coverage;
import quarry.search.Coverage.Counts;

/// Counts the whole index by topic and by source, out of doc values alone.
final class CoverageCount {
    private static final class Tally {
        private long entries;
        private long answered;
        private long unanswered;
        private long placeholder;
        private long withCode;

        void add(State state, boolean code) {
            entries++;
            withCode += code ? 1 : 0;
            switch (state) {
                case ANSWERED -> answered++;
                case UNANSWERED -> unanswered++;
                case PLACEHOLDER -> placeholder++;
            }
        }

        Counts counts() {
            return new Counts(entries, answered, unanswered, placeholder, withCode);
        }
    }

    private static final class Group {
        private final Tally all = new Tally();
        private final Map<String, Tally> across = new TreeMap<>();
        private final Map<String, Long> levels = new TreeMap<>();

        Map<String, Counts> acrossCounts() {
            var counts = new TreeMap<String, Counts>();
            across.forEach((key, tally) -> counts.put(key, tally.counts()));
            return counts;
        }

        Map<String, Long> acrossEntries() {
            var counts = new TreeMap<String, Long>();
            across.forEach((key, tally) -> counts.put(key, tally.entries));
            return counts;
        }
    }

    private final Map<String, Group> topics = new TreeMap<>();
    private final Map<String, Group> sources = new TreeMap<>();

    static Coverage of(IndexSearcher searcher) throws IOException {
        var count = new CoverageCount();
        for (var leaf : searcher.getIndexReader().leaves()) {
            count.add(leaf.reader());
        }
        return count.coverage();
    }

    private void add(LeafReader reader) throws IOException {
        var topic = DocValues.getSortedSet(reader, Fields.TOPIC);
        var source = DocValues.getSortedSet(reader, Fields.SOURCE);
        var state = DocValues.getSortedSet(reader, Fields.STATE);
        var level = DocValues.getSortedSet(reader, Fields.LEVEL);
        var code = DocValues.getSortedSet(reader, Fields.HAS_CODE);
        var live = reader.getLiveDocs();
        for (int i = 0; i < reader.maxDoc(); i++) {
            if (live != null && !live.get(i)) {
                continue;
            }
            var inTopic = topics.computeIfAbsent(value(topic, i), key -> new Group());
            var inSource = sources.computeIfAbsent(value(source, i), key -> new Group());
            var itsState = State.of(value(state, i));
            boolean hasCode = value(code, i).equals("true");
            inTopic.all.add(itsState, hasCode);
            inSource.all.add(itsState, hasCode);
            inTopic.across.computeIfAbsent(value(source, i), key -> new Tally()).add(itsState, hasCode);
            inSource.across.computeIfAbsent(value(topic, i), key -> new Tally()).add(itsState, hasCode);
            var itsLevel = value(level, i);
            if (!itsLevel.isEmpty()) {
                inTopic.levels.merge(itsLevel, 1L, Long::sum);
            }
        }
    }

    private static String value(SortedSetDocValues values, int document) throws IOException {
        return values.advanceExact(document)
                ? values.lookupOrd(values.nextOrd()).utf8ToString()
                : "";
    }

    private Coverage coverage() {
        List<Coverage.Topic> byTopic = new ArrayList<>();
        topics.forEach((topic, group) ->
                byTopic.add(new Coverage.Topic(topic, group.all.counts(), group.acrossCounts(), group.levels)));
        byTopic.sort(Comparator.comparingLong(
                        (Coverage.Topic topic) -> topic.counts().entries())
                .reversed());
        List<Coverage.Source> bySource = new ArrayList<>();
        sources.forEach((source, group) ->
                bySource.add(new Coverage.Source(source, group.all.counts(), group.acrossEntries())));
        return new Coverage(byTopic, bySource);
    }
}
