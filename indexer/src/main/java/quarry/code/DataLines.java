package quarry.code;

import static quarry.code.Verdict.NONE;

import java.util.Set;
import java.util.regex.Pattern;

/// Lines of data and settings: JSON, environment files, Dockerfiles, HTTP messages.
final class DataLines implements LineGrammar {
    private static final Pattern PAIR =
            Pattern.compile("\"[^\"]{1,80}\"\\s*+:\\s*+(?:[\\[{\"\\d-].*|true,?|false,?|null,?)");
    private static final Pattern ENVIRONMENT = Pattern.compile("[A-Z][A-Z0-9_]*+=\\S++");
    private static final Pattern PROPERTY = Pattern.compile("[a-z][\\w-]*+(?:\\.[\\w-]++)++\\s?+=\\s?+\\S++");
    private static final Pattern REQUEST = Pattern.compile(
            "(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s++(?:/|https?://)\\S*+(?:\\s++HTTP/[\\d.]++)?");
    private static final Pattern STATUS = Pattern.compile("HTTP/[\\d.]++\\s++\\d{3}.*");
    private static final Pattern HEADER = Pattern.compile("""
            (?:Accept|Authorization|Cache-Control|Content-Type|Content-Length|Cookie|ETag|Host|Location|Origin|Set-Cookie|\
            User-Agent|If-None-Match|X-[\\w-]++|Access-Control-[\\w-]++|Strict-Transport-Security|Retry-After):\\s\\S.*""");
    private static final Pattern INSTRUCTION = Pattern.compile("""
            (?:FROM|RUN|CMD|COPY|ADD|WORKDIR|EXPOSE|ENV|ARG|ENTRYPOINT|VOLUME|USER|LABEL|HEALTHCHECK|ONBUILD|SHELL)\\s++(.+)""");
    private static final Pattern IMAGE =
            Pattern.compile("FROM\\s++[\\w./-]++(?::[\\w.-]++|(?=\\s++AS))(?:\\s++(?i:as)\\s++\\w++)?");
    private static final Pattern SECTION = Pattern.compile("\\[[A-Za-z][\\w.: -]*+]");
    private static final Pattern TREE = Pattern.compile("[│|\\s]*+[├└]\\s?[─-]{1,3}\\s?\\S.*");
    private static final Pattern FOLDER = Pattern.compile("[\\w.-]++/");
    private static final Set<String> NOTHING = Set.of();

    @Override
    public Verdict judge(BareLine line) {
        var full = line.full();
        if (full.length() > 5 && Json.looksLike(full)) {
            return full.indexOf(':') > 0 ? Verdict.strong("json") : Verdict.medium("json");
        }
        if (PAIR.matcher(full).matches()) {
            return full.endsWith(".") ? NONE : Verdict.medium(null);
        }
        if (REQUEST.matcher(full).matches()) {
            return full.contains(" HTTP/") ? Verdict.strong("http") : Verdict.medium("http");
        }
        if (STATUS.matcher(full).matches()) {
            return !Words.hasChain(full, 4, NOTHING) ? Verdict.strong("http") : NONE;
        }
        if (HEADER.matcher(full).matches()) {
            var plain = full.substring(full.indexOf(':') + 1).strip();
            var telling = plain.matches("\\S*[/=;\\d*]\\S*(?:\\s\\S++)?|(?:Bearer|Basic|Token)\\s\\S++");
            return Words.isSentence(line) ? NONE : telling ? Verdict.medium("http") : Verdict.weak("http");
        }
        if (ENVIRONMENT.matcher(full).matches()) {
            return full.indexOf('_') > 0 ? Verdict.strong(null) : Verdict.medium(null);
        }
        if (PROPERTY.matcher(full).matches()) {
            return Verdict.strong(null);
        }
        if (TREE.matcher(full).matches()) {
            return Verdict.medium(null);
        }
        if (SECTION.matcher(full).matches() || FOLDER.matcher(full).matches()) {
            return Verdict.weak(null);
        }
        return instruction(full);
    }

    private static Verdict instruction(String full) {
        if (IMAGE.matcher(full).matches()) {
            return Verdict.strong("dockerfile");
        }
        var matcher = INSTRUCTION.matcher(full);
        if (!matcher.matches()) {
            return NONE;
        }
        var rest = matcher.group(1);
        var telling = rest.matches(
                "[\\[./\"$].*|.*\\s[./].*|[A-Z_]++=.*|\\d++.*|.*&&.*|(?:pip|apt|apt-get|npm|yarn|go|mvn|apk|python)\\s.*");
        return telling && !Words.hasChain(rest, 4, NOTHING) ? Verdict.medium("dockerfile") : NONE;
    }
}
