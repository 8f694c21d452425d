package quarry.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An index that cannot be trusted. The message says what is wrong and how to mend it.
public final class IndexDamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String what;

    public IndexDamagedException(String what, @Nullable Throwable cause) {
        super("the index is damaged: " + what + "; build it again with 'quarry index PATH… --rebuild'", cause);
        this.what = what;
    }

    /// What is wrong, without what to do.
    public String what() {
        return what;
    }
}
