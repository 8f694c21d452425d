package quarry.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TechnicalAnalyzerTest {
    private record Token(String term, int start, int end, int position) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prefetch_related",
                "prefetchRelated",
                "prefetchrelated",
                "Prefetch_Related",
                ".prefetch_related()",
                "prefetch-related",
                "`prefetch_related`",
                "qs.all;prefetch_related("
            })
    void anIdentifierHasOneTermHoweverItIsTyped(String typed) {
        assertThat(terms(typed)).contains("prefetchrelate");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @login_required   | loginrequire login require
            get_context_data  | getcontextdata get context data
            null=True         | null=true null true
            N+1               | n+1 n 1
            C++               | c++
            C#                | c#
            .NET              | .net
            __init__.py       | init.py init py
            *args             | arg
            {% block %}       | block
            HTTPServer        | httpserver http server
            JSONResponse      | jsonresponse json response
            APIs              | api
            CBVs              | cbv
            JavaScript        | javascript
            Django's          | django
            Django’s          | django
            transaction.atomic | transaction.atomic transaction atomic
            many-to-many      | manytomany many to many
            i18n              | i18n
            café              | cafe
            👉Django          | django
            1️⃣Models          | 1 model
            ⭐Signals⭐        | signal
            हिन्दी              | हिंद
            """)
    void technicalWordsAreTermsWholeAndInParts(String text, String expected) {
        assertThat(terms(text)).containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    @Test
    void partsKeepTheirOwnPlaces() {
        assertThat(tokens("use select_related now"))
                .containsExactly(
                        new Token("use", 0, 3, 1),
                        new Token("selectrelate", 4, 18, 2),
                        new Token("select", 4, 10, 2),
                        new Token("related", 11, 18, 3),
                        new Token("now", 19, 22, 4));
    }

    @Test
    void wordsThatBelongTogetherShareAStem() {
        assertThat(terms("queries")).isEqualTo(terms("query"));
        assertThat(terms("ViewSets").getFirst()).isEqualTo(terms("viewset").getFirst());
    }

    @Test
    void offsetsAreRightBeyondTheBuffer() {
        var text = "word ".repeat(5_000) + "last_one";
        var tokens = tokens(text);
        assertThat(tokens.getLast()).isEqualTo(new Token("one", text.length() - 3, text.length(), 5_002));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "()[]{}", "++--==", "....", "_", "\uD83D\uDE00"})
    void oddTextDoesNoHarm(String text) {
        assertThat(tokens(text)).hasSizeLessThanOrEqualTo(1);
    }

    /// A character before, inside and behind a word may part it or belong to it, but no token begins or ends inside of
    /// what belongs together.
    @Test
    void tokensAreWholeWordsWhateverCharacterStandsBesideThem() {
        for (int block = 0; block <= Character.MAX_CODE_POINT; block += 0x1000) {
            var text = new StringBuilder();
            for (int c = block; c < block + 0x1000; c++) {
                var sign = Character.toString(c);
                text.append(sign + "anchor an" + sign + "chor anchor" + sign + "\n");
            }
            int last = 0;
            for (var token : wholes(text.toString())) {
                assertThat(token.start()).isBetween(last, token.end() - 1);
                last = token.end();
                assertThat(isBoundary(text, token.start()) && isBoundary(text, token.end()))
                        .as("U+%x: %s", text.codePointAt(token.start()), token)
                        .isTrue();
            }
        }
    }

    /// Nothing parts ideographs from what stands beside them.
    private static boolean isBoundary(CharSequence text, int at) {
        if (Character.isLowSurrogate(text.charAt(at)) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1))) {
            return false;
        }
        int before = at == 0 ? '\n' : Character.codePointBefore(text, at);
        int behind = Character.codePointAt(text, at);
        return !Character.isLetterOrDigit(before)
                || !Character.isLetterOrDigit(behind)
                || Character.isIdeographic(before)
                || Character.isIdeographic(behind);
    }

    @Test
    void charactersBeyondTheFirstPlaneAreLettersOrNone() {
        assertThat(terms("\uD834\uDD1Emusic")).containsExactly("music");
        assertThat(terms("\uD801\uDC00\uD801\uDC01")).containsExactly("\uD801\uDC28\uD801\uDC29");
        assertThat(terms("\uD840\uDC0B\uD840\uDC0C")).hasSize(2);
        assertThat(terms("an\uD800chor")).containsExactly("an", "chor");
    }

    private static List<String> terms(String text) {
        return tokens(text).stream().map(Token::term).toList();
    }

    private static List<Token> wholes(String text) {
        return tokens(text, type -> !type.equals(TechnicalTokenizer.PART));
    }

    private static List<Token> tokens(String text) {
        return tokens(text, type -> true);
    }

    private static List<Token> tokens(String text, Predicate<String> wanted) {
        var result = new ArrayList<Token>();
        try (var analyzer = new TechnicalAnalyzer();
                var stream = analyzer.tokenStream("question", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            var type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            int position = 0;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                if (wanted.test(type.type())) {
                    result.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), position));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }
}
