package quarry.missed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.search.ConceptSearch;
import quarry.search.SearchRequest;
import quarry.search.SearchResult;

/// Counts the searches that found nothing good: their text and how often, nothing else. Searches are judged and the
/// counts saved by a thread of its own, so that none waits or fails on their account; what was counted last is saved
/// within some seconds, and when this is closed. Safe for use by many threads.
public final class MissedSearches implements AutoCloseable {
    /// The most texts that are kept; of more the rarest goes, of equals the oldest.
    static final int MOST = 1_000;
    /// Longer texts are questions pasted whole, or no questions; they are not counted.
    static final int LONGEST = 200;

    /// The most searches that wait to be judged; others are passed over.
    private static final int WAITING = 256;

    private static final int SECONDS_TO_SAVE = 2;
    private static final int SECONDS_TO_CLOSE = 5;
    private static final Logger LOG = LoggerFactory.getLogger(MissedSearches.class);

    private final MissedSearchFile file;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("missed-searches").factory());
    private final Semaphore places = new Semaphore(WAITING);
    /// Guarded by itself; in the order in which they were last missed.
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /// Whether there is something to save; like the next ones, for the one thread alone.
    private boolean saving;

    private boolean failed;
    private @Nullable Outcome outcome;

    private MissedSearches(MissedSearchFile file) {
        this.file = file;
    }

    /// Goes on counting where the file in an index's folder ends; anew when it cannot be read.
    ///
    /// @param index the index's folder
    public static MissedSearches open(Path index) {
        var searches = new MissedSearches(new MissedSearchFile(index));
        try {
            for (var search : searches.file.read()) {
                searches.counts.merge(search.query(), search.count(), Long::sum);
            }
            searches.bound();
        } catch (IOException e) {
            LOG.warn("the searches missed before cannot be read ({}); they are counted anew", e.getMessage());
        }
        return searches;
    }

    /// Takes note of a search if it is one of those that count and it found nothing good. Returns at once.
    ///
    /// @param concepts knows which names mean the same in what was searched
    public void note(SearchRequest request, SearchResult result, ConceptSearch concepts) {
        if (request.query().length() > LONGEST || !Outcome.counts(request) || !places.tryAcquire()) {
            return;
        }
        try {
            thread.execute(() -> judge(result, concepts));
        } catch (RejectedExecutionException e) {
            LOG.debug("a search came after closing", e);
            places.release();
        }
    }

    private void judge(SearchResult result, ConceptSearch concepts) {
        try {
            if (outcome(concepts).isMissed(result)) {
                count(result.query());
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("a search cannot be judged", e);
        } catch (Error e) {
            // The executor would keep it to itself.
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
        } finally {
            places.release();
        }
    }

    /// One serves as long as the index stays as it is.
    private Outcome outcome(ConceptSearch concepts) throws IOException {
        var synonyms = concepts.synonyms();
        var known = outcome;
        if (known == null || !known.knows(synonyms)) {
            known = new Outcome(synonyms);
            outcome = known;
        }
        return known;
    }

    private void count(String query) {
        var text = query.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").toLowerCase(Locale.ROOT);
        synchronized (counts) {
            var before = counts.remove(text);
            counts.put(text, before == null ? 1 : before + 1);
            bound();
        }
        if (!saving) {
            saving = true;
            var _ = thread.schedule(this::save, SECONDS_TO_SAVE, TimeUnit.SECONDS);
        }
    }

    /// The newest stays even when it is the rarest, or nothing new would ever be counted.
    private void bound() {
        while (counts.size() > MOST) {
            counts.entrySet().stream()
                    .limit(counts.size() - 1L)
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(rarest -> counts.remove(rarest.getKey()));
        }
    }

    private void save() {
        if (!saving) {
            return;
        }
        saving = false;
        try {
            file.write(inOrder());
            failed = false;
        } catch (IOException | RuntimeException e) {
            if (!failed) {
                LOG.warn("missed searches cannot be saved: {}", e.getMessage());
            }
            failed = true;
        }
    }

    private List<MissedSearch> inOrder() {
        synchronized (counts) {
            return counts.entrySet().stream()
                    .map(count -> new MissedSearch(count.getKey(), count.getValue()))
                    .toList();
        }
    }

    /// The most frequent first.
    public List<MissedSearch> list() {
        return mostFrequentFirst(inOrder());
    }

    public static List<MissedSearch> mostFrequentFirst(List<MissedSearch> searches) {
        return searches.stream()
                .sorted(Comparator.comparingLong((MissedSearch search) -> -search.count())
                        .thenComparing(MissedSearch::query))
                .toList();
    }

    /// Judges what still waits, and saves.
    @Override
    public void close() {
        try {
            thread.submit(this::save).get(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.debug("missed searches are not saved at the end", e);
        } finally {
            thread.shutdownNow();
        }
    }
}
