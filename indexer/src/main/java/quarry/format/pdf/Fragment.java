package quarry.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Words on one base line without a gap between them that a column's edge could run through.
record Fragment(List<Word> words) {
    /// Characters whose base lines are closer than this stand on one line, in multiples of the size.
    private static final float SAME_BASE = 0.15f;
    /// A wider gap than this divides words, in multiples of the size.
    private static final float WORD_GAP = 0.14f;
    /// The same between characters that are all equally wide.
    private static final float MONO_WORD_GAP = 0.25f;
    /// A wider gap than this may be the gap between columns, in multiples of the size.
    private static final float COLUMN_GAP = 0.85f;

    Fragment {
        words = List.copyOf(words);
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }

    float base() {
        return words.getFirst().base();
    }

    float size() {
        return (float) words.stream().mapToDouble(Word::size).max().orElse(1);
    }

    float top() {
        return base() - 0.7f * size();
    }

    float bottom() {
        return base() + 0.2f * size();
    }

    /// All of a page, from top to bottom.
    static List<Fragment> of(Page page) {
        var glyphs = page.glyphs().stream()
                .sorted(Comparator.comparingDouble(Glyph::base))
                .toList();
        var fragments = new ArrayList<Fragment>();
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !sameBase(glyphs.get(i - 1), glyphs.get(i))) {
                fragments.addAll(line(glyphs.subList(from, i)));
                from = i;
            }
        }
        return fragments;
    }

    private static boolean sameBase(Glyph above, Glyph below) {
        return below.base() - above.base() <= SAME_BASE * Math.min(above.size(), below.size());
    }

    private static List<Fragment> line(List<Glyph> glyphs) {
        var sorted =
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
        var fragments = new ArrayList<Fragment>();
        var words = new ArrayList<Word>();
        for (var word : words(sorted)) {
            if (!words.isEmpty() && word.left() - words.getLast().right() > COLUMN_GAP * word.size()) {
                fragments.add(new Fragment(words));
                words.clear();
            }
            words.add(word);
        }
        if (!words.isEmpty()) {
            fragments.add(new Fragment(words));
        }
        return fragments;
    }

    private static List<Word> words(List<Glyph> glyphs) {
        var words = new ArrayList<Word>();
        var open = new ArrayList<Glyph>();
        boolean glued = false;
        for (var glyph : glyphs) {
            if (glyph.text().isBlank()) {
                glued = close(open, words, glued, false);
                continue;
            }
            if (!open.isEmpty()) {
                var last = open.getLast();
                boolean apart = glyph.left() - last.right() > gap(last) * last.size();
                if (apart || !glyph.font().equals(last.font())) {
                    glued = close(open, words, glued, !apart);
                }
            }
            open.add(glyph);
        }
        close(open, words, glued, false);
        return words;
    }

    private static float gap(Glyph glyph) {
        return glyph.font().mono() ? MONO_WORD_GAP : WORD_GAP;
    }

    /// Ends the open word. Returns whether the next one is glued to it.
    private static boolean close(List<Glyph> open, List<Word> words, boolean glued, boolean gluedNext) {
        if (open.isEmpty()) {
            return false;
        }
        var text = new StringBuilder();
        open.forEach(glyph -> text.append(glyph.text()));
        var first = open.getFirst();
        float size = (float) open.stream().mapToDouble(Glyph::size).max().orElse(1);
        var clean = Characters.evenOut(text.toString());
        if (!clean.isEmpty()) {
            words.add(new Word(
                    clean, first.left(), open.getLast().right(), first.base(), size, look(clean, first.font()), glued));
        }
        open.clear();
        return gluedNext && !clean.isEmpty();
    }

    /// Signs outside ASCII come from fonts for symbols, whose equal widths do not mean code.
    private static Glyph.Look look(String word, Glyph.Look look) {
        boolean typed = word.chars().anyMatch(c -> c < 0x7F);
        return typed || !look.mono() ? look : new Glyph.Look(look.bold(), false);
    }
}
