package quarry.vector;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sentence model that stands beside the program, in jars of its own that are read when it is first needed. One
/// for the whole process; loading takes about a second and 150 MB. Safe for use by many threads.
public final class SentenceModel {
    private static final String NAME = "all-minilm-l6-v2-q";
    private static final String RUNTIME = "ai.onnxruntime.OrtEnvironment";
    private static final Logger LOG = LoggerFactory.getLogger(SentenceModel.class);
    private static final SentenceModel SHIPPED = new SentenceModel();

    private volatile @Nullable SentenceEncoder encoder;
    private volatile @Nullable String failure;
    private volatile boolean leftOut;
    private @Nullable Thread loading;

    private SentenceModel() {}

    public static SentenceModel shipped() {
        return SHIPPED;
    }

    /// Name and version of the model, as [SentenceEncoder#model] of its encoder.
    public String name() {
        return NAME;
    }

    /// While this is open the program goes without the model, as if it were not there.
    public interface Absence extends AutoCloseable {
        @Override
        void close();
    }

    /// Goes without the model for a while, as it takes its time and memory.
    public Absence leaveOut() {
        leftOut = true;
        return () -> leftOut = false;
    }

    /// Whether its jars are there, it is not left out, and nothing went wrong with them so far. Cheap.
    public boolean isPresent() {
        var loader = SentenceModel.class.getClassLoader();
        return failure == null
                && !leftOut
                && loader.getResource(NAME + ".onnx") != null
                && loader.getResource(RUNTIME.replace('.', '/') + ".class") != null;
    }

    /// Why it is not to be had, in words for a user; empty as long as nothing stands against it.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /// The encoder when it is loaded already. Never waits.
    public Optional<SentenceEncoder> ifLoaded() {
        return Optional.ofNullable(encoder);
    }

    /// The encoder, loaded if need be; empty when there is none to be had.
    public Optional<SentenceEncoder> load() {
        var loaded = encoder;
        if (leftOut) {
            return Optional.empty();
        }
        return loaded == null ? loadOnce() : Optional.of(loaded);
    }

    private synchronized Optional<SentenceEncoder> loadOnce() {
        if (encoder == null && isPresent()) {
            try {
                encoder = read();
            } catch (IOException | RuntimeException | LinkageError e) {
                // A system without a native library that fits, a full disk: searching by words goes on.
                failure = "the sentence model cannot be loaded (" + e.getMessage() + ")";
                LOG.warn("{}; searching goes by words alone", failure);
                LOG.debug("loading {}", NAME, e);
            }
        }
        return Optional.ofNullable(encoder);
    }

    private static SentenceEncoder read() throws IOException {
        try (var network = resource(NAME + ".onnx");
                var vocabulary = resource(NAME + "-tokenizer.json")) {
            return OnnxSentenceEncoder.read(NAME, network, vocabulary);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var stream = SentenceModel.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new IOException(name + " is missing");
        }
        return stream;
    }

    /// Loads the encoder while others go on. Does nothing when it is loaded or loading.
    public synchronized void loadInBackground() {
        if (encoder == null && loading == null && isPresent()) {
            loading = Thread.ofPlatform().daemon().name("sentence-model").start(this::load);
        }
    }
}
