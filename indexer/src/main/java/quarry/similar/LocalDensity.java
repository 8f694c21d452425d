package quarry.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/// How close other questions lie to where a meaning is: in material about one framework every question is near to all
/// others, and near says little. Measured against a sample of the material, so that it takes the same time and means
/// the same however large that is, and a question asked in many wordings does not hide itself.
///
/// The measure is the one of cross-domain similarity local scaling: the mean cosine to the nearest others (Conneau et
/// al., "Word Translation Without Parallel Data", 2018). Immutable.
public final class LocalDensity {
    /// Questions in the sample; with twice as many pairs are told no better.
    public static final int SAMPLE = 256;
    /// The nearest of the sample, which may ask the same.
    private static final int LEFT_OUT = 2;
    private static final int COUNTED = 4;
    /// As in material about one framework; stands for others where there are too few.
    private static final double TYPICAL = 0.55;
    /// In a handful of questions about different things nothing is near anything, which must not make all that is a
    /// little nearer the same.
    private static final double LEAST = 0.4;
    /// Nearer than this is the question itself.
    private static final float ITSELF = 0.9999f;

    private final List<float[]> sample;

    private LocalDensity(List<float[]> sample) {
        this.sample = sample;
    }

    /// @param meanings vectors of length 1 of different questions, in an order that says nothing; the first are taken
    public static LocalDensity of(List<float[]> meanings) {
        return new LocalDensity(List.copyOf(meanings.subList(0, Math.min(SAMPLE, meanings.size()))));
    }

    /// The mean cosine to the nearest others, but no less than where meanings lie apart; to 1.
    ///
    /// @param meaning a vector of length 1
    public double crowd(float[] meaning) {
        var nearest = new float[LEFT_OUT + COUNTED];
        Arrays.fill(nearest, Float.NEGATIVE_INFINITY);
        for (var other : sample) {
            float cosine = VectorUtil.dotProduct(meaning, other);
            if (cosine < ITSELF && cosine > nearest[0]) {
                nearest[0] = cosine;
                for (int i = 0; i + 1 < nearest.length && nearest[i] > nearest[i + 1]; i++) {
                    float nearer = nearest[i];
                    nearest[i] = nearest[i + 1];
                    nearest[i + 1] = nearer;
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < COUNTED; i++) {
            sum += nearest[i] == Float.NEGATIVE_INFINITY ? TYPICAL : nearest[i];
        }
        return Math.max(LEAST, sum / COUNTED);
    }

    /// How near two meanings lie.
    public Nearness nearness(float[] one, float[] other) {
        return Nearness.of(VectorUtil.dotProduct(one, other), crowd(one), crowd(other));
    }

    /// The sample, one vector behind the other.
    public float[] toArray() {
        if (sample.isEmpty()) {
            return new float[0];
        }
        int length = sample.getFirst().length;
        var all = new float[sample.size() * length];
        for (int i = 0; i < sample.size(); i++) {
            System.arraycopy(sample.get(i), 0, all, i * length, length);
        }
        return all;
    }

    /// @param all    what [#toArray] gave
    /// @param length of one vector
    public static LocalDensity of(float[] all, int length) {
        var sample = new ArrayList<float[]>();
        for (int at = 0; at + length <= all.length; at += length) {
            sample.add(Arrays.copyOfRange(all, at, at + length));
        }
        return new LocalDensity(List.copyOf(sample));
    }
}
