package quarry.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// A sentence model in ONNX form, run in this process: the mean of the vectors of a text's pieces, brought to length
/// 1 (Reimers and Gurevych, "Sentence-BERT", 2019).
final class OnnxSentenceEncoder implements SentenceEncoder {
    /// What the model was trained to read; a longer text makes it slower, not better.
    private static final int MOST_PIECES = 128;

    private final String model;
    private final WordPiece words;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final boolean typed;

    private OnnxSentenceEncoder(String model, WordPiece words, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.words = words;
        this.environment = environment;
        this.session = session;
        this.typed = session.getInputNames().contains("token_type_ids");
    }

    /// @param name       what [#model] answers
    /// @param network    the model's `.onnx` file
    /// @param vocabulary the model's `tokenizer.json`
    static OnnxSentenceEncoder read(String name, InputStream network, InputStream vocabulary) throws IOException {
        var words = WordPiece.read(vocabulary);
        OnnxTelemetry.forbid();
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            // Texts are spread over the cores, not the parts of one: that is faster and gives a text the same vector
            // whatever comes with it.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = environment.createSession(network.readAllBytes(), options);
            return new OnnxSentenceEncoder(name, words, environment, session);
        } catch (OrtException e) {
            throw new IOException("the sentence model cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String model() {
        return model;
    }

    /// One text at a time: a quantized network measures the range of its numbers over all that it is given at once,
    /// and the vector of a text should not depend on its neighbours.
    @Override
    public float[] encode(String text) {
        long[] pieces = words.pieces(text, MOST_PIECES);
        long[] shape = {1, pieces.length};
        try (var numbers = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones(pieces.length)), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                var result = session.run(
                        typed
                                ? Map.of("input_ids", numbers, "attention_mask", mask, "token_type_ids", types)
                                : Map.of("input_ids", numbers, "attention_mask", mask))) {
            if (result.get(0) instanceof OnnxTensor states) {
                return mean(states.getFloatBuffer().array(), pieces.length);
            }
            throw new IllegalStateException("the sentence model answers with no tensor");
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed: " + e.getMessage(), e);
        }
    }

    private static long[] ones(int count) {
        var ones = new long[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] mean(float[] states, int pieces) {
        var mean = new float[DIMENSIONS];
        for (int i = 0; i < pieces * DIMENSIONS; i++) {
            mean[i % DIMENSIONS] += states[i];
        }
        double square = 0;
        for (float x : mean) {
            square += (double) x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < DIMENSIONS; i++) {
            mean[i] /= length;
        }
        return mean;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        var longestFirst = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -texts.get(i).length()))
                .toList();
        var vectors = new float[texts.size()][];
        var next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < longestFirst.size(); i = next.getAndIncrement()) {
                int text = longestFirst.get(i);
                vectors[text] = encode(texts.get(text));
            }
        };
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), texts.size());
        if (threads > 1) {
            runOn(threads, work);
        } else {
            work.run();
        }
        return List.of(vectors);
    }

    private static void runOn(int threads, Runnable work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the sentence model failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while encoding", e);
        }
    }
}
