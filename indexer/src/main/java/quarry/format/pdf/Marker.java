package quarry.format.pdf;

import java.util.Optional;
import java.util.regex.Pattern;
import quarry.words.WordUse;

/// What a row begins with when it is an item of a list or a labelled line.
///
/// @param bullet whether it is a sign without meaning, to be written as `-`
/// @param words  how many of the row's words it takes up; 0 when the marker stays part of the text
/// @param left   where it stands
record Marker(boolean bullet, int words, float left) {
    private static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)](?!\\d).*");
    private static final Pattern LABEL =
            Pattern.compile("(?iu)(?:" + WordUse.anyOf(WordUse.wordsOf(WordUse.QUESTION_LABEL, WordUse.ANSWER_LABEL))
                    + "|que|problem|exercise)(?:\\s?#?\\d{1,3})?\\s?[:.)\\-–].*");
    private static final Pattern LETTER_MARKER = Pattern.compile("\\(?(?:[A-Z]|[a-z]{2,4})\\..*");

    /// The marker that a row begins with, if any.
    static Optional<Marker> of(Row row) {
        var first = row.words().getFirst();
        boolean alone = row.words().size() > 1 && !row.words().get(1).glued();
        if (alone && (Characters.isBullet(first.text()) || isLetterBullet(row))) {
            return Optional.of(new Marker(true, 1, row.left()));
        }
        if (row.words().size() > 1 && isGluedBullet(first)) {
            return Optional.of(new Marker(true, 1, row.left()));
        }
        var text = row.text();
        // Initials and abbreviations at the start of a line are no numbers of items.
        boolean numbered =
                NUMBER.matcher(text).matches() && !LETTER_MARKER.matcher(text).matches();
        return numbered || LABEL.matcher(text).matches()
                ? Optional.of(new Marker(false, 0, row.left()))
                : Optional.empty();
    }

    /// Word processors mark the second level by the letter o of a typewriter.
    private static boolean isLetterBullet(Row row) {
        var first = row.words().getFirst();
        return first.text().equals("o")
                && first.look().mono()
                && !row.words().get(1).look().mono();
    }

    private static boolean isGluedBullet(Word word) {
        return Characters.isBullet(word.text()) && word.text().charAt(0) > 0x7F && !"–—·".contains(word.text());
    }
}
