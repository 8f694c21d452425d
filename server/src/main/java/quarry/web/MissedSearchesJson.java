package quarry.web;

import java.util.List;
import quarry.missed.MissedSearch;

/// The shape of what people looked for and did not find, as JSON.
final class MissedSearchesJson {
    private MissedSearchesJson() {}

    static String notCounted() {
        return json(false, List.of());
    }

    static String counted(List<MissedSearch> searches) {
        return json(true, searches);
    }

    private static String json(boolean counted, List<MissedSearch> searches) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeBooleanField("counted", counted);
            json.writeNumberField("total", searches.size());
            json.writeArrayFieldStart("searches");
            for (var search : searches) {
                json.writeStartObject();
                json.writeStringField("query", search.query());
                json.writeNumberField("count", search.count());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
