package quarry.source;

import java.util.Arrays;
import java.util.Set;

/// What a file is by its name alone, which spares opening pictures and the like.
enum FileKind {
    /// Meant to be passed over: hidden, or in a folder that programs made.
    HIDDEN,
    /// Of a kind that holds no text.
    NO_TEXT,
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

    /// @param path relative to the folder or archive that was given, with `/`
    static FileKind of(String path) {
        var parts = path.split("/");
        if (Arrays.stream(parts).anyMatch(FileKind::isHidden)) {
            return HIDDEN;
        }
        var extension = SourceFile.extension(path);
        if (WITHOUT_TEXT.contains(extension)) {
            return NO_TEXT;
        }
        return extension.equals("zip") ? ARCHIVE : DOCUMENT;
    }

    /// Whether a folder of this name and all in it is passed over.
    static boolean isHidden(String name) {
        return name.startsWith(".") || SKIPPED_FOLDERS.contains(name);
    }
}
