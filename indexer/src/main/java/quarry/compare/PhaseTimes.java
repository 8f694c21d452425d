package quarry.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Notes how long the phases of a work take that follow one another. Not thread-safe.
public final class PhaseTimes {
    /// A part of a work, and how long it took by the clock.
    public record Phase(String name, Duration time) {}

    private final List<Phase> phases = new ArrayList<>();
    private long since = System.nanoTime();

    /// Notes that a phase has ended, which began when the one before ended.
    void ended(String name) {
        long now = System.nanoTime();
        phases.add(new Phase(name, Duration.ofNanos(now - since)));
        since = now;
    }

    List<Phase> phases() {
        return List.copyOf(phases);
    }
}
