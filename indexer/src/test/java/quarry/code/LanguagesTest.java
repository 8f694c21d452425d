package quarry.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    static Stream<Samples.Sample> code() {
        return Samples.code().filter(sample -> sample.lines().size() > 4 && !"-".equals(sample.language()));
    }

    @ParameterizedTest
    @CsvSource({
        "py, python",
        "Python3, python",
        "js, javascript",
        "bash, shell",
        "console, shell",
        "C++, cpp",
        "c#, csharp",
        "jinja2, django",
        "html+django, django",
        "postgresql, sql",
        "yml, yaml",
        "golang, go",
        "brainfuck, brainfuck"
    })
    void aLanguageHasOneNameWhateverItIsCalled(String name, String canonical) {
        assertThat(Languages.canonical(name)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"python, python", "' JSON ', json", "bashCopy code, shell", "sqlCopyEdit, sql", "Dockerfile, dockerfile"
    })
    void aLineMayOnlyNameALanguage(String line, String language) {
        assertThat(Languages.named(line)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Python 3", "Use SQL", "python:", "Copy", "the go-to language for many teams", "class"})
    void aLineThatSaysMoreNamesNone(String line) {
        assertThat(Languages.named(line)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("code")
    void aSnippetOfSomeLinesIsGuessed(Samples.Sample sample) {
        assertThat(Languages.guess(String.join("\n", sample.lines()))).isEqualTo(sample.language());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "...", "one two three", "foo(bar)", "{ }"})
    void whatIsTypicalOfNoneIsNotGuessed(String code) {
        assertThat(Languages.guess(code)).isNull();
    }

    @Test
    void jsonIsKnownByItsGrammar() {
        assertThat(Languages.guess("{\"a\": [1, 2.5e3, null, {\"b\": \"}\"}]}")).isEqualTo("json");
        assertThat(Languages.guess("{\"a\": }")).isNull();
    }
}
