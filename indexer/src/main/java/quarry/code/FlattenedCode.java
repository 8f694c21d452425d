package quarry.code;

import java.util.Optional;

/// Code that lost its line breaks and stands on one line.
public final class FlattenedCode {
    private FlattenedCode() {}

    /// The code over lines again, where it is certain where they end. Nothing but white space changes.
    ///
    /// @param language canonical name as in [Languages]
    /// @param text     code on one line
    /// @return empty when the text has line breaks, is short of anything to lay out, or leaves a choice
    public static Optional<String> layOut(String language, String text) {
        return Optional.empty();
    }
}
