package quarry.split.reading;

import java.util.List;
import quarry.split.outline.Outline;
import quarry.split.outline.Span;

/// One way in which authors mark questions. Stateless.
interface Reading {
    /// A few words for reports, such as `numbered lines`.
    String name();

    /// How strong a sign the marker itself is, 0 (none) to 1 (cannot be anything else).
    double markerStrength();

    /// The questions and titles inside `span` as this reading sees them; no marks when it does not apply.
    Findings find(Outline outline, Span span);

    /// @param marks  the questions, in order
    /// @param titles the section titles, in order
    record Findings(List<QuestionCandidate> marks, List<Title> titles) {
        static final Findings NONE = new Findings(List.of(), List.of());
    }
}
