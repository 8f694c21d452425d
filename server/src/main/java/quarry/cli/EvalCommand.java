package quarry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quarry.engine.Indexes;
import quarry.eval.JudgedIds;
import quarry.eval.JudgedQueries;
import quarry.eval.JudgedQuery;
import quarry.eval.JudgedRanking;
import quarry.eval.RankingFigures;
import quarry.eval.RankingMeasures;
import quarry.eval.RetrievalCollection;
import quarry.search.DeepRankings;
import quarry.search.Filter;
import quarry.search.Mode;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;

/// Measures searching by judgements: of queries on the index, or of a retrieval collection.
@Command(name = "eval", description = "Measure how well searching finds what people judged relevant.")
final class EvalCommand implements Callable<Integer> {
    private static final int WORST = 10;
    private static final int DEPTH = 1_000;

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

    @Option(names = "--each", description = "With --queries: show every query, not only the worst.")
    private boolean each;

    @Option(names = "--pairs-only", description = "With --corpus: measure its judged pairs alone.")
    private boolean pairsOnly;

    @Override
    public Integer call() throws Exception {
        var line = spec.commandLine();
        if (what.queries != null) {
            var folder = index == null ? Path.of(".quarry", "index") : index;
            try (var open = Indexes.open(Indexes.named(folder.toString()))) {
                var queries = JudgedQueries.read(what.queries);
                warn(JudgedIds.of(queries)
                        .lacking(
                                what.queries,
                                "the index in '" + folder + "'",
                                id -> open.engine().entry(id).isPresent()));
                open.awaitWarm();
                measure(open.engine(), queries, line.getOut());
            }
        } else if (what.corpus != null) {
            var name = what.corpus.toAbsolutePath().normalize().getFileName();
            var folder = index == null
                    ? Path.of(System.getProperty("user.home"), ".cache", "quarry", "eval-" + name)
                    : index;
            var collection = RetrievalCollection.read(what.corpus);
            if (!pairsOnly) {
                warn(lacking(collection, what.corpus));
                measure(collection, folder, line.getOut());
            }
            PairEvaluation.of(what.corpus, collection, line.getOut());
        }
        return ExitStatus.DONE;
    }

    private static Optional<String> lacking(RetrievalCollection collection, Path folder) throws IOException {
        var ids = collection.items().stream().map(RetrievalCollection.Item::id).collect(Collectors.toSet());
        return JudgedIds.of(collection.queries()).lacking(folder.resolve("qrels.jsonl"), "corpus.jsonl", ids::contains);
    }

    private void warn(Optional<String> warning) {
        warning.ifPresent(text -> spec.commandLine().getErr().println("quarry: " + text));
    }

    private void measure(SearchEngine engine, List<JudgedQuery> queries, PrintWriter out) throws IOException {
        var rankings = new ArrayList<JudgedRanking>();
        for (var query : queries) {
            var request = new SearchRequest(query.text(), 0, JudgedRanking.DEPTH, Filter.NONE, false, false, mode);
            var hits = engine.search(request).hits();
            rankings.add(new JudgedRanking(
                    query, hits.stream().map(hit -> hit.entry().id()).toList()));
        }
        var figures = new RankingFigures(rankings);
        figures.overall().forEach(out::println);
        figures.byKind().forEach(out::println);
        if (each) {
            out.println("queries:");
            figures.queries().forEach(out::println);
        } else {
            out.println("worst:");
            figures.worst(WORST).forEach(out::println);
        }
    }

    private void measure(RetrievalCollection collection, Path folder, PrintWriter out) throws IOException {
        var indexing = new CollectionIndexing(spec.commandLine().getErr(), Terminal.current());
        boolean withVectors = indexing.index(collection, Indexes.entries(Indexes.named(folder.toString())));
        out.printf(
                Locale.ROOT,
                "%d documents, %d queries%n%-9s %7s %8s %7s%n",
                collection.items().size(),
                collection.queries().size(),
                "",
                "MAP",
                "nDCG@10",
                "R@100");
        try (var open = Indexes.open(Indexes.named(folder.toString()))) {
            var rankings = open.rankings();
            var ways = Stream.of(DeepRankings.Way.values())
                    .filter(way -> withVectors || way == DeepRankings.Way.BM25 || way == DeepRankings.Way.LEXICAL)
                    .toList();
            for (var way : ways) {
                var judged = new ArrayList<JudgedRanking>();
                for (var query : collection.queries()) {
                    // Where queries are documents themselves, finding itself is no merit and no fault.
                    var found = rankings.ranked(query.text(), way, DEPTH).stream()
                            .filter(id -> !id.equals(query.id()))
                            .toList();
                    judged.add(new JudgedRanking(query, found));
                }
                var figures = new RankingFigures(judged);
                out.printf(
                        Locale.ROOT,
                        "%-9s %7.3f %8.3f %7.3f%n",
                        way.name().toLowerCase(Locale.ROOT),
                        figures.mean(one -> RankingMeasures.averagePrecision(
                                one.found(), one.query().grades())),
                        figures.mean(JudgedRanking::ndcg),
                        figures.mean(one ->
                                RankingMeasures.recall(one.found(), one.query().grades(), 1, 100)));
                out.flush();
            }
        }
    }
}
