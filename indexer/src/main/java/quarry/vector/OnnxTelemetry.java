package quarry.vector;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

/// The news of each run that ONNX Runtime sends to its maker, such as the machine's id and the command line with what
/// is searched for. Nothing of that leaves this program. (Reading a long command line for it also ends the process.)
@SuppressWarnings("restricted") // Two functions of the C library, called as it describes them.
final class OnnxTelemetry {
    /// Asked by the runtime when it starts.
    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";

    private OnnxTelemetry() {}

    /// To be called before the runtime's first class is. Java cannot set a variable of its own process: C can.
    ///
    /// @throws IOException when that cannot be done, so that the runtime must not be started
    static void forbid() throws IOException {
        var linker = Linker.nativeLinker();
        var library = linker.defaultLookup();
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocateFrom(SWITCH);
            var yes = arena.allocateFrom("1");
            var posix = library.find("setenv");
            int failed = posix.isPresent()
                    ? (int) linker.downcallHandle(
                                    posix.get(), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
                            .invokeExact(name, yes, 1)
                    : (int) linker.downcallHandle(
                                    library.findOrThrow("_putenv_s"), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS))
                            .invokeExact(name, yes);
            if (failed != 0) {
                throw new IOException("the variable " + SWITCH + " cannot be set");
            }
        } catch (RuntimeException | IOException e) {
            throw new IOException("the runtime's telemetry cannot be turned off", e);
        } catch (Throwable e) {
            throw new LinkageError("the runtime's telemetry cannot be turned off", e);
        }
    }
}
