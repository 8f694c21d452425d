package quarry.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarry.report.Json;

/// Turns whatever goes wrong into problem documents, and for readers into pages. What failed inside goes to the log,
/// never to the client.
final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, context) -> answer(context, problem.status(), problem.detail()));
        routes.exception(HttpResponseException.class, Problems::answer);
        routes.exception(BrokenStreamException.class, Problems::breakOff);
        routes.exception(Exception.class, Problems::failed);
    }

    /// What to do about a status for which nothing more precise is known.
    static String detail(int status) {
        return switch (status) {
            case 400 ->
                "The request can't be understood; check its address and that everything in it is encoded as"
                        + " UTF-8 and percent-escaped";
            case 404 -> "Nothing is here; /openapi.json lists what there is, and / is the page";
            case 405 -> "This address does not answer that method; use GET";
            case 413, 414, 431 -> "The request is too long; shorten the query";
            case 500 -> "The server failed at this request; its log says why";
            default -> "The request was not answered; /openapi.json tells how to ask";
        };
    }

    private static void answer(HttpResponseException exception, Context context) {
        int status = exception.getStatus();
        String methods = exception.getDetails().get("availableMethods");
        if (methods != null) {
            context.header("Allow", methods);
        }
        answer(context, HttpStatus.forStatus(status), detail(status));
    }

    /// An error is not one request's affair: whoever deals with those that nobody catches hears of it first, and may
    /// end the program.
    static void failed(HttpServletResponse response, Error error) {
        handOver(error);
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
    }

    private static void handOver(Throwable failure) {
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }

    private static void failed(Exception exception, Context context) {
        if (isCausedBy(exception, OutOfMemoryError.class)) {
            handOver(exception);
        }
        if (context.res().isCommitted()) {
            breakOff(exception, context);
            return;
        }
        LOG.error("{} {} failed", context.method(), context.path(), exception);
        answer(context, HttpStatus.INTERNAL_SERVER_ERROR, detail(500));
    }

    /// Cuts the connection: a client must not take what it has for the whole.
    private static void breakOff(Exception exception, Context context) {
        if (isCausedBy(exception, EofException.class)) {
            LOG.debug("the client of {} is gone", context.path(), exception);
        } else {
            LOG.error("{} {} broke off", context.method(), context.path(), exception);
        }
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .close();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    private static void answer(Context context, HttpStatus status, String detail) {
        if (ProblemPage.suits(context)) {
            ProblemPage.answer(context, status, detail);
            return;
        }
        context.status(status)
                .contentType(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .result(Json.problem(status.getCode(), status.getMessage(), detail, context.path()));
    }
}
