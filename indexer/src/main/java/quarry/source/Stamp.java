package quarry.source;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// What a file system tells of a file without reading it. A file whose stamp did not change did not change, provided
/// that it had been left alone for a while when the stamp was taken.
///
/// @param size     in bytes
/// @param modified when it was last written, in microseconds since 1970; [#UNSETTLED] when that was so shortly before
///                 it was looked at that another write might leave the same time
public record Stamp(long size, long modified) {
    /// Not known, or too fresh to tell anything.
    public static final long UNSETTLED = -1;
    static final Stamp UNKNOWN = new Stamp(0, UNSETTLED);
    /// File systems count time in steps of up to two seconds.
    private static final long SETTLES_MICROS = TimeUnit.SECONDS.toMicros(2);

    static Stamp of(BasicFileAttributes attributes, Instant now) {
        long modified = attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS);
        long latest = TimeUnit.SECONDS.toMicros(now.getEpochSecond()) - SETTLES_MICROS;
        return new Stamp(attributes.size(), modified <= latest && modified >= 0 ? modified : UNSETTLED);
    }

    /// The stamp of a member of a file that has this one.
    Stamp ofMember(long memberSize) {
        return new Stamp(memberSize, modified);
    }

    /// Whether a file that had this stamp and has `other` now is the same; false when that cannot be told.
    public boolean provesSame(Stamp other) {
        return modified != UNSETTLED && equals(other);
    }
}
