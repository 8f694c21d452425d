package quarry.format.office;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Fonts and styles in which people set code.
public final class TypewriterFonts {
    private static final Pattern FONT = Pattern.compile(
            "(?i).*(?:mono|courier|consol|menlo|monaco|typewriter|inconsolata|source ?code|fira ?code|lucida console"
                    + "|letter ?gothic|andale|terminal|cascadia|jetbrains|fixedsys).*");
    private static final Pattern STYLE = Pattern.compile(
            "(?i).*(?:\\bcode|sourcecode|verbatim|preformatted|\\bmacro\\b|\\blisting\\b|keyboard|teletype).*");

    private TypewriterFonts() {}

    public static boolean isFont(@Nullable String name) {
        return name != null && FONT.matcher(name).matches();
    }

    static boolean isStyle(@Nullable String name) {
        return name != null && STYLE.matcher(name).matches();
    }
}
