package quarry.code;

import java.util.Optional;
import java.util.Set;

/// Lays a Dockerfile out with a line for each instruction.
final class DockerfileLayout {
    private static final Set<String> INSTRUCTIONS = Words.of("""
            FROM RUN CMD COPY ADD WORKDIR EXPOSE ENV ARG ENTRYPOINT VOLUME USER LABEL HEALTHCHECK ONBUILD SHELL STOPSIGNAL
            """);

    private DockerfileLayout() {}

    static Optional<String> layOut(String text) {
        var words = text.split("\\s+", -1);
        if (!INSTRUCTIONS.contains(words[0]) || text.indexOf('#') >= 0) {
            return Optional.empty();
        }
        var out = new LaidOut(0);
        for (var i = 0; i < words.length; i++) {
            var starts = INSTRUCTIONS.contains(words[i]);
            if (starts
                    && i > 0
                    && (INSTRUCTIONS.contains(words[i - 1])
                            || "&&".equals(words[i - 1])
                            || "\\".equals(words[i - 1]))) {
                return Optional.empty();
            }
            if (starts) {
                out.line(0);
            }
            out.add(words[i], true);
        }
        return Optional.of(out.toString());
    }
}
