package quarry.source;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// What a file is by its name alone, which spares opening pictures and the like.
enum FileKind {
    /// Meant to be passed over: hidden, or in a folder that programs made.
    HIDDEN,
    /// Of a kind that holds no text.
    NO_TEXT,
    /// Left beside documents by the program that edits, merges or fetches them: backups, locks, what is half written.
    LEFTOVER,
    /// A zip archive, which may hold documents or be one.
    ARCHIVE,
    DOCUMENT;

    private static final Set<String> SKIPPED_FOLDERS =
            Set.of("node_modules", "target", "build", "__pycache__", "venv", "__MACOSX");
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "png",
            "jpg",
            "jpeg",
            "gif",
            "bmp",
            "ico",
            "webp",
            "svg",
            "tif",
            "tiff",
            "heic",
            "mp3",
            "mp4",
            "m4a",
            "wav",
            "ogg",
            "flac",
            "avi",
            "mov",
            "mkv",
            "webm",
            "class",
            "jar",
            "exe",
            "dll",
            "so",
            "dylib",
            "o",
            "a",
            "bin",
            "pyc",
            "woff",
            "woff2",
            "ttf",
            "otf",
            "eot",
            "lock",
            "iso",
            "img",
            "dmg",
            "canvas",
            "excalidraw");

    private static final Pattern LEFTOVER_NAME = Pattern.compile(
            ".*~" // the text before it was last saved: Emacs, Vim, Kate, gedit
                    + "|#.*#" // not saved yet: Emacs
                    + "|4913" // whether the folder may be written to: Vim
                    + "|.*___jb_(?:tmp|old)___" // while it is saved: IntelliJ
                    + "|~\\$.*" // who has it open: Office
                    + "|(?:eh)?thumbs\\.db|desktop\\.ini", // how Windows shows the folder
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> LEFTOVER_EXTENSIONS = Set.of(
            "swp",
            "swo",
            "swn",
            "swx", // Vim
            "bak",
            "orig",
            "rej", // editors, merges and patches
            "tmp",
            "temp", // half written
            "part",
            "partial",
            "crdownload",
            "opdownload"); // half fetched

    /// @param path relative to the folder or archive that was given, with `/`
    static FileKind of(String path) {
        var parts = path.split("/");
        if (Arrays.stream(parts).anyMatch(FileKind::isHidden)) {
            return HIDDEN;
        }
        var extension = SourceFile.extension(path);
        if (LEFTOVER_EXTENSIONS.contains(extension)
                || LEFTOVER_NAME.matcher(parts[parts.length - 1]).matches()) {
            return LEFTOVER;
        }
        if (WITHOUT_TEXT.contains(extension)) {
            return NO_TEXT;
        }
        return extension.equals("zip") ? ARCHIVE : DOCUMENT;
    }

    /// Whether files of this kind are passed over and counted.
    boolean isIgnored() {
        return this == NO_TEXT || this == LEFTOVER;
    }

    /// Whether a folder of this name and all in it is passed over.
    static boolean isHidden(String name) {
        return name.startsWith(".") || SKIPPED_FOLDERS.contains(name);
    }
}
