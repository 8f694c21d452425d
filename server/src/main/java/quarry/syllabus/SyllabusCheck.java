package quarry.syllabus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.entry.Entry;
import quarry.entry.State;
import quarry.search.ConceptSearch;
import quarry.search.Named;
import quarry.similar.QuestionReader;

/// Looks for concepts in the material. An entry is about a concept when its question asks for it by one of its names,
/// or when its heading has the name and its answer again. An answer mentions a concept when one of its paragraphs has
/// the name. How a name is recognized, [ConceptName] tells; names that mean the same count as each other. Candidates
/// come from the index, so that the time it takes grows with the list and hardly with the material.
public final class SyllabusCheck {
    /// How many of the best hits are considered for each name of a concept.
    private static final int CANDIDATES = 50;

    private static final int MOST_SHOWN = 3;
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private final ConceptSearch concepts;
    private final Synonyms synonyms;
    private final QuestionReader reader;
    private final Map<String, Read> read = new HashMap<>();

    private SyllabusCheck(ConceptSearch concepts) throws IOException {
        this.concepts = concepts;
        this.synonyms = concepts.synonyms();
        this.reader = new QuestionReader(synonyms);
    }

    public static SyllabusReport of(Syllabus syllabus, ConceptSearch concepts) throws IOException {
        var check = new SyllabusCheck(concepts);
        var findings = new ArrayList<SyllabusReport.Finding>();
        for (var concept : syllabus.concepts()) {
            findings.add(check.finding(concept));
        }
        return new SyllabusReport(syllabus.name(), findings);
    }

    private SyllabusReport.Finding finding(Concept concept) throws IOException {
        var names = concept.names().stream()
                .map(name -> ConceptName.of(name, synonyms))
                .toList();
        var told = those(asked(names, Set.of(State.ANSWERED)), entry -> isAsked(entry, names));
        if (!told.isEmpty()) {
            return new SyllabusReport.Finding(concept, CoverageStatus.COVERED, told);
        }
        var answered = candidates(names, Set.of(State.ANSWERED));
        var covering = those(answered, entry -> isAbout(entry, names));
        if (!covering.isEmpty()) {
            return new SyllabusReport.Finding(concept, CoverageStatus.COVERED, covering);
        }
        var asking =
                those(candidates(names, Set.of(State.UNANSWERED, State.PLACEHOLDER)), entry -> isAsked(entry, names));
        if (!asking.isEmpty()) {
            return new SyllabusReport.Finding(concept, CoverageStatus.ASKED, asking);
        }
        var mentioning = those(answered, entry -> mentions(entry, names));
        return new SyllabusReport.Finding(
                concept, mentioning.isEmpty() ? CoverageStatus.MISSING : CoverageStatus.MENTIONED, mentioning);
    }

    /// Those by whose question a concept is known. They are found faster than all that have its words, and enough
    /// where there are some.
    private List<Entry> asked(List<ConceptName> names, Set<State> states) throws IOException {
        return named(names, true, states);
    }

    private List<Entry> candidates(List<ConceptName> names, Set<State> states) throws IOException {
        return named(names, false, states);
    }

    private List<Entry> named(List<ConceptName> names, boolean asked, Set<State> states) throws IOException {
        Map<String, Entry> found = new LinkedHashMap<>();
        for (var name : names) {
            concepts.naming(new Named(name.text(), asked, states, CANDIDATES))
                    .forEach(entry -> found.putIfAbsent(entry.id(), entry));
        }
        return List.copyOf(found.values());
    }

    private static List<Entry> those(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).limit(MOST_SHOWN).toList();
    }

    private boolean isAbout(Entry entry, List<ConceptName> names) {
        return isAsked(entry, names) || (isUnder(entry, names) && mentions(entry, names));
    }

    private boolean isAsked(Entry entry, List<ConceptName> names) {
        var question = read(entry).question();
        return names.stream().anyMatch(name -> name.isAsked(question));
    }

    private boolean isUnder(Entry entry, List<ConceptName> names) {
        var section = read(entry).section();
        return names.stream().anyMatch(name -> name.isIn(section));
    }

    private boolean mentions(Entry entry, List<ConceptName> names) {
        return read(entry).paragraphs().stream()
                .anyMatch(paragraph -> names.stream().anyMatch(name -> name.isIn(paragraph)));
    }

    private Read read(Entry entry) {
        return read.computeIfAbsent(entry.id(), id -> new Read(entry));
    }

    /// An entry's words. Most entries are looked at for many concepts.
    private final class Read {
        private final Entry entry;
        private final AskedText question;
        private final PlacedText section;
        private @Nullable List<PlacedText> paragraphs;

        Read(Entry entry) {
            this.entry = entry;
            this.question = new AskedText(entry.question(), reader, synonyms);
            this.section = new PlacedText(entry.section() == null ? "" : entry.section(), synonyms);
        }

        AskedText question() {
            return question;
        }

        PlacedText section() {
            return section;
        }

        List<PlacedText> paragraphs() {
            var known = paragraphs;
            if (known == null) {
                known = PARAGRAPHS
                        .splitAsStream(entry.answer())
                        .map(paragraph -> new PlacedText(paragraph, synonyms))
                        .toList();
                paragraphs = known;
            }
            return known;
        }
    }
}
