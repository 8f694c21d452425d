package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import quarry.entry.Entry;
import quarry.entry.Source;
import quarry.entry.State;
import quarry.eval.RetrievalCollection;
import quarry.index.EntryIndex;
import quarry.index.IndexRun;
import quarry.index.Progress;

/// Indexes a retrieval collection as if its documents were entries: the title as the question, the body as the answer.
final class CollectionIndexing {
    private final ProgressOutput progress;

    CollectionIndexing(PrintWriter err, Terminal terminal) {
        this.progress = new ProgressOutput(err, terminal, System::nanoTime);
    }

    /// @param index gets the entries, and keeps the vectors for the next time
    /// @return whether it has vectors
    boolean index(RetrievalCollection collection, EntryIndex index) throws IOException {
        IndexRun.write(index, entries(collection));
        IndexRun.finish(
                index,
                new Progress() {
                    @Override
                    public void document(int document, int documents, String path) {}

                    @Override
                    public void texts(int done, int wanted) {
                        progress.show("reading for meaning: " + done + " of " + wanted + " texts");
                    }
                },
                () -> {});
        progress.clear();
        return index.manifest().vectors().entries() > 0;
    }

    private static List<Entry> entries(RetrievalCollection collection) {
        var entries = new ArrayList<Entry>();
        for (var item : collection.items()) {
            int line = entries.size() + 1;
            boolean answered = !item.body().isBlank();
            entries.add(new Entry(
                    item.id(),
                    // Some collections have documents without a title.
                    item.title().isBlank() ? item.id() : item.title(),
                    "",
                    answered ? item.body() : "",
                    List.of(),
                    "General",
                    null,
                    null,
                    answered ? State.ANSWERED : State.UNANSWERED,
                    new Source("corpus.jsonl", line, line, null)));
        }
        return entries;
    }
}
