package quarry.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.testing.Growth;

class FlattenedPythonTest {
    static Stream<Samples.Sample> code() {
        return Samples.code();
    }

    @Test
    void pythonGetsItsLinesAndItsIndentationBack() {
        assertLaidOut("""
                from shop.models import Order
                @login_required
                def orders(request):
                    mine = Order.objects.filter(user=request.user)
                    return render(request, "orders.html", {"orders": mine})
                """);
    }

    @Test
    void aClassOfOptionsEndsWhereItsClassGoesOn() {
        assertLaidOut("""
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
        assertLaidOut("""
                def first(items):
                    if not items:
                        return None
                    return items[0]
                print(first([1, 2]))
                """);
    }

    @Test
    void aConditionalExpressionIsNoStatement() {
        assertLaidOut("""
                label = "many" if count > 1 else "one"
                names = [n for n in people if n]
                """);
    }

    @Test
    void aBracketWithABlankAfterItIsBrokenOverLinesAgain() {
        assertLaidOut("""
                urlpatterns = [
                    path("orders/", views.orders, name="orders"),
                    path("tags/", views.tags, name="tags"),
                ]
                """);
    }

    @Test
    void onlyALongStatementIsBroken() {
        assertLaidOut("name = \"%s\"\npair = [ 1, 2 ]".formatted("x".repeat(80)));
        var least = 60 - "pair = [ \"\", 2 ]".length();
        for (var length : List.of(least - 2, least)) {
            assertThat(FlattenedPython.layOut("x = 1 pair = [ \"%s\", 2 ]".formatted("y".repeat(length)))
                            .orElseThrow()
                            .lines())
                    .hasSize(length == least ? 5 : 2);
        }
    }

    @Test
    void aLongerTextIsLeftAlone() {
        var text = "x = 1 y = \"%s\"";
        var rest = text.length() - "%s".length();

        assertThat(FlattenedPython.layOut(text.formatted("z".repeat(8_000 - rest))))
                .isPresent();
        assertThat(FlattenedPython.layOut(text.formatted("z".repeat(8_001 - rest))))
                .isEmpty();
    }

    @Test
    void passEndsAClassThatHoldsNothingButItsDescription() {
        assertLaidOut("""
                class NotFound(Exception):
                    \"\"\"There is no such thing.\"\"\"
                    pass
                class Gone(NotFound):
                    pass
                """);
    }

    @Test
    void aClauseGoesOnWithTheOneBlockThatTakesIt() {
        assertLaidOut("""
                try:
                    value = int(text)
                except ValueError:
                    value = 0
                finally:
                    close()
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# why it is slow for book in books: print(book.author.name)",
                "total = 0 # the sum so far for price in prices: total += price",
                "for price in prices: print(price) total = 1",
                "def f(a): print(a) a = 5 f(a)",
                "def f(): import os import sys print(os, sys)",
                "for a in b: if a: print(a) else: print(b)",
                "text = \"no end",
                "values = [1, 2",
                "x = 1; y = 2",
                "x = 1 + \\ 2 y = 3",
                "print x y = 2",
            })
    void whereALineEndIsNotCertainThereIsNoLayout(String code) {
        assertThat(FlattenedPython.layOut(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x = 1", "x = 1\ny = 2"})
    void whatHasNothingToPartIsLeftAlone(String code) {
        assertThat(FlattenedPython.layOut(code)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("code")
    void onlyWhiteSpaceChanges(Samples.Sample sample) {
        var flat = flatten(sample.lines());

        FlattenedPython.layOut(flat).ifPresent(code -> {
            assertThat(flatten(code.lines().toList()).replace(" ", "")).isEqualTo(flat.replace(" ", ""));
            assertThat(code.lines()).noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"if x ", "@a ", "( ", "{ ", "x = 1 ", "if x: ", "'", "def f(): "})
    void longNonsenseIsGivenUpInTime(String piece) throws Exception {
        Growth.assertBySquareAtMost(
                7_900,
                length -> piece.repeat(length / piece.length()) + "y = 1",
                text -> FlattenedPython.layOut(text)
                        .ifPresent(
                                code -> assertThat(code.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""))));
    }

    private static void assertLaidOut(String code) {
        var lines = code.lines().toList();

        assertThat(FlattenedPython.layOut(flatten(lines))).contains(String.join("\n", lines));
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
