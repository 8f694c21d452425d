package quarry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerHtmlTest {
    private static final Set<String> HARMLESS_ELEMENTS = Set.of(
            "p",
            "br",
            "strong",
            "em",
            "code",
            "pre",
            "a",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Set<String> HARMLESS_ATTRIBUTES = Set.of("href", "rel", "class", "start", "align");

    @Test
    void markdownBecomesHtml() {
        assertThat(AnswerHtml.of("One **bold** word and `code`.\n\n- a\n- b\n")).isEqualTo("""
                        <p>One <strong>bold</strong> word and <code>code</code>.</p>
                        <ul>
                        <li>a</li>
                        <li>b</li>
                        </ul>
                        """);
    }

    @Test
    void linesStayLines() {
        assertThat(AnswerHtml.of("first\nsecond")).isEqualTo("<p>first<br>\nsecond</p>\n");
    }

    @Test
    void tablesAreTables() {
        assertThat(AnswerHtml.of("| a | b |\n| --- | --- |\n| 1 | 2 |\n")).contains("<th>a</th>", "<td>2</td>");
    }

    @Test
    void codeKeepsItsLanguage() {
        assertThat(AnswerHtml.of("```python\nif a < b:\n    pass\n```\n"))
                .isEqualTo("<pre><code class=\"language-python\">if a &lt; b:\n    pass\n</code></pre>\n");
    }

    @Test
    void markupOfADocumentIsText() {
        assertThat(AnswerHtml.of("a <script>alert(1)</script> b\n\n<div onclick=\"x\">\nc\n</div>\n"))
                .doesNotContain("<script", "<div")
                .contains("&lt;script&gt;", "&lt;div onclick=&quot;x&quot;&gt;");
    }

    @Test
    void linksToTheWebAreKept() {
        assertThat(AnswerHtml.of("[text](https://example.org/?a=1&b=2)"))
                .isEqualTo("<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"nofollow noopener\">text</a></p>\n");
    }

    @Test
    void linksThatRunSomethingOrLeadNowhereAreText() {
        assertThat(AnswerHtml.of("[a](javascript:alert(1)) [b](data:text/html,x) [c](../other.md) [d](#here)"))
                .isEqualTo("<p>a b c d</p>\n");
    }

    @Test
    void anImageIsALinkThatLoadsNothing() {
        assertThat(AnswerHtml.of("![a diagram](https://example.org/d.png)"))
                .isEqualTo(
                        "<p><a href=\"https://example.org/d.png\" rel=\"nofollow noopener\">Image: a diagram</a></p>\n");
    }

    @Test
    void anImageInALinkDoesNotNestLinks() {
        assertThat(AnswerHtml.of("[![badge](https://example.org/b.svg)](https://example.org/)"))
                .isEqualTo("<p><a href=\"https://example.org/\" rel=\"nofollow noopener\">Image: badge</a></p>\n");
    }

    @Test
    void headingsStandBelowThoseOfThePageAndSkipNoLevel() {
        assertThat(AnswerHtml.of("## a\n\n#### b\n\n# c\n\n###### d\n"))
                .isEqualTo("<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n<h4>d</h4>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>attack()</script>",
                "text <img src=x onerror=attack()> text",
                "<svg/onload=attack()>",
                "<!-- --><iframe src=javascript:attack()>",
                "<![CDATA[<script>attack()</script>]]>",
                "<style>@import 'https://example.org/x.css'</style>",
                "[a](JaVaScRiPt:attack())",
                "[a](&#106;avascript:attack())",
                "[a](java&#10;script:attack())",
                "[a](\u0001javascript:attack())",
                "[a](<javascript:attack()>)",
                "[a](vbscript:attack())",
                "[a](//example.org/x)",
                "[a](https://example.org/\"onclick=\"attack())",
                "[a](https://example.org 'title\" onclick=\"attack()')",
                "[a][b]\n\n[b]: javascript:attack()",
                "<javascript:attack()>",
                "![a](javascript:attack())",
                "![a](https://example.org/x.png 'title\" onerror=\"attack()')",
                "![<script>attack()</script>](https://example.org/x.png)",
                "[![a](javascript:attack())](javascript:attack())",
                "```\"><script>attack()</script>\ncode\n```",
                "```x onclick=attack()\n</code></pre><script>attack()</script>\n```",
                "    </code></pre><script>attack()</script>",
                "`</code><script>attack()</script>`",
                "| <script>attack()</script> | b |\n| --- | --- |\n| [x](javascript:attack()) | <img src=x> |",
                "# <script>attack()</script>",
                "> <div onclick=attack()>",
                "- <object data=x>"
            })
    void whateverIsWrittenOnlyHarmlessMarkupComesOut(String markdown) {
        var body = Jsoup.parseBodyFragment(AnswerHtml.of(markdown)).body();
        for (Element element : body.children().select("*")) {
            assertThat(HARMLESS_ELEMENTS).contains(element.tagName());
            assertThat(element.attributes().asList())
                    .extracting(Attribute::getKey)
                    .isSubsetOf(HARMLESS_ATTRIBUTES);
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).startsWith("https://example.org");
            }
        }
    }
}
