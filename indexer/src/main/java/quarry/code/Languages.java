package quarry.code;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names of languages: one lower-case name for each, whatever people call it.
public final class Languages {
    private static final String[] BUTTONS = {"CopyEdit", "Copy code", "Copy"};

    private static final Map<String, String> CANONICAL = names("""
            python py python3 py3 ipython pycon
            shell sh bash zsh console terminal cmd powershell ps1 shell-session shellsession sh-session
            javascript js node nodejs jsx ecmascript mjs
            typescript ts tsx
            java
            kotlin kt kts
            scala
            groovy gradle
            go golang
            c
            cpp c++ cc cxx hpp
            csharp c# cs
            php
            ruby rb
            rust rs
            swift
            dart
            r
            perl pl
            elixir ex exs
            haskell hs
            lua
            sql mysql postgresql postgres psql plpgsql tsql t-sql pl/sql sqlite plsql
            html html5 xhtml htm
            django htmldjango html+django jinja jinja2 django-html html+jinja twig
            css scss sass less
            xml svg xsd pom
            json jsonc json5
            yaml yml
            toml
            ini cfg conf properties dotenv env
            nginx nginxconf
            dockerfile docker
            makefile make
            graphql gql
            protobuf proto
            http
            terraform hcl tf
            markdown md
            diff patch
            text txt plaintext plain
            """);

    private Languages() {}

    private static Map<String, String> names(String table) {
        var names = new HashMap<String, String>();
        table.lines().forEach(line -> {
            var words = line.split(" ", -1);
            for (var word : words) {
                names.put(word, words[0]);
            }
        });
        return Map.copyOf(names);
    }

    /// The name by which a language goes here; a name that is not known stays as it is, in lower case.
    ///
    /// @param name as in a fence's info string, such as `py` or `Python`
    public static String canonical(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        return CANONICAL.getOrDefault(lower, lower);
    }

    /// The language's canonical name when a line names one and says nothing else, except for the texts of buttons that
    /// were copied with it (`pythonCopy code`).
    public static Optional<String> named(String line) {
        var name = line.strip();
        if (name.length() > 24) {
            return Optional.empty();
        }
        for (var button : BUTTONS) {
            if (name.endsWith(button) && name.length() > button.length()) {
                name = name.substring(0, name.length() - button.length()).strip();
            }
        }
        return Optional.ofNullable(CANONICAL.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The language a piece of code is written in, by what is typical of each; null when none stands out.
    public static @Nullable String guess(String code) {
        return LanguageGuess.of(code);
    }
}
