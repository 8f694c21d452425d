package quarry.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts runs of ideographs into words by Lucene's segmenter for simplified Chinese. Not thread-safe.
final class ChineseWords implements AutoCloseable {
    private final HMMChineseTokenizer segmenter = new HMMChineseTokenizer();
    private final OffsetAttribute offset = segmenter.addAttribute(OffsetAttribute.class);

    /// Loads the segmenter's dictionaries, which takes some 100 ms the first time.
    static void load() throws IOException {
        try (var words = new ChineseWords()) {
            words.of("\u8BCD\u5178");
        }
    }

    /// @param start index of the first character in the run
    /// @param end   index after the last
    record Word(int start, int end) {}

    /// The words of a run, without gaps between them.
    List<Word> of(String run) throws IOException {
        var words = new ArrayList<Word>();
        segmenter.setReader(new StringReader(run));
        segmenter.reset();
        int done = 0;
        while (segmenter.incrementToken()) {
            if (offset.startOffset() > done) {
                words.add(new Word(done, offset.startOffset()));
            }
            words.add(new Word(offset.startOffset(), offset.endOffset()));
            done = offset.endOffset();
        }
        segmenter.end();
        segmenter.close();
        if (done < run.length()) {
            words.add(new Word(done, run.length()));
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        segmenter.close();
    }
}
