package quarry.index;

import static quarry.index.ArrayFile.floats;
import static quarry.index.ArrayFile.ints;
import static quarry.index.ArrayFile.longs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Keeps [Judgements] beside the build they were made of, for the next one.
final class JudgementsFile {
    static final String NAME = "judgements.bin";
    /// Its version goes up whenever the file would be misread, or the same questions would be judged otherwise.
    static final ArrayFile FILE = new ArrayFile(NAME, "QuarryJudgements", 2);

    private JudgementsFile() {}

    static void write(Path folder, Judgements judgements) throws IOException {
        FILE.write(folder, out -> write(judgements, out));
    }

    private static void write(Judgements judgements, DataOutput out) throws IOException {
        var counts = judgements.counts();
        out.writeInt(counts.entries());
        longs(counts.terms(), out);
        ints(counts.counts(), out);
        floats(judgements.surroundings(), out);
        out.writeInt(judgements.changed());
        longs(judgements.wordings(), out);
        longs(judgements.meanings().toLongArray(), out);
        longs(judgements.copies().toLongArray(), out);
        var pairs = judgements.pairs();
        ints(pairs.ones(), out);
        ints(pairs.others(), out);
        floats(pairs.probabilities(), out);
        var answers = judgements.answers();
        ints(answers.open(), out);
        ints(answers.starts(), out);
        longs(answers.contents(), out);
        floats(answers.scores(), out);
        longs(judgements.answered(), out);
    }

    /// Empty when there are none that can be read.
    static Optional<Judgements> read(Path folder) {
        return FILE.read(folder, JudgementsFile::read);
    }

    private static Judgements read(DataInput in) throws IOException {
        return new Judgements(
                new TermCounts(in.readInt(), longs(in), ints(in)),
                floats(in),
                in.readInt(),
                longs(in),
                BitSet.valueOf(longs(in)),
                BitSet.valueOf(longs(in)),
                new Judgements.Pairs(ints(in), ints(in), floats(in)),
                new Judgements.Answers(ints(in), ints(in), longs(in), floats(in)),
                longs(in));
    }
}
