package quarry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FenceTest {
    @Test
    void aFenceIsLongerThanAnyWithin() {
        assertThat(Fence.around("int x;")).isEqualTo("```");
        assertThat(Fence.around("``")).isEqualTo("```");
        assertThat(Fence.around("```\ncode\n```")).isEqualTo("````");
        assertThat(Fence.around("a ````` b")).isEqualTo("``````");
        assertThat(Fence.around(List.of(new Line(1, "a"), new Line(2, "```"), new Line(3, "b"))))
                .isEqualTo("````");
        assertThat(Fence.fenced("sql", "select 1")).isEqualTo("```sql\nselect 1\n```");
    }
}
