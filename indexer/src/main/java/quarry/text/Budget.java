package quarry.text;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// What reading and splitting one document may cost, in steps of work and in characters that are held. Both are
/// counted, so that a document is read on every machine or on none. Whatever a document can make go on for long spends
/// some, and ends when none are left, or when somebody who watches from outside says so: from then on every step
/// fails. Of use to the thread that reads the document; any thread may stop it.
public final class Budget {
    /// Each is about as much work as looking at one line once. The longest document takes some hundred million.
    public static final long MAX_STEPS = 4_000_000_000L;
    /// In lines and cells. The largest document that is read has a third of it; tables can be made to grow far beyond
    /// what is written in them.
    public static final long MAX_CHARACTERS = 100_000_000;

    private static final ScopedValue<Budget> CURRENT = ScopedValue.newInstance();

    private long spent;
    private long held;
    private volatile @Nullable String passed;

    /// Does the work on a document within this budget.
    public <T> T within(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /// Spends steps of the document that this thread reads. Costs nothing where none is read.
    ///
    /// @throws OverBudgetException when its budget is spent, or it is to be read no further
    public static void spend(long steps) {
        if (CURRENT.isBound()) {
            CURRENT.get().take(steps);
        }
    }

    /// Counts characters that the document which this thread reads makes it hold.
    ///
    /// @throws OverBudgetException when they are too many, or it is to be read no further
    public static void hold(long characters) {
        if (CURRENT.isBound()) {
            CURRENT.get().keep(characters);
        }
    }

    /// Ends the reading of the document that this thread reads.
    ///
    /// @param reason what it has too much of and what to do about it, such as `has more than …; split it`
    public static OverBudgetException passed(String reason) {
        if (CURRENT.isBound()) {
            CURRENT.get().stop(reason);
        }
        return new OverBudgetException(reason);
    }

    private void take(long steps) {
        spent += steps;
        if (spent > MAX_STEPS && passed == null) {
            passed = "takes more work to read than the " + MAX_STEPS / 1_000_000
                    + " million steps that a document may; save it anew, or as text";
        }
        var reason = passed;
        if (reason != null) {
            throw new OverBudgetException(reason);
        }
    }

    private void keep(long characters) {
        held += characters;
        if (held > MAX_CHARACTERS && passed == null) {
            passed = "comes to more than " + MAX_CHARACTERS / 1_000_000
                    + " million characters, more than are read; split it into smaller documents";
        }
        take(1);
    }

    /// Lets the next step fail, and all that follow: some readers go on after a failure.
    public void stop(String reason) {
        passed = reason;
    }

    /// Why reading ended, when it did so for its costs.
    public Optional<String> passed() {
        return Optional.ofNullable(passed);
    }

    /// How many steps have been spent.
    public long spent() {
        return spent;
    }
}
