package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that goes wrong, as problem documents (RFC 9457) whose detail says what to do.
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(
                BadRequestException.class,
                (problem, request) -> write(request, 400, String.valueOf(problem.getMessage())));
        routes.exception(UncheckedIOException.class, (problem, request) -> LOG.debug("response cut short", problem));
        routes.exception(
                HttpResponseException.class,
                (problem, request) -> write(request, problem.getStatus(), detail(problem.getStatus(), request)));
        routes.exception(Exception.class, (problem, request) -> {
            LOG.error("{} {} failed", request.method(), request.path(), problem);
            write(request, 500, "the request failed on the server; its log says why");
        });
        for (int status : new int[] {404, 405}) {
            routes.error(status, request -> {
                if (!isProblem(request)) {
                    write(request, status, detail(status, request));
                }
            });
        }
    }

    private static String detail(int status, Context request) {
        return switch (status) {
            case 404 -> "there is nothing at " + request.path() + "; /openapi.json lists what there is";
            case 405 -> request.method() + " is not answered at " + request.path() + "; use GET";
            default -> "the request cannot be answered; /openapi.json tells how to ask";
        };
    }

    static void write(Context request, int status, String detail) {
        request.status(status)
                .result(Json.problem(status, HttpStatus.forStatus(status).getMessage(), detail))
                .contentType("application/problem+json");
    }

    private static boolean isProblem(Context request) {
        var type = request.res().getContentType();
        return type != null && type.startsWith("application/problem+json");
    }
}
