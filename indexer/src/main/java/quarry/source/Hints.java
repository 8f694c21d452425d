package quarry.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a user says of a document that cannot be known from its content, in a `quarry.yaml` beside it or above it.
///
/// @param topic    the topic of all its entries; null leaves the choice to each entry's words
/// @param language its language as a two-letter code, such as `ru`; null lets it be detected
/// @param format   the name of the format to read it with, such as `csv`; null lets it be chosen by content
/// @param columns  what the columns of a table, or the keys of records, are called
public record Hints(
        @Nullable String topic,
        @Nullable String language,
        @Nullable String format,
        Columns columns) {
    /// Nothing is said.
    public static final Hints NONE = new Hints(null, null, null, Columns.NONE);

    /// The names of columns or keys; null where a column is to be found out.
    public record Columns(
            @Nullable String question,
            @Nullable String answer,
            @Nullable String category,
            @Nullable String level) {
        /// No column is named.
        public static final Columns NONE = new Columns(null, null, null, null);

        Columns or(Columns outer) {
            return new Columns(
                    nearest(question, outer.question),
                    nearest(answer, outer.answer),
                    nearest(category, outer.category),
                    nearest(level, outer.level));
        }
    }

    /// These hints, and where they say nothing those of the folder above.
    Hints or(Hints outer) {
        return new Hints(
                nearest(topic, outer.topic),
                nearest(language, outer.language),
                nearest(format, outer.format),
                columns.or(outer.columns));
    }

    private static @Nullable String nearest(@Nullable String inner, @Nullable String outer) {
        return Optional.ofNullable(inner).orElse(outer);
    }

    /// A text that differs whenever the hints do; empty when nothing is said.
    public String fingerprint() {
        return equals(NONE) ? "" : toString();
    }
}
