package quarry.topic;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A topic with what speaks for it. Phrases are lower case; their words may stand in any number.
///
/// @param name     as it is shown
/// @param headings section titles that name it
/// @param strong   phrases that hardly occur elsewhere
/// @param words    phrases that speak for it
/// @param weak     phrases that only tip the scales
public record Topic(String name, List<String> headings, List<String> strong, List<String> words, List<String> weak) {
    public Topic(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty("headings") @Nullable List<String> headings,
            @JsonProperty("strong") @Nullable List<String> strong,
            @JsonProperty("words") @Nullable List<String> words,
            @JsonProperty("weak") @Nullable List<String> weak) {
        this.name = name;
        this.headings = headings == null ? List.of() : List.copyOf(headings);
        this.strong = strong == null ? List.of() : List.copyOf(strong);
        this.words = words == null ? List.of() : List.copyOf(words);
        this.weak = weak == null ? List.of() : List.copyOf(weak);
    }
}
