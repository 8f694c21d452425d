package quarry.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import quarry.search.OpenIndex;
import quarry.syllabus.Syllabus;
import quarry.syllabus.SyllabusCheck;
import quarry.syllabus.SyllabusReport;

/// How the material stands to lists of concepts. A list takes some searches for each concept, so the reports asked for
/// last are kept as long as the material stays as it is. Safe for use by many threads.
final class CheckedSyllabi {
    private static final int MOST_KEPT = 16;
    private static final float LOAD = 0.75f;

    private final OpenIndex index;
    /// Guarded by itself; the one asked for last at the end.
    private final LinkedHashMap<Syllabus, Checked> kept = new LinkedHashMap<>(MOST_KEPT, LOAD, true);

    /// @param edition what was searched for it
    private record Checked(String edition, SyllabusReport report) {}

    CheckedSyllabi(OpenIndex index) {
        this.index = index;
    }

    SyllabusReport of(Syllabus syllabus) throws IOException {
        var edition = index.edition();
        synchronized (kept) {
            var known = kept.get(syllabus);
            if (known != null && known.edition().equals(edition)) {
                return known.report();
            }
        }
        var report = SyllabusCheck.of(syllabus, index.concepts());
        // Material that changed meanwhile may have been searched in part before and in part after.
        if (index.edition().equals(edition)) {
            synchronized (kept) {
                kept.put(syllabus, new Checked(edition, report));
                if (kept.size() > MOST_KEPT) {
                    kept.pollFirstEntry();
                }
            }
        }
        return report;
    }
}
