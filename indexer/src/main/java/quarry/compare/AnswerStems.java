package quarry.compare;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import quarry.similar.Answering;

/// The stems of an index's answers, read when first wanted and kept as numbers. Only those are kept that some question
/// names, since none but these are looked for. Safe for use by many threads.
final class AnswerStems {
    /// Stems kept in all, of four bytes each.
    private static final long MOST = 50_000_000;

    private final ComparedIndex index;
    private final Map<Integer, int[]> read = new ConcurrentHashMap<>();
    private final LongAdder kept = new LongAdder();

    AnswerStems(ComparedIndex index) {
        this.index = index;
    }

    Set<String> of(int document) throws IOException {
        var known = read.get(document);
        if (known == null) {
            known = Answering.stems(index.entry(document).answer()).stream()
                    .mapToInt(index.terms()::number)
                    .filter(term -> term >= 0)
                    .toArray();
            if (kept.sum() < MOST) {
                kept.add(known.length);
                read.put(document, known);
            }
        }
        var stems = HashSet.<String>newHashSet(known.length);
        for (int term : known) {
            stems.add(index.terms().name(term));
        }
        return stems;
    }
}
