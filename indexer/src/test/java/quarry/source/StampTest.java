package quarry.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class StampTest {
    private static final Instant NOW = Instant.parse("2024-04-04T04:04:04Z");

    private static Stamp stamp(String modified, String changed) {
        return Stamp.of(7, FileTime.from(Instant.parse(modified)), FileTime.from(Instant.parse(changed)), NOW);
    }

    @Test
    void theSameTimesProveTheSameContent() {
        var stamp = stamp("2020-02-02T02:02:02Z", "2021-01-01T01:01:01Z");
        assertThat(stamp.provesSame(stamp("2020-02-02T02:02:02Z", "2021-01-01T01:01:01Z")))
                .isTrue();
        assertThat(stamp.provesSame(stamp("2020-02-02T02:02:03Z", "2021-01-01T01:01:01Z")))
                .isFalse();
    }

    @Test
    void aFileThatWasGivenBackItsTimeChangedAllTheSame() {
        assertThat(stamp("2020-02-02T02:02:02Z", "2021-01-01T01:01:01Z")
                        .provesSame(stamp("2020-02-02T02:02:02Z", "2022-01-01T01:01:01Z")))
                .isFalse();
    }

    @Test
    void aChangeJustNowProvesNothingHoweverOldTheFileSaysItIs() {
        var fresh = stamp("2020-02-02T02:02:02Z", "2024-04-04T04:04:03Z");
        assertThat(fresh.provesSame(fresh)).isFalse();
        var distrusted = stamp("2020-02-02T02:02:02Z", "2021-01-01T01:01:01Z").distrusted();
        assertThat(distrusted.provesSame(distrusted)).isFalse();
        assertThat(distrusted.size()).isEqualTo(7);
    }
}
