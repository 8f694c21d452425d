package quarry.cli;

import java.util.stream.Collectors;

/// The beginning of an answer, on one line of a terminal.
final class AnswerBeginning {
    private static final int LENGTH = 240;

    private AnswerBeginning() {}

    /// @param markdown an answer; its code is left out, unless there is nothing else
    static String of(String markdown) {
        var prose = new StringBuilder();
        boolean inCode = false;
        for (String line : markdown.lines().toList()) {
            boolean isFence = line.stripLeading().startsWith("```");
            if (!isFence && !inCode) {
                prose.append(line).append(' ');
            }
            inCode ^= isFence;
        }
        String text = prose.toString().isBlank() ? withoutFences(markdown) : prose.toString();
        return shortened(text.strip().replaceAll("\\s+", " "));
    }

    private static String withoutFences(String markdown) {
        return markdown.lines()
                .filter(line -> !line.stripLeading().startsWith("```"))
                .collect(Collectors.joining(" "));
    }

    private static String shortened(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = text.lastIndexOf(' ', LENGTH);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LENGTH / 2)) + "…";
    }
}
