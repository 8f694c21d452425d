package quarry.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import quarry.index.IndexRun;
import quarry.index.lucene.LuceneEntryIndex;
import quarry.search.lucene.LuceneIndex;

final class LuceneSearchEngineContractTest extends SearchEngineContract {
    @Override
    OpenIndex open(Path documents, Path folder) throws IOException {
        IndexRun.update(new LuceneEntryIndex(folder), List.of(documents), false, (n, of, path) -> {});
        return LuceneIndex.open(folder);
    }
}
