package quarry.syllabus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import quarry.analysis.Synonyms;
import quarry.analysis.Wording;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.search.Filter;
import quarry.search.Mode;
import quarry.search.SearchEngine;
import quarry.search.SearchRequest;

/// Looks for concepts in the material. An entry is about a concept when all words of one of its names, in any form and
/// order, or a name that means the same, stand in its question, or in its heading and again in its answer. An answer
/// mentions a concept when one of its paragraphs has them all. Candidates come from searching, so that the time it
/// takes grows with the list and hardly with the material.
public final class SyllabusCheck {
    /// So many of the best hits are looked at for each name of a concept.
    private static final int CANDIDATES = 50;

    private static final int MOST_SHOWN = 3;
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    /// What queries take for syntax.
    private static final Pattern SYNTAX = Pattern.compile("[\":*()]|(?<!\\S)[-+]+|\\bOR\\b");

    private static final Synonyms SYNONYMS = Synonyms.shipped();

    private final SearchEngine engine;

    private SyllabusCheck(SearchEngine engine) {
        this.engine = engine;
    }

    public static SyllabusReport of(Syllabus syllabus, SearchEngine engine) throws IOException {
        var check = new SyllabusCheck(engine);
        var findings = new ArrayList<SyllabusReport.Finding>();
        for (var concept : syllabus.concepts()) {
            findings.add(check.finding(concept));
        }
        return new SyllabusReport(syllabus.name(), findings);
    }

    private SyllabusReport.Finding finding(Concept concept) throws IOException {
        var names = concept.names().stream()
                .map(name -> Wording.name(name, SYNONYMS))
                .toList();
        var answered = candidates(concept, Set.of(State.ANSWERED));
        var covering = those(answered, entry -> isAbout(entry, names));
        if (!covering.isEmpty()) {
            return new SyllabusReport.Finding(concept, Standing.COVERED, covering);
        }
        var asking = those(
                candidates(concept, Set.of(State.UNANSWERED, State.PLACEHOLDER)),
                entry -> holdsAny(entry.question(), names));
        if (!asking.isEmpty()) {
            return new SyllabusReport.Finding(concept, Standing.ASKED, asking);
        }
        var mentioning = those(answered, entry -> mentions(entry, names));
        return new SyllabusReport.Finding(
                concept, mentioning.isEmpty() ? Standing.MISSING : Standing.MENTIONED, mentioning);
    }

    private List<Entry> candidates(Concept concept, Set<State> states) throws IOException {
        Map<String, Entry> found = new LinkedHashMap<>();
        var filter = new Filter(Set.of(), Set.of(), states, Set.of(), false);
        for (var name : concept.names()) {
            var query = SYNTAX.matcher(name).replaceAll(" ").strip();
            if (!query.isEmpty()) {
                var request = new SearchRequest(query, 0, CANDIDATES, filter, false, false, Mode.LEXICAL);
                engine.search(request)
                        .hits()
                        .forEach(hit -> found.putIfAbsent(hit.entry().id(), hit.entry()));
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Entry> those(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).limit(MOST_SHOWN).toList();
    }

    private static boolean isAbout(Entry entry, List<Wording.Name> names) {
        if (holdsAny(entry.question(), names)) {
            return true;
        }
        var section = entry.section();
        return section != null && holdsAny(section, names) && holdsAny(entry.answer(), names);
    }

    private static boolean mentions(Entry entry, List<Wording.Name> names) {
        return PARAGRAPHS.splitAsStream(entry.answer()).anyMatch(paragraph -> holdsAny(paragraph, names));
    }

    private static boolean holdsAny(String text, List<Wording.Name> names) {
        var wording = Wording.of(text, SYNONYMS);
        return names.stream().anyMatch(wording::holds);
    }
}
