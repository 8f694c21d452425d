package quarry.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Stream;

/// How exceptions are told to a user.
final class Failures {
    private Failures() {}

    static String message(Throwable failure) {
        // An IOException has words of its own, whatever it comes from.
        if (failure instanceof BindException || (!(failure instanceof IOException) && isTakenPort(failure))) {
            return "the port is taken; choose another with --port, or --port 0 for a free one";
        }
        return switch (failure) {
            case NoSuchFileException missing
            when missing.getReason() == null -> "'" + missing.getFile() + "' is not there";
            case AccessDeniedException denied -> "'" + denied.getFile() + "' may not be read or written by you";
            case FileSystemException other
            when other.getReason() != null -> "'" + other.getFile() + "': " + other.getReason();
            default -> {
                String message = failure.getMessage();
                yield message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
            }
        };
    }

    /// Whether a failure is none of those that a user can mend, and so most likely a defect.
    static boolean isUnexpected(Throwable failure) {
        return !(failure instanceof IOException || isTakenPort(failure));
    }

    /// Web servers wrap what the system said.
    private static boolean isTakenPort(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
    }
}
