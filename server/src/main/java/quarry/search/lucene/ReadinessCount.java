package quarry.search.lucene;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.IndexSearcher;
import quarry.document.Fields;
import quarry.document.QuestionGroups;
import quarry.document.RelationReader;
import quarry.search.Readiness;

/// Counts the distinct questions of an index, and those that are ready, out of doc values alone.
final class ReadinessCount {
    private ReadinessCount() {}

    static Readiness of(IndexSearcher searcher, FacetTable table, QuestionGroups groups) throws IOException {
        var reader = searcher.getIndexReader();
        var relations = new RelationReader(reader);
        var topics = table.column(Fields.TOPIC);
        var live = MultiBits.getLiveDocs(reader);
        var count = new Readiness.Count();
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (groups.clusterNumber(document) < 0 && (live == null || live.get(document))) {
                count.add(Set.of(topics.value(document)), relations.ready(document));
            }
        }
        for (var same : groups.clusters()) {
            var asked = same.stream().map(topics::value).collect(Collectors.toSet());
            count.add(asked, relations.ready(same.getFirst()));
        }
        return count.readiness();
    }
}
