package quarry.split.outline;

import java.util.Locale;
import java.util.Set;

/// Titles that lead through a document or speak about it and ask nothing.
public final class Navigation {
    private static final Set<String> TITLES = Set.of(
            "table of contents",
            "contents",
            "toc",
            "index",
            "introduction",
            "intro",
            "about",
            "license",
            "licence",
            "contributing",
            "contributors",
            "contribution",
            "contributions",
            "how to contribute",
            "references",
            "resources",
            "further reading",
            "conclusion",
            "summary",
            "overview",
            "credits",
            "acknowledgements",
            "acknowledgments",
            "prerequisites",
            "author",
            "authors",
            "about the author",
            "about author",
            "about me",
            "connect with me",
            "contact",
            "disclaimer",
            "changelog",
            "change log",
            "code of conduct",
            "support",
            "sponsors",
            "donate",
            "show your support",
            "star history",
            "stargazers",
            "translations",
            "legend",
            "links",
            "useful links",
            "read more",
            "see also",
            "todo",
            "readme",
            "installation",
            "getting started",
            "usage",
            "questions",
            "answers",
            "faq",
            "оглавление",
            "содержание",
            "введение",
            "заключение",
            "лицензия",
            "índice",
            "contenido",
            "introducción",
            "licencia",
            "conclusión",
            "sumário",
            "conteúdo",
            "introdução",
            "licença",
            "目录",
            "前言",
            "参考资料",
            "विषय सूची",
            "inhalt",
            "inhaltsverzeichnis",
            "sommaire");
    private static final Set<String> CONTENTS = Set.of(
            "table of contents",
            "contents",
            "toc",
            "index",
            "оглавление",
            "содержание",
            "índice",
            "contenido",
            "sumário",
            "conteúdo",
            "目录",
            "विषय सूची",
            "inhalt",
            "inhaltsverzeichnis",
            "sommaire");

    private Navigation() {}

    /// Whether the title is such a one.
    public static boolean is(String title) {
        return TITLES.contains(bare(title));
    }

    /// Whether the title stands above a table of contents.
    public static boolean isContents(String title) {
        return CONTENTS.contains(bare(title));
    }

    private static String bare(String title) {
        var lower = InlineMarkup.plain(title).toLowerCase(Locale.ROOT);
        var bare = new StringBuilder(lower.length());
        lower.codePoints().filter(Navigation::isKept).forEach(bare::appendCodePoint);
        return bare.toString().strip();
    }

    private static boolean isKept(int c) {
        return c == ' '
                || Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
