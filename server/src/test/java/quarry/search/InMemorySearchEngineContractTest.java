package quarry.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarry.entry.Entry;
import quarry.format.Formats;
import quarry.index.IndexRun;
import quarry.index.SourceSplitter;
import quarry.source.SourceTree;
import quarry.split.Splitter;
import quarry.topic.TopicClassifier;

/// Tests the engine that other tests use in the place of an index, and the contract itself: what two engines hold that
/// have nothing in common is no accident of one of them.
final class InMemorySearchEngineContractTest extends SearchEngineContract {
    @Override
    OpenIndex open(Path documents, Path folder) throws IOException {
        var paths = List.of(documents);
        var splitter = new SourceSplitter(new Splitter(new TopicClassifier(IndexRun.taxonomy(paths))));
        var entries = new ArrayList<Entry>();
        try (var reader = Formats.reader()) {
            for (var file : SourceTree.of(paths).files()) {
                entries.addAll(splitter.split(file, splitter.bytes(reader, file))
                        .split()
                        .entries());
            }
        }
        return new InMemoryIndex(entries);
    }
}
