package quarry.web;

import io.javalin.http.Context;

/// Answers in the media types that more than one route uses.
final class Responses {
    static final String JSON = "application/json;charset=utf-8";

    private Responses() {}

    static void json(Context context, String json) {
        context.contentType(JSON).header("Cache-Control", "no-cache").result(json);
    }
}
