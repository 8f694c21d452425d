package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import quarry.entry.State;
import quarry.index.lucene.Fields;
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

        void add(Tally more) {
            entries += more.entries;
            answered += more.answered;
            unanswered += more.unanswered;
            placeholder += more.placeholder;
            withCode += more.withCode;
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

    /// Values are looked up once for each that occurs, not for each entry.
    private void add(LeafReader reader) throws IOException {
        var topic = DocValues.getSortedSet(reader, Fields.TOPIC);
        var source = DocValues.getSortedSet(reader, Fields.SOURCE);
        var state = DocValues.getSortedSet(reader, Fields.STATE);
        var level = DocValues.getSortedSet(reader, Fields.LEVEL);
        var code = DocValues.getSortedSet(reader, Fields.HAS_CODE);
        var states = values(state).stream().map(State::of).toList();
        var codes = values(code).stream().map(Boolean::parseBoolean).toList();
        long levelCount = level.getValueCount();
        var levels = new long[Math.toIntExact(topic.getValueCount() * levelCount)];
        var tallies = new HashMap<Pair, Tally>();
        var live = reader.getLiveDocs();
        for (int i = 0; i < reader.maxDoc(); i++) {
            if (live != null && !live.get(i)) {
                continue;
            }
            int itsTopic = ordinal(topic, i);
            tallies.computeIfAbsent(new Pair(itsTopic, ordinal(source, i)), key -> new Tally())
                    .add(states.get(ordinal(state, i)), codes.get(ordinal(code, i)));
            if (level.advanceExact(i)) {
                levels[(int) (itsTopic * levelCount + level.nextOrd())]++;
            }
        }
        var topicNames = values(topic);
        var sourceNames = values(source);
        tallies.forEach((pair, tally) -> add(topicNames.get(pair.topic()), sourceNames.get(pair.source()), tally));
        var levelNames = values(level);
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > 0) {
                group(topics, topicNames.get((int) (i / levelCount)))
                        .levels
                        .merge(levelNames.get((int) (i % levelCount)), levels[i], Long::sum);
            }
        }
    }

    private record Pair(int topic, int source) {}

    private void add(String topic, String source, Tally tally) {
        var inTopic = group(topics, topic);
        inTopic.all.add(tally);
        inTopic.across.computeIfAbsent(source, key -> new Tally()).add(tally);
        var inSource = group(sources, source);
        inSource.all.add(tally);
        inSource.across.computeIfAbsent(topic, key -> new Tally()).add(tally);
    }

    private static Group group(Map<String, Group> groups, String name) {
        return groups.computeIfAbsent(name, key -> new Group());
    }

    /// The ordinal of the one value that every entry has in this field.
    private static int ordinal(SortedSetDocValues values, int document) throws IOException {
        if (!values.advanceExact(document)) {
            throw new CorruptIndexException("an entry lacks a value", "entry " + document);
        }
        return (int) values.nextOrd();
    }

    private static List<String> values(SortedSetDocValues values) throws IOException {
        var all = new ArrayList<String>();
        for (long i = 0; i < values.getValueCount(); i++) {
            all.add(values.lookupOrd(i).utf8ToString());
        }
        return all;
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
