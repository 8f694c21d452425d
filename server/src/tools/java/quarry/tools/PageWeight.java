package quarry.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// How much a browser loads to show the page: the page, what it names, and the modules that those import.
final class PageWeight {
    private static final Pattern NAMED =
            Pattern.compile("(?:src|href)=\"(/[^\"#?]+\\.\\w+)\"|(?:from|import)\\s*\\(?[\"'](\\.{0,2}/[^\"']+)[\"']");

    private PageWeight() {}

    /// @return bytes, uncompressed
    static long of(ServerProcess server) throws IOException {
        return weight(server, "/", new HashSet<>());
    }

    private static long weight(ServerProcess server, String path, Set<String> seen) throws IOException {
        if (!seen.add(path)) {
            return 0;
        }
        String body = server.get(path).body();
        long bytes = body.getBytes(StandardCharsets.UTF_8).length;
        var names = NAMED.matcher(body);
        while (names.find()) {
            String name = names.group(1) == null ? names.group(2) : names.group(1);
            bytes += weight(
                    server,
                    java.net.URI.create("http://page" + path).resolve(name).getPath(),
                    seen);
        }
        return bytes;
    }
}
