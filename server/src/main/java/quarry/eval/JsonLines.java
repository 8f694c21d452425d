package quarry.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file with a JSON object on each line.
record JsonLines(Path file, List<JsonLines.Row> rows) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static JsonLines read(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(file, number, line));
            }
        }
        return new JsonLines(file, rows);
    }

    private static Row row(Path file, int number, String line) throws IOException {
        try {
            return new Row(file + ", line " + number, MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ", line " + number + ", is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// @param place says where it stands, for messages
    record Row(String place, JsonNode json) {
        /// A text or number that must be there.
        String text(String name) throws IOException {
            var value = json.get(name);
            if (value == null || !value.isValueNode() || value.isNull()) {
                throw new IOException(place + ", has no '" + name + "'");
            }
            return value.asText();
        }

        int grade(String name) throws IOException {
            text(name);
            return json.get(name).asInt();
        }
    }
}
