package quarry.text;

/// The signs around code in Markdown.
public final class Fence {
    private Fence() {}

    /// Signs that are longer than any fence within the code, so that it does not end there (CommonMark 4.5).
    public static String around(String code) {
        var fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    /// As around their texts together.
    public static String around(Iterable<Line> lines) {
        var longest = "```";
        for (var line : lines) {
            var fence = around(line.text());
            longest = fence.length() > longest.length() ? fence : longest;
        }
        return longest;
    }

    /// Code with a fence around it.
    ///
    /// @param language empty when it is not known
    public static String fenced(String language, String code) {
        var fence = around(code);
        return fence + language + "\n" + code + "\n" + fence;
    }
}
