package quarry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Snippet;
import quarry.entry.Source;
import quarry.entry.State;

/// Entries for tests: each state and level, code, a table, and text that wants to be markup.
final class SampleEntries {
    /// An entry whose texts would run a script wherever they were taken for markup.
    static final String HOSTILE_ID = "hostile";

    static final String PREFETCH_ID = "prefetch";

    private SampleEntries() {}

    static List<Entry> all() {
        var entries = new ArrayList<>(List.of(prefetch(), prefetchLimits(), transaction(), index(), hostile()));
        entries.add(entry("open", "When does a savepoint help?", "", "Databases", Level.SENIOR, State.UNANSWERED, 40));
        entries.add(entry("filler", "How are migrations squashed?", "TODO", "Django", null, State.PLACEHOLDER, 44));
        IntStream.rangeClosed(1, 24).forEach(number -> entries.add(many(number)));
        return entries;
    }

    private static Entry prefetch() {
        String code =
                "books = Book.objects.prefetch_related(\"authors\")\nfor book in books:\n    print(book.authors.all())";
        return new Entry(
                PREFETCH_ID,
                "What does prefetch_related do that select_related can't?",
                "",
                """
                It follows **many-to-many** and reverse relations with a second query, and joins the rows in Python. \
                `prefetch_related` therefore costs one query more per relation, not one per row.

                ## An example

                ```python
                %s
                ```

                | method | relation | queries |
                | --- | --- | --- |
                | `select_related` | to one | one, with a join |
                | `prefetch_related` | to many | one more each |

                1. Look at the queries first.
                2. Then choose.

                See [the guide](https://docs.example.org/guide?a=1&b=2).
                """.formatted(code),
                List.of(new Snippet("python", code)),
                "Django",
                "Models & queries",
                Level.MID,
                State.ANSWERED,
                new Source("django/notes.md", 12, 34, "3"));
    }

    private static Entry prefetchLimits() {
        String code = "SELECT * FROM authors WHERE book_id IN (1, 2, 3) -- prefetch";
        return new Entry(
                "limits",
                "How is a prefetch limited to some rows?",
                "",
                "With a `Prefetch` object whose queryset is filtered.\n\n```sql\n" + code + "\n```\n",
                List.of(new Snippet("sql", code)),
                "Databases",
                null,
                null,
                State.ANSWERED,
                new Source("sql.txt", 3, 9, null));
    }

    private static Entry transaction() {
        return entry(
                "transaction",
                "What makes a transaction atomic?",
                "Either all of its changes become visible, or none.",
                "Databases",
                Level.JUNIOR,
                State.ANSWERED,
                20);
    }

    private static Entry index() {
        return entry(
                "index",
                "Why does an index slow down writing?",
                "Each index is one more structure to keep in order with every row.",
                "Databases",
                Level.SENIOR,
                State.ANSWERED,
                30);
    }

    private static Entry hostile() {
        String attack =
                "<script>document.title='taken over'</script><img src=x onerror=\"document.title='taken over'\">";
        String code = "{% block content %}" + attack + "{{ secret|safe }}{% endblock %}";
        return new Entry(
                HOSTILE_ID,
                "Is hostile text " + attack + " harmless?",
                "",
                "A hostile " + attack + " answer.\n\n<b onclick=alert(1)>bold</b>\n\n"
                        + "[click](javascript:alert(1)) ![picture](https://tracker.example.org/pixel.png)\n\n"
                        + "```django\n" + code + "\n```\n\n    " + attack + "\n",
                List.of(new Snippet("django", code)),
                "Security",
                "<i>Section</i>",
                null,
                State.ANSWERED,
                new Source("web/<b>hostile</b>.html", 1, 2, "<u>1</u>"));
    }

    private static Entry many(int number) {
        return entry(
                "many-" + number,
                "Which of the many is number " + number + "?",
                "It is number " + number + ".",
                "Counting",
                null,
                State.ANSWERED,
                100 + number);
    }

    private static Entry entry(
            String id, String question, String answer, String topic, @Nullable Level level, State state, int line) {
        return new Entry(
                id,
                question,
                "",
                answer,
                List.of(),
                topic,
                null,
                level,
                state,
                new Source("lists/questions.txt", line, line + 1, String.valueOf(line)));
    }
}
