package quarry.split;

import java.util.regex.Pattern;

/// What a file's name says.
final class FileName {
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.\\w{1,10}$");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,4}\\s?[-_.) ]\\s?(?=\\pL)");

    private FileName() {}

    /// The words of the name of the file at a path, without its number and ending.
    static String of(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        name = ENDING.matcher(name).replaceFirst("");
        name = name.indexOf(' ') < 0 ? name.replace('_', ' ').replace('-', ' ') : name;
        return NUMBER.matcher(name).replaceFirst("").strip();
    }
}
