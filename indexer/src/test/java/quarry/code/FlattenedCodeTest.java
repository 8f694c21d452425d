package quarry.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.testing.Growth;

class FlattenedCodeTest {
    static Stream<Samples.Sample> code() {
        return Samples.code();
    }

    @Test
    void pythonGetsItsLinesAndItsIndentationBack() {
        assertLaidOut("python", """
                from shop.models import Order
                @login_required
                def orders(request):
                    mine = Order.objects.filter(user=request.user)
                    return render(request, "orders.html", {"orders": mine})
                """);
    }

    @Test
    void aClassOfOptionsEndsWhereItsClassGoesOn() {
        assertLaidOut("python", """
                class TagForm(forms.ModelForm):
                    class Meta:
                        model = Tag
                        fields = ["name"]
                    def clean_name(self):
                        return self.cleaned_data["name"].lower()
                form = TagForm(request.POST)
                if form.is_valid():
                    form.save()
                """);
    }

    @Test
    void whatFollowsAReturnStandsFurtherOut() {
        assertLaidOut("python", """
                def first(items):
                    if not items:
                        return None
                    return items[0]
                print(first([1, 2]))
                """);
    }

    @Test
    void aConditionalExpressionIsNoStatement() {
        assertLaidOut("python", """
                label = "many" if count > 1 else "one"
                names = [n for n in people if n]
                """);
    }

    @Test
    void aBracketWithABlankAfterItIsBrokenOverLinesAgain() {
        assertLaidOut("python", """
                urlpatterns = [
                    path("orders/", views.orders, name="orders"),
                    path("tags/", views.tags, name="tags"),
                ]
                """);
    }

    @Test
    void bracesAndSemicolonsEndLines() {
        assertLaidOut("java", """
                public class Counter {
                    private int n;
                    public int next() {
                        for (int i = 0; i < 2; i++) {
                            n++;
                        }
                        return n;
                    }
                }
                """);
        assertLaidOut("css", """
                .card {
                    color: #333;
                    margin: 0 auto;
                }
                """);
    }

    @Test
    void sqlGetsALineForEachClause() {
        assertLaidOut("sql", """
                SELECT c.name, COUNT(*)
                FROM customers c
                LEFT JOIN orders o ON o.customer_id = c.id
                WHERE o.total > (SELECT AVG(total) FROM orders)
                GROUP BY c.name
                ORDER BY 2 DESC
                LIMIT 3;
                """);
    }

    @Test
    void markupGetsALineForEachBlock() {
        assertLaidOut("html", """
                {% extends "base.html" %}
                {% block content %}
                  <ul>
                    {% for tag in tags %}
                      <li>{{ tag.name }} <b>new</b></li>
                    {% empty %}
                      <li>Nothing</li>
                    {% endfor %}
                  </ul>
                {% endblock %}
                """);
    }

    @Test
    void longJsonAndDockerfilesAreLaidOut() {
        assertLaidOut("json", """
                {
                  "name": "a service with a long name",
                  "ports": [80, 443],
                  "owner": {"team": "shop"}
                }
                """);
        assertLaidOut("dockerfile", """
                FROM python:3.12
                WORKDIR /app
                RUN pip install -r requirements.txt && rm -rf /root/.cache
                CMD ["python", "app.py"]
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "python | # why it is slow for book in books: print(book.author.name)",
                "python | total = 0 # the sum so far for price in prices: total += price",
                "python | for price in prices: print(price) total = 1",
                "python | def f(a): print(a) a = 5 f(a)",
                "python | text = \"no end",
                "python | values = [1, 2",
                "python | x = 1; y = 2",
                "javascript | const a = 1 const b = 2",
                "javascript | work(); // then wait stop();",
                "sql | SELECT 1; -- one SELECT 2;",
                "java | class A { void f() { g(); }",
                "shell | cd shop npm install",
                "yaml | services: web: image: nginx",
                "text | a b",
                "html | <pre> a  b </pre> <p> c </p>",
            })
    void whereALineEndIsNotCertainThereIsNoLayout(String language, String code) {
        assertThat(FlattenedCode.layOut(language, code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x = 1", "x = 1\ny = 2"})
    void whatHasNothingToPartIsLeftAlone(String code) {
        assertThat(FlattenedCode.layOut("python", code)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("code")
    void onlyWhiteSpaceChanges(Samples.Sample sample) {
        var flat = flatten(sample.lines());

        for (var language : List.of(sample.language(), "python", "java", "sql", "html", "json", "dockerfile")) {
            FlattenedCode.layOut(language, flat).ifPresent(code -> {
                assertThat(flatten(code.lines().toList()).replace(" ", "")).isEqualTo(flat.replace(" ", ""));
                assertThat(code.lines()).noneMatch(String::isBlank);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ",
                "{% if x ",
                "<a ",
                "<a b='",
                "if x ",
                "@a ",
                "( ",
                "{ ",
                "x = 1 ",
                "SELECT ",
                "RUN ",
                "'",
                "def f(): "
            })
    void longNonsenseIsGivenUpInTime(String piece) throws Exception {
        for (var language : List.of("python", "java", "javascript", "sql", "html", "json", "dockerfile")) {
            Growth.assertBySquareAtMost(
                    7_900,
                    length -> piece.repeat(length / piece.length()),
                    text -> FlattenedCode.layOut(language, text)
                            .ifPresent(code ->
                                    assertThat(code.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""))));
        }
    }

    private static void assertLaidOut(String language, String code) {
        var lines = code.lines().toList();

        assertThat(FlattenedCode.layOut(language, flatten(lines))).contains(String.join("\n", lines));
    }

    private static String flatten(List<String> lines) {
        return String.join(
                " ",
                lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
