package quarry.testing;

import java.util.concurrent.Callable;

/// Waits for what others do meanwhile, such as a server or another program.
public final class Waiting {
    private static final int PAUSE_MILLIS = 20;

    private Waiting() {}

    /// Returns as soon as something is so. How long that takes is no matter: the build stops a test that waits for
    /// ever.
    public static void until(Callable<Boolean> isSo) throws Exception {
        while (!isSo.call()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
