package quarry.search;

import java.util.Locale;

/// How entries are matched.
public enum Mode {
    /// By words.
    LEXICAL,
    /// By words and by meaning, as far as there are vectors and a model for them.
    HYBRID;

    /// What users type and read.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
