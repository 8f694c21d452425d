package quarry.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.regex.Pattern;

/// Refuses requests with a `%` that escapes nothing. The parameter it stands in would be left out silently, and
/// another question answered than was asked.
final class EscapedParameters implements Handler {
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");

    @Override
    public void handle(Context context) {
        String parameters = context.queryString();
        if (parameters != null && NO_ESCAPE.matcher(parameters).find()) {
            throw Problem.badRequest("A '%' in the address is not followed by two hexadecimal digits; write it as %25");
        }
    }
}
