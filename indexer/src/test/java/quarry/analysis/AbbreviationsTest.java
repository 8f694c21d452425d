package quarry.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {
    @Test
    void aLongFormStandsBeforeItsShortOneOrInTheBracketsBehindIt() {
        assertIntroduces("Class-Based Views (CBVs) inherit.", "CBV = class based views");
        assertIntroduces("Use a CBV (class-based view) here.", "CBV = class based view");
        assertIntroduces(
                "the Global Interpreter Lock (GIL), or GIL (global interpreter lock)", "GIL = global interpreter lock");
    }

    @Test
    void theLastWordsCountWhoseInitialsSpellIt() {
        assertIntroduces("we all know about role based access control (RBAC)", "RBAC = role based access control");
        assertIntroduces("Quality of Service (QOS)", "QOS = quality of service");
        assertIntroduces("Quality of Service (QS)", "QS = quality of service");
        assertIntroduces("3rd party app (RPA)", "RPA = rd party app");
        assertIntroduces("x (ab), Transport Layer Security (TLS)", "TLS = transport layer security");
    }

    @Test
    void otherBracketsIntroduceNothing() {
        assertIntroduces("an Object Relational Mapper(ORM)");
        assertIntroduces("an Object Relational Mapper (orm)");
        assertIntroduces("an Object Relational Manager (ORX)");
        assertIntroduces("Mapper (M)");
        assertIntroduces("MYAPIS (application programming interface)");
        assertIntroduces("an xAPI (application programming interface)");
        assertIntroduces("an API (application programming interface");
        assertIntroduces(" (API)");
        assertIntroduces("API (");
    }

    @Test
    void aNameHasTwoToSevenCapitals() {
        assertIntroduces("build chain (BC)", "BC = build chain");
        assertIntroduces("bold (B)");
        assertIntroduces("b c d e f g h (BCDEFGH)", "BCDEFGH = b c d e f g h");
        assertIntroduces("b c d e f g h i (BCDEFGHI)");
        assertIntroduces("BCDEFGH (b c d e f g h)", "BCDEFGH = b c d e f g h");
        assertIntroduces("BCDEFGHI (b c d e f g h)");
    }

    private static void assertIntroduces(String text, String... expected) {
        assertThat(Abbreviations.in(text))
                .extracting(abbreviation -> abbreviation.name() + " = " + abbreviation.words())
                .isEqualTo(List.of(expected));
    }
}
