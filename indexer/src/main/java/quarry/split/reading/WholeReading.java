package quarry.split.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.split.outline.InlineMarkup;
import quarry.split.outline.LineKind;
import quarry.split.outline.Navigation;
import quarry.split.outline.Outline;
import quarry.split.outline.QuestionLikeness;
import quarry.split.outline.Span;
import quarry.words.Phrases;
import quarry.words.WordUse;

/// A document that is one entry: a file for each question, a note for each concept. Its file's name asks, or its title,
/// in the front matter or as its only heading of depth 1, and all below answers.
final class WholeReading {
    /// With more questions of its own a document is a collection, whatever its title says.
    private static final int MAX_QUESTIONS = 1;

    /// A file's name has no question mark: it must begin as questions do.
    private static final double ASKING = 0.75;

    private static final int FEWEST_WORDS = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s++");

    private static final String NAME = "the document is one entry";
    private static final Pattern FRONT_TITLE = Pattern.compile("(?i)^(question|title)\\s*+:\\s*+[\"']?(.+?)[\"']?$");
    private static final Phrases COLLECTION = new Phrases(WordUse.TITLE_COLLECTION.words());

    private WholeReading() {}

    /// @param name  what the file is called, without an ending
    /// @param main  what the best of the readings found; empty when none found a question
    /// @param notes whether the document can be read as notes by topic
    static Optional<Interpretation> read(Outline outline, String name, Optional<Interpretation> main, boolean notes) {
        var span = outline.whole();
        return asked(outline, name)
                .or(() -> title(outline, span))
                .filter(title -> holds(outline, title, main, notes))
                .map(title -> {
                    var mark = new QuestionCandidate(
                            title.line(),
                            title.line() + 1,
                            end(outline, title.line()),
                            "",
                            title.text(),
                            QuestionLikeness.of(InlineMarkup.plain(title.text())),
                            title.reason());
                    return new Interpretation(NAME, span, List.of(mark), List.of(), 1, 0);
                });
    }

    /// What a file's name asks; it stands for the heading at the top.
    private static Optional<Title> asked(Outline outline, String name) {
        var first = outline.nextContent(0, outline.whole());
        boolean headed = first.isPresent() && outline.line(first.getAsInt()).is(LineKind.HEADING);
        return headed && BETWEEN_WORDS.split(name, -1).length >= FEWEST_WORDS && QuestionLikeness.of(name) >= ASKING
                ? Optional.of(new Title(first.getAsInt(), name, "its file's name asks"))
                : Optional.empty();
    }

    /// Where links that close the document begin, else its end.
    private static int end(Outline outline, int title) {
        int end = outline.size();
        for (int i = outline.size() - 1; i > title; i--) {
            if (outline.line(i).is(LineKind.HEADING)) {
                if (!Navigation.is(outline.line(i).text())) {
                    return end;
                }
                end = i;
            }
        }
        return end;
    }

    private static boolean holds(Outline outline, Title title, Optional<Interpretation> main, boolean notes) {
        var text = InlineMarkup.plain(title.text());
        double likeness = QuestionLikeness.of(text);
        boolean asks = likeness >= ASKING;
        if (likeness < QuestionLikeness.TOPIC || Navigation.is(text) || (!asks && (notes || COLLECTION.areIn(text)))) {
            return false;
        }
        boolean anything =
                outline.nextContent(title.line() + 1, outline.whole()).isPresent();
        long others = main.stream()
                .flatMap(found -> found.marks().stream())
                .filter(mark -> mark.line() != title.line() && mark.likeness() >= QuestionLikeness.LIKELY)
                .count();
        boolean found = main.stream().flatMap(m -> m.marks().stream()).anyMatch(mark -> mark.line() == title.line());
        return !found && anything && others <= (asks ? MAX_QUESTIONS : weak(main));
    }

    /// Beside a title that only names a topic, one heading that may ask is a part of the note; a plain question is
    /// not.
    private static int weak(Optional<Interpretation> main) {
        boolean plain = main.stream()
                .flatMap(found -> found.marks().stream())
                .anyMatch(mark -> mark.likeness() >= QuestionLikeness.STRONG);
        return plain ? 0 : MAX_QUESTIONS;
    }

    private static Optional<Title> title(Outline outline, Span span) {
        var first = outline.nextContent(0, span);
        boolean alone = outline.lines().stream()
                        .filter(line -> line.is(LineKind.HEADING) && line.depth() == 1)
                        .count()
                <= 1;
        if (first.isPresent() && alone) {
            var line = outline.line(first.getAsInt());
            if (line.is(LineKind.HEADING) && line.depth() == 1) {
                return Optional.of(new Title(first.getAsInt(), line.text(), "the only title of its depth"));
            }
        }
        for (int i = 0; alone && i < outline.size() && outline.line(i).is(LineKind.MARKUP); i++) {
            var front = FRONT_TITLE.matcher(outline.line(i).raw().strip());
            if (front.matches()) {
                return Optional.of(new Title(i, front.group(2), "title in the front matter"));
            }
        }
        return Optional.empty();
    }
}
