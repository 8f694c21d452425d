package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quarry.eval.JudgedQueries;
import quarry.eval.JudgedQuery;
import quarry.eval.RankingMeasures;
import quarry.eval.RetrievalCollection;
import quarry.search.Filter;
import quarry.search.Mode;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;
import quarry.search.lucene.DeepRankings;
import quarry.search.lucene.LuceneSearchEngine;

/// Measures searching by judgements: of queries on the index, or of a retrieval collection.
@Command(name = "eval", description = "Measure how well searching finds what people judged relevant.")
final class EvalCommand implements Callable<Integer> {
    private static final int PAGE = 20;
    private static final int WORST = 10;
    private static final int DEPTH = 1_000;
    /// Grades from here on are what a searcher wants; below, what also has to do with it.
    private static final int WANTED = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    private static final class What {
        @Option(
                names = "--queries",
                paramLabel = "FILE",
                description =
                        "Queries judged on the index, a JSON object a line: {\"q\": …, \"rel\": {\"ID\": grade}}.")
        private @Nullable Path queries;

        @Option(
                names = "--corpus",
                paramLabel = "DIR",
                description = "A collection: corpus.jsonl (id, title, body), queries.jsonl (id, text), "
                        + "qrels.jsonl (q, d, rel), and pairs_val.jsonl, pairs_train.jsonl (a, b, dup) if there are "
                        + "any.")
        private @Nullable Path corpus;
    }

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The index to measure (default: .quarry/index); with --corpus the folder that keeps the "
                    + "collection's index and vectors (default: in ~/.cache/quarry).")
    private @Nullable Path index;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "hybrid",
            description = "How to match with --queries: lexical or hybrid (default: hybrid).")
    private Mode mode = Mode.HYBRID;

    @Option(names = "--pairs-only", description = "With --corpus: measure its judged pairs alone.")
    private boolean pairsOnly;

    @Override
    public Integer call() throws Exception {
        var line = spec.commandLine();
        if (what.queries != null) {
            var folder = index == null ? Path.of(".quarry", "index") : index;
            try (var engine = LuceneSearchEngine.open(folder)) {
                engine.awaitModel();
                measure(engine, JudgedQueries.read(what.queries), line.getOut());
            }
        } else if (what.corpus != null) {
            var name = what.corpus.toAbsolutePath().normalize().getFileName();
            var folder = index == null
                    ? Path.of(System.getProperty("user.home"), ".cache", "quarry", "eval-" + name)
                    : index;
            var collection = RetrievalCollection.read(what.corpus);
            if (!pairsOnly) {
                measure(collection, folder, line.getOut());
            }
            PairEvaluation.of(what.corpus, collection, line.getOut());
        }
        return ExitStatus.DONE;
    }

    private record Judged(JudgedQuery query, List<String> found) {
        double ndcg() {
            return RankingMeasures.ndcg(found, query.grades(), 10);
        }
    }

    private void measure(SearchEngine engine, List<JudgedQuery> queries, PrintWriter out) throws IOException {
        var judged = new ArrayList<Judged>();
        for (var query : queries) {
            var request = new SearchRequest(query.text(), 0, PAGE, Filter.NONE, false, false, mode);
            var hits = engine.search(request).hits();
            judged.add(
                    new Judged(query, hits.stream().map(hit -> hit.entry().id()).toList()));
        }
        print(
                out,
                "nDCG@10",
                judged.stream().mapToDouble(Judged::ndcg).average().orElse(0));
        print(out, "MRR", mean(judged, one -> RankingMeasures.reciprocalRank(one.found, one.query.grades(), WANTED)));
        print(
                out,
                "recall@20",
                mean(judged, one -> RankingMeasures.recall(one.found, one.query.grades(), WANTED, PAGE)));
        print(out, "P@5", mean(judged, one -> RankingMeasures.precision(one.found, one.query.grades(), WANTED, 5)));
        var byKind = new TreeMap<String, List<Judged>>();
        judged.forEach(one -> byKind.computeIfAbsent(one.query.kind(), kind -> new ArrayList<>())
                .add(one));
        byKind.remove("");
        byKind.forEach((kind, ones) -> print(out, "nDCG@10, " + kind, mean(ones, Judged::ndcg)));
        out.println("worst:");
        judged.stream()
                .sorted(Comparator.comparingDouble(Judged::ndcg))
                .limit(WORST)
                .forEach(one -> out.printf(Locale.ROOT, "  %.2f  %s%n", one.ndcg(), one.query.text()));
    }

    private static double mean(List<Judged> judged, java.util.function.ToDoubleFunction<Judged> measure) {
        return judged.stream().mapToDouble(measure).average().orElse(0);
    }

    private static void print(PrintWriter out, String measure, double value) {
        out.printf(Locale.ROOT, "%-28s %.3f%n", measure, value);
    }

    private void measure(RetrievalCollection collection, Path folder, PrintWriter out) throws IOException {
        var indexing = new CollectionIndexing(spec.commandLine().getErr(), Terminal.current());
        boolean withVectors = indexing.index(collection, folder);
        out.printf(
                Locale.ROOT,
                "%d documents, %d queries%n%-9s %7s %8s %7s%n",
                collection.items().size(),
                collection.queries().size(),
                "",
                "MAP",
                "nDCG@10",
                "R@100");
        try (var rankings = DeepRankings.open(folder)) {
            var ways = Stream.of(DeepRankings.Way.values())
                    .filter(way -> withVectors || way == DeepRankings.Way.BM25 || way == DeepRankings.Way.LEXICAL)
                    .toList();
            for (var way : ways) {
                var judged = new ArrayList<Judged>();
                for (var query : collection.queries()) {
                    // Where queries are documents themselves, finding itself is no merit and no fault.
                    var found = rankings.ranked(query.text(), way, DEPTH).stream()
                            .filter(id -> !id.equals(query.id()))
                            .toList();
                    judged.add(new Judged(query, found));
                }
                out.printf(
                        Locale.ROOT,
                        "%-9s %7.3f %8.3f %7.3f%n",
                        way.name().toLowerCase(Locale.ROOT),
                        mean(judged, one -> RankingMeasures.averagePrecision(one.found, one.query.grades())),
                        mean(judged, Judged::ndcg),
                        mean(judged, one -> RankingMeasures.recall(one.found, one.query.grades(), 1, 100)));
                out.flush();
            }
        }
    }
}
