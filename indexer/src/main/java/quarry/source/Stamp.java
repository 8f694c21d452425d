package quarry.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// What a file system tells of a file without reading it. A file whose stamp did not change did not change, provided
/// that it had been left alone for a while when the stamp was taken. A program may write a file and give it back the
/// time that it had; the time of the change itself, where the system keeps one, is not a program's to set.
///
/// @param size     in bytes
/// @param modified when it was last written, in microseconds since 1970; [#UNSETTLED] when that, or the change, was so
///                 shortly before it was looked at that another might leave the same time
/// @param changed  when it or what is known of it last changed, in microseconds since 1970; 0 where the system does
///                 not tell
public record Stamp(long size, long modified, long changed) {
    /// Not known, or too fresh to tell anything.
    public static final long UNSETTLED = -1;
    static final Stamp UNKNOWN = new Stamp(0, UNSETTLED, 0);
    /// File systems count time in steps of up to two seconds.
    private static final long SETTLES_MICROS = TimeUnit.SECONDS.toMicros(2);

    static Stamp of(Path file, BasicFileAttributes attributes, Instant now) {
        return of(attributes.size(), attributes.lastModifiedTime(), changed(file), now);
    }

    /// @param changed zero where the system does not tell
    static Stamp of(long size, FileTime modified, FileTime changed, Instant now) {
        long written = modified.to(TimeUnit.MICROSECONDS);
        long latest = TimeUnit.SECONDS.toMicros(now.getEpochSecond()) - SETTLES_MICROS;
        long change = changed.to(TimeUnit.MICROSECONDS);
        return new Stamp(size, Math.max(written, change) <= latest && written >= 0 ? written : UNSETTLED, change);
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS) instanceof FileTime time
                    ? time
                    : FileTime.fromMillis(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Only systems of this family keep it.
            return FileTime.fromMillis(0);
        }
    }

    /// The stamp of a member of a file that has this one.
    Stamp ofMember(long memberSize) {
        return new Stamp(memberSize, modified, changed);
    }

    /// The same, but that it proves nothing.
    public Stamp distrusted() {
        return new Stamp(size, UNSETTLED, changed);
    }

    /// Whether a file that had this stamp and has `other` now is the same; false when that cannot be told.
    public boolean provesSame(Stamp other) {
        return modified != UNSETTLED && equals(other);
    }
}
