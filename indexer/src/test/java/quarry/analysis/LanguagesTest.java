package quarry.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of languages other than English.
final class LanguagesTest {
    private static List<String> terms(String text) throws IOException {
        try (var analyzer = new TechnicalAnalyzer();
                var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var terms = new ArrayList<String>();
            tokens.reset();
            while (tokens.incrementToken()) {
                assertThat(offset.endOffset()).isLessThanOrEqualTo(text.length());
                terms.add(term.toString());
            }
            tokens.end();
            return terms;
        }
    }

    @ParameterizedTest
    @CsvSource({"индексы, индекс", "запросами, запросы", "लड़कियों, लड़की", "किताबें, किताब", "queries, query"})
    void formsOfAWordAreOneTerm(String form, String other) throws IOException {
        assertThat(terms(form)).isEqualTo(terms(other));
    }

    @Test
    void chineseIsCutIntoWordsAndTheirCharacters() throws IOException {
        assertThat(terms("数据库索引")).containsSubsequence("数据库", "数", "据", "库", "索引", "索", "引");
    }

    @Test
    void aNameOfCodeIsTheSameTermInAnyLanguage() throws IOException {
        var name = terms("prefetch_related");
        assertThat(terms("Зачем нужен prefetch_related?")).containsAll(name);
        assertThat(terms("为什么使用prefetch_related？")).containsAll(name);
        assertThat(terms("prefetch_related क्या है?")).containsAll(name);
        assertThat(terms("¿Para qué sirve prefetch_related?")).containsAll(name);
    }
}
