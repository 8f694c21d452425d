package quarry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import quarry.text.UnreadableDocumentException;

final class ZipMembersTest {
    @Test
    void namesAreFilesInStoredOrder() throws IOException {
        var members = ZipMembers.of(Zips.of("b/two.md", "2", "folder/", "", "a.md", "1"));
        assertThat(members.names()).containsExactly("b/two.md", "a.md");
        assertThat(members.has("a.md")).isTrue();
        assertThat(members.read("b/two.md")).asString().isEqualTo("2");
    }

    @Test
    void aMemberThatUnpacksToTooMuchIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            var block = new byte[1024 * 1024];
            for (int i = 0; i <= ZipMembers.MAX_MEMBER_BYTES / block.length; i++) {
                zip.write(block);
            }
        }
        var members = ZipMembers.of(bomb.toByteArray());
        assertThatThrownBy(() -> members.read("zeros"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("64 MB");
    }

    @Test
    void tooManyMembersAreRefusedUnread() throws IOException {
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (int i = 0; i <= ZipMembers.MAX_MEMBERS; i++) {
                zip.putNextEntry(new ZipEntry("m" + i));
            }
        }
        assertThatThrownBy(() -> ZipMembers.of(many.toByteArray()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("members");
    }

    @Test
    void anArchiveCutShortIsSaidToBe() throws IOException {
        var whole = Zips.of("a.md", "x".repeat(1000), "b.md", "y");
        for (int length = 4; length < whole.length; length += 7) {
            var part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ZipMembers.of(part))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("cut short");
        }
    }

    @Test
    void aMissingMemberIsNamed() throws IOException {
        var members = ZipMembers.of(Zips.of("a.md", "x"));
        assertThatThrownBy(() -> members.read("c.md")).hasMessageContaining("lacks its part c.md");
    }
}
