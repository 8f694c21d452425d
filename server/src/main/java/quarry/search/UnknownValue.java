package quarry.search;

import java.util.List;

/// Something that entries were to be narrowed to, and that none of them has.
///
/// @param field   what it was to be: a topic or a source
/// @param value   as it was given
/// @param nearest the values there are, those most like it first; the nearest few when there are many
/// @param all     how many there are
public record UnknownValue(String field, String value, List<String> nearest, int all) {
    public UnknownValue {
        nearest = List.copyOf(nearest);
    }

    /// What a user should know of it, as a part of a sentence.
    public String message() {
        return "no entry has the " + field + " '" + value + "'; "
                + (nearest.size() < all ? "the nearest of the " + all + " there are: " : "there are: ")
                + String.join(", ", nearest);
    }

    /// The same as a sentence.
    public String note() {
        return "N" + message().substring(1) + ".";
    }
}
