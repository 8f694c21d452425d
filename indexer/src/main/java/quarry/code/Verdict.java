package quarry.code;

import org.jspecify.annotations.Nullable;

/// What one line looks like by itself.
///
/// @param strength how sure that is, from [#PROSE] to [#STRONG]
/// @param language the language it speaks for; null when several fit
record Verdict(int strength, @Nullable String language) {
    /// Not code, as far as this line tells.
    static final int PROSE = -1;
    /// Code only beside code: a closing bracket, a comment, a lone name.
    static final int WEAK = 0;
    /// Code when a second such line or a lead-in speaks for it too.
    static final int MEDIUM = 1;
    /// Code by itself.
    static final int STRONG = 2;

    static final Verdict NONE = new Verdict(PROSE, null);

    static Verdict weak(@Nullable String language) {
        return new Verdict(WEAK, language);
    }

    static Verdict medium(@Nullable String language) {
        return new Verdict(MEDIUM, language);
    }

    static Verdict strong(@Nullable String language) {
        return new Verdict(STRONG, language);
    }

    boolean isCode() {
        return strength > PROSE;
    }

    Verdict orStronger(Verdict other) {
        return other.strength > strength ? other : this;
    }
}
