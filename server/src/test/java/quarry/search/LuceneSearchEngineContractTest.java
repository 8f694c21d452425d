package quarry.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import quarry.index.IndexRun;
import quarry.search.lucene.LuceneSearchEngine;

final class LuceneSearchEngineContractTest extends SearchEngineContract {
    @Override
    SearchEngine open(Path documents, Path folder) throws IOException {
        IndexRun.update(folder, List.of(documents), false, (n, of, path) -> {});
        return LuceneSearchEngine.open(folder);
    }
}
