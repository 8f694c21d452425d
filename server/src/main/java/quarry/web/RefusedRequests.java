package quarry.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import quarry.report.Json;

/// Problem documents for requests that the HTTP server refuses before any route sees them: malformed ones and
/// those that are too long. Where such a request ends cannot be told, so the connection ends with it, and is said to.
final class RefusedRequests extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String title = HttpStatus.getMessage(status);
        String path = String.valueOf(request.getHttpURI().getPath());
        byte[] body = Json.problem(status, title, Problems.detail(status), path).getBytes(StandardCharsets.UTF_8);
        SecurityHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
