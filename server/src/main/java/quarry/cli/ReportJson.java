package quarry.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import quarry.entry.State;
import quarry.index.DocumentRecord;
import quarry.index.IndexReport;

/// What a run did as JSON for programs.
final class ReportJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReportJson() {}

    static String of(IndexReport report) throws JsonProcessingException {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("paths", report.roots());
        fields.put("documents", report.documents().size());
        fields.put("indexed", report.indexed());
        fields.put("unchanged", report.documents().size() - report.indexed() - report.moved());
        fields.put("added", report.added());
        fields.put("changed", report.changed());
        fields.put("kept", report.kept());
        fields.put("moved", report.moved());
        fields.put("unseen", report.unseen());
        fields.put("removed", report.removed());
        fields.put("entries", entries(report.entries()));
        fields.put("snippets", report.snippets());
        fields.put("repairedCharacters", report.repaired());
        fields.put("withoutQuestions", report.empty());
        fields.put(
                "hardlyUnderstood",
                report.documents().stream()
                        .filter(DocumentRecord::hardlyUnderstood)
                        .map(DocumentRecord::path)
                        .toList());
        fields.put("ignored", report.ignored());
        fields.put("unreadable", report.unreadable());
        fields.put("warnings", report.warnings());
        fields.put(
                "byDocument",
                report.documents().stream().map(ReportJson::document).toList());
        return MAPPER.writeValueAsString(fields);
    }

    private static Map<String, Object> document(DocumentRecord document) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("path", document.path());
        fields.put("format", document.account().format());
        fields.put("reading", document.account().reading());
        fields.put("confidence", document.account().confidence());
        fields.put("hardlyUnderstood", document.hardlyUnderstood());
        fields.put("entries", entries(document.entries()));
        fields.put("lines", document.account().lines().written());
        fields.put("inEntries", document.account().lines().inEntries());
        fields.put("leftOut", document.account().lines().leftOut());
        fields.put("blank", document.account().lines().blank());
        fields.put("doubts", document.account().doubts());
        fields.put("snippets", document.snippets());
        fields.put("repairedCharacters", document.repaired());
        return fields;
    }

    private static Map<String, Long> entries(Map<State, Long> counts) {
        var entries = new LinkedHashMap<String, Long>();
        for (State state : State.values()) {
            entries.put(state.label(), counts.getOrDefault(state, 0L));
        }
        return entries;
    }
}
