package quarry.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Measures of a decision between yes and no that is made by a probability. Every measure is between 0 and 1, and 0
/// where there is nothing to decide.
public final class DecisionMeasures {
    private DecisionMeasures() {}

    /// @param probability of yes that was told, from 0 to 1
    /// @param yes         whether it is yes
    public record Decision(double probability, boolean yes) {}

    /// One row of a calibration table.
    ///
    /// @param from  the lower bound of the probabilities in it; the bounds are 0.1 apart
    /// @param count how many decisions fall in it
    /// @param told  the mean probability told; 0 when there are none
    /// @param yes   the share that is yes; 0 when there are none
    public record Bin(double from, int count, double told, double yes) {}

    /// The share that is right when yes is said from a threshold on.
    public static double accuracy(List<Decision> decisions, double threshold) {
        return decisions.isEmpty()
                ? 0
                : (double) decisions.stream()
                                .filter(decision -> (decision.probability() >= threshold) == decision.yes())
                                .count()
                        / decisions.size();
    }

    /// The threshold, in the middle between two neighbouring probabilities, that is right most often; the lowest of
    /// several.
    public static double bestThreshold(List<Decision> decisions) {
        var sorted = sorted(decisions);
        // Right when yes is said to all, then to all but the first, and so on.
        long right = sorted.stream().filter(Decision::yes).count();
        long most = right;
        double best = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).yes() ? -1 : 1;
            double here = sorted.get(i).probability();
            double next = i + 1 < sorted.size() ? sorted.get(i + 1).probability() : 1 + here;
            if (right > most && next > here) {
                most = right;
                best = (here + next) / 2;
            }
        }
        return best;
    }

    /// The area under the receiver operating characteristic: how likely a yes is told a higher probability than a no,
    /// ties counting half (Hanley and McNeil, 1982).
    public static double areaUnderCurve(List<Decision> decisions) {
        var sorted = sorted(decisions);
        long positives = sorted.stream().filter(Decision::yes).count();
        long negatives = sorted.size() - positives;
        if (positives == 0 || negatives == 0) {
            return 0;
        }
        double ranks = 0;
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            int yes = 0;
            while (end < sorted.size()
                    && sorted.get(end).probability() == sorted.get(i).probability()) {
                yes += sorted.get(end).yes() ? 1 : 0;
                end++;
            }
            ranks += yes * (i + 1 + end) / 2.0;
            i = end;
        }
        return (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /// How probabilities told compare with what is, in ten bins.
    public static List<Bin> calibration(List<Decision> decisions) {
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < 10; bin++) {
            int wanted = bin;
            var in = decisions.stream()
                    .filter(decision -> Math.clamp((int) (10 * decision.probability()), 0, 9) == wanted)
                    .toList();
            bins.add(new Bin(
                    bin / 10.0,
                    in.size(),
                    in.stream().mapToDouble(Decision::probability).average().orElse(0),
                    in.isEmpty()
                            ? 0
                            : (double) in.stream().filter(Decision::yes).count() / in.size()));
        }
        return bins;
    }

    private static List<Decision> sorted(List<Decision> decisions) {
        return decisions.stream()
                .sorted(Comparator.comparingDouble(Decision::probability))
                .toList();
    }
}
