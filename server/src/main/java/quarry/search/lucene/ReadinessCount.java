package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import quarry.index.lucene.Fields;
import quarry.index.lucene.QuestionGroups;
import quarry.index.lucene.RelationReader;
import quarry.search.Readiness;

/// Counts the distinct questions of an index, and those that are ready, out of doc values alone.
final class ReadinessCount {
    private final QuestionGroups groups;
    private final RelationReader relations;
    private final List<String> topics = new ArrayList<>();
    /// By entry; below zero where there is none.
    private final int[] topicOf;

    private ReadinessCount(IndexSearcher searcher, QuestionGroups groups) throws IOException {
        var reader = searcher.getIndexReader();
        this.groups = groups;
        this.relations = new RelationReader(reader);
        this.topicOf = new int[reader.maxDoc()];
        Arrays.fill(topicOf, -1);
        var values = MultiDocValues.getSortedSetValues(reader, Fields.TOPIC);
        if (values != null) {
            for (long i = 0; i < values.getValueCount(); i++) {
                topics.add(values.lookupOrd(i).utf8ToString());
            }
            var live = MultiBits.getLiveDocs(reader);
            for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
                if (live == null || live.get(i)) {
                    topicOf[i] = (int) values.nextOrd();
                }
            }
        }
    }

    static Readiness of(IndexSearcher searcher, QuestionGroups groups) throws IOException {
        return new ReadinessCount(searcher, groups).readiness();
    }

    private Readiness readiness() throws IOException {
        var count = new Readiness.Count();
        for (int document = 0; document < topicOf.length; document++) {
            if (topicOf[document] >= 0 && groups.clusterNumber(document) < 0) {
                count.add(Set.of(topics.get(topicOf[document])), relations.ready(document));
            }
        }
        for (var same : groups.clusters()) {
            var asked = same.stream()
                    .filter(document -> topicOf[document] >= 0)
                    .map(document -> topics.get(topicOf[document]))
                    .collect(Collectors.toSet());
            count.add(asked, relations.ready(same.getFirst()));
        }
        return count.readiness();
    }
}
