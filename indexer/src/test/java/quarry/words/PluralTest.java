package quarry.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PluralTest {
    @ParameterizedTest
    @CsvSource({
        "query, queries", "cache, caches", "class, classes", "index, indexes", "database, databases",
                "branch, branches",
        "hash, hashes", "note, notes", "key, keys", "use, uses", "quiz, quizes", "size, sizes"
    })
    void aWordAndItsPluralHaveOneKey(String word, String plural) {
        assertThat(Plural.key(plural)).isEqualTo(Plural.key(word));
    }

    @ParameterizedTest
    @CsvSource({"class, clas", "redis, redi", "status, statu", "bus, bu", "aws, aw", "use, us", "ties, ty", "not, note"
    })
    void otherWordsDiffer(String word, String other) {
        assertThat(Plural.key(word)).isNotEqualTo(Plural.key(other));
    }
}
