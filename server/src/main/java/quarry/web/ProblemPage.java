package quarry.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.regex.Pattern;
import quarry.report.Highlight;
import quarry.search.Passage;

/// Tells readers what is wrong with an address, where programs get a problem document: the page with its search box,
/// and a few words where a view belongs. It needs no script.
final class ProblemPage {
    private static final Pattern OF_PROGRAMS =
            Pattern.compile("/(?:(?:api|health|page)(?:/.*)?|metrics|openapi\\.json|favicon\\.ico)");

    private ProblemPage() {}

    /// Whether a request comes from a reader: for an address that readers go to, by a program that asks for pages.
    static boolean suits(Context context) {
        return accepts(context, "text/html")
                && !OF_PROGRAMS.matcher(context.path()).matches();
    }

    static boolean accepts(Context context, String mediaType) {
        String accepted = context.header("Accept");
        return accepted != null && accepted.contains(mediaType);
    }

    /// Answers with what a reader can do about a status.
    ///
    /// @param detail what a program is told; a reader who went to an address that has nothing is told otherwise
    static void answer(Context context, HttpStatus status, String detail) {
        if (status == HttpStatus.NOT_FOUND) {
            answer(
                    context,
                    status,
                    "There is no such page",
                    "The address is misspelt, or what it led to has moved. Search for it above.");
        } else {
            answer(context, status, "That did not work", detail + ".");
        }
    }

    static void answer(Context context, HttpStatus status, String heading, String text) {
        String words = "<div class=\"notice problem\"><h1>" + escaped(heading) + "</h1><p>" + escaped(text)
                + "</p><p><a href=\"/\">Browse the topics</a></p></div>";
        context.status(status)
                .contentType("text/html;charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept")
                .result(PageDocument.showing(words));
    }

    private static String escaped(String text) {
        return Highlight.html(new Passage(text, List.of()));
    }
}
