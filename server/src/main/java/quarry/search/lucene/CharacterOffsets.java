package quarry.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import quarry.search.Passage.Range;

/// Tells a highlighter where exact characters stand, beside the words that it finds itself.
final class CharacterOffsets extends FieldOffsetStrategy {
    /// No reader looks at more of them.
    private static final int MOST = 200;

    private final FieldOffsetStrategy words;
    private final List<ExactCharacters> characters;

    CharacterOffsets(UHComponents components, FieldOffsetStrategy words, List<ExactCharacters> characters) {
        super(components);
        this.words = words;
        this.characters = List.copyOf(characters);
    }

    @Override
    public OffsetSource getOffsetSource() {
        return words.getOffsetSource();
    }

    @Override
    public OffsetsEnum getOffsetsEnum(LeafReader reader, int document, String content) throws IOException {
        var all = new ArrayList<OffsetsEnum>();
        all.add(words.getOffsetsEnum(reader, document, content));
        for (var one : characters) {
            var places = one.in(content, MOST);
            if (!places.isEmpty()) {
                all.add(new Places(new BytesRef(one.typed()), places));
            }
        }
        return new OffsetsEnum.MultiOffsetsEnum(all);
    }

    /// The places of one row of characters, in order.
    private static final class Places extends OffsetsEnum {
        private final BytesRef term;
        private final List<Range> places;
        private int at = -1;

        Places(BytesRef term, List<Range> places) {
            this.term = term;
            this.places = places.stream()
                    .sorted(Comparator.comparingInt(Range::start))
                    .toList();
        }

        @Override
        public boolean nextPosition() {
            at++;
            return at < places.size();
        }

        @Override
        public int freq() {
            return places.size();
        }

        @Override
        public BytesRef getTerm() {
            return term;
        }

        @Override
        public int startOffset() {
            return places.get(at).start();
        }

        @Override
        public int endOffset() {
            return places.get(at).end();
        }
    }
}
