package quarry.tools.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quarry.analysis.Synonyms;
import quarry.similar.Feature;
import quarry.similar.Features;
import quarry.similar.LocalDensity;
import quarry.similar.Nearness;
import quarry.similar.QuestionReader;
import quarry.similar.Rarity;
import quarry.similar.WeighedQuestion;
import quarry.tools.fit.Pair.Judgement;
import quarry.vector.SentenceEncoder;

/// Questions that were asked in one place, so that rarity and surroundings are theirs.
final class QuestionSet {
    private static final QuestionReader READER = new QuestionReader(Synonyms.shipped());
    private static final long SEED = 42;

    private final List<WeighedQuestion> questions;
    private final Map<Integer, float[]> meanings;
    private final Map<Integer, Double> crowds = new HashMap<>();

    /// Two of them, by their numbers.
    record Judged(int one, int other, Judgement judgement) {}

    private QuestionSet(List<WeighedQuestion> questions, Map<Integer, float[]> meanings) {
        this.questions = questions;
        this.meanings = meanings;
    }

    /// @param questions all that was asked, each once
    static List<Pair> pairs(List<String> questions, List<Judged> judged, SentenceEncoder encoder) {
        var shapes = questions.parallelStream().map(READER::read).toList();
        Map<String, Integer> counts = new HashMap<>();
        shapes.forEach(shape -> shape.keys().forEach(key -> counts.merge(key, 1, Integer::sum)));
        var sample =
                new ArrayList<>(IntStream.range(0, questions.size()).boxed().toList());
        Collections.shuffle(sample, new Random(SEED));
        var sampled = sample.subList(0, Math.min(LocalDensity.SAMPLE, sample.size()));
        var needed = new TreeSet<>(sampled);
        judged.forEach(pair -> Collections.addAll(needed, pair.one(), pair.other()));
        Map<Integer, float[]> meanings = new HashMap<>();
        var vectors = encoder.encode(needed.stream().map(questions::get).toList());
        for (int number : needed) {
            meanings.put(number, vectors.get(meanings.size()));
        }
        var rarity = Rarity.of(shapes.size(), key -> counts.getOrDefault(key, 0));
        var asked = new QuestionSet(
                shapes.stream().map(shape -> WeighedQuestion.of(shape, rarity)).toList(), meanings);
        var surroundings = LocalDensity.of(sampled.stream().map(asked::meaning).toList());
        needed.forEach(number -> asked.crowds.put(number, surroundings.crowd(asked.meaning(number))));
        return judged.stream().map(asked::pair).toList();
    }

    private float[] meaning(int number) {
        return Objects.requireNonNull(meanings.get(number));
    }

    private Pair pair(Judged judged) {
        int one = judged.one();
        int other = judged.other();
        double cosine = 0;
        for (int i = 0; i < SentenceEncoder.DIMENSIONS; i++) {
            cosine += meaning(one)[i] * meaning(other)[i];
        }
        var nearness =
                Nearness.of(cosine, Objects.requireNonNull(crowds.get(one)), Objects.requireNonNull(crowds.get(other)));
        var features = DoubleStream.concat(
                Stream.of(Feature.values()).mapToDouble(Features.of(questions.get(one), questions.get(other))::of),
                DoubleStream.of(nearness.cosine(), nearness.relative()));
        return new Pair(one, other, judged.judgement(), features.toArray());
    }
}
