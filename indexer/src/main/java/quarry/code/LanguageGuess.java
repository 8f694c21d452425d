package quarry.code;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Guesses the language of code by counting what is typical of each.
final class LanguageGuess {
    /// The beginning of a text says enough.
    private static final int LIMIT = 20_000;

    /// One find of a pattern does not count more often than this.
    private static final int MAX_FINDS = 3;

    /// A language, how much one find weighs, and the pattern to find.
    private static final String SIGN_TABLE = """
            python 3 ^[^\\S\\n]*+from [\\w.]+ import\\x20
            python 2 ^[^\\S\\n]*+(?:async )?def \\w+\\(.*
            python 2 ^[^\\S\\n]*+class \\w+(?:\\(.*\\))?:
            python 1 ^[^\\S\\n]*+import [a-z][\\w.]*(?: as \\w+)?$
            python 1 ^[^\\S\\n]*+(?:elif .*|else|try|except.*|finally|with .*|for .* in .*|if .*|while .*):\\s*(?:#.*)?$
            python 2 \\bself\\.\\w|\\bNone\\b|\\bTrue\\b|\\bFalse\\b
            python 2 \\bprint\\(f?["']|\\b__\\w+__|\\brange\\(|\\blen\\(
            python 1 ^[^\\S\\n]*+@\\w+
            python 2 ^[^\\S\\n]*+[A-Za-z_][\\w.]*(?:\\[.*\\])? = [^;{]*[^;{]$
            python 2 ^[A-Z][A-Z0-9_]+ \\+?= .*[^;]$
            python 2 \\.objects\\.
            python 1 ^[^\\S\\n]*+'\\w+':\\x20
            python 1 \\(\\w+=[^=]|, \\w+=[^=]
            python 2 \"\"\"
            python 3 ^>>>\\x20
            java 3 \\bpublic (?:static |final |abstract )*+(?:class|interface|enum|record|void|int|String|boolean)\\b
            java 2 \\bSystem\\.out\\.
            java 2 ^[^\\S\\n]*+import (?:static )?java
            java 1 ^[^\\S\\n]*+import (?:static )?[\\w.]+(?:\\.\\*)?;
            java 2 ^[^\\S\\n]*+@(?:Override|Autowired|Entity|Test|RestController|Controller|Service|Component|Repository|Bean|Transactional|\\w+Mapping)\\b
            java 1 \\b(?:private|protected) (?:static |final )*+[A-Z]\\w*+(?:<.{0,100}>)? \\w
            java 2 ^[^\\S\\n]*+(?:int|long|double|boolean|char|float|String|List<\\w+>|Map<.*>)(?:\\[\\])? \\w+ = .*;
            java 2 \\b(?:public|private|protected) (?:static |final |volatile |abstract |synchronized ){0,8}[\\w<>\\[\\]]+ \\w+(?:\\(|;| =)
            java 2 \\b(?:Files|Arrays|Collections|Collectors|Optional|Objects)\\.
            java 1 \\bnew [A-Z]\\w*+(?:<.{0,100}>)?\\(.{0,200};
            java 1 \\.(?:stream|collect|forEach|get\\w++|set\\w++)\\(.{0,200};$
            javascript 2 \\b(?:const|let) [\\w${\\[]
            javascript 1 \\bvar \\w+ =
            javascript 2 \\bconsole\\.(?:log|error|warn)\\(
            javascript 2 \\bfunction\\*? ?\\w*\\(
            javascript 2 (?:\\)|\\b\\w+) =>\\x20
            javascript 2 ===|!==
            javascript 2 \\b(?:document|window)\\.\\w|\\brequire\\(["']|\\bmodule\\.exports|\\bawait fetch\\(|\\bJSON\\.(?:parse|stringify)
            javascript 2 ^[^\\S\\n]*+(?:import .* from ["']|export (?:default|const|function|class)\\b)
            javascript 2 \\bPromise\\b|\\bsetTimeout\\(|\\.then\\(
            typescript 3 \\b(?:const|let|var) \\w+: ?\\w
            typescript 3 \\w\\??: ?(?:string|number|boolean|any)\\b(?:\\[\\])?\\s*(?:[;,)={]|$)
            typescript 3 ^[^\\S\\n]*+(?:export )?type \\w+(?:<.*>)? =\\x20
            typescript 2 ^[^\\S\\n]*+export (?:interface|enum)\\x20
            sql 4 (?i)^[^\\S\\n]*+(?:SELECT\\s.*|INSERT INTO\\b.*|UPDATE \\w+ SET\\b.*|DELETE FROM\\b.*|CREATE (?:OR REPLACE )?(?:UNIQUE )?(?:TABLE|INDEX|VIEW|TRIGGER|FUNCTION|PROCEDURE)\\b.*|ALTER TABLE\\b.*|DROP TABLE\\b.*|WITH (?:RECURSIVE )?\\w+ AS \\(.*)
            sql 1 ^[^\\S\\n]*+(?:FROM|WHERE|GROUP BY|ORDER BY|HAVING|LIMIT|(?:LEFT |INNER |RIGHT )?JOIN)\\b
            sql 3 ^[^\\S\\n]*+(?:BEGIN|COMMIT|ROLLBACK|EXPLAIN\\b.*);$
            shell 3 ^[^\\S\\n]*+(?:\\$ \\w|#!/(?:usr/)?bin/)
            shell 3 ^[^\\S\\n]*+(?:sudo |pip3? install|npm |npx |yarn |git \\w|docker |docker-compose |kubectl |cd |mkdir |export \\w+=|python3? (?:-m|manage\\.py|\\w+\\.py)|curl |apt(?:-get)? |echo ["$]|source |chmod |ssh |brew |systemctl )
            shell 2 ^[^\\S\\n]*+(?:fi|done|esac)$|; then$|; do$
            html 3 (?i)<!DOCTYPE html|<html\\b
            html 2 </(?:div|p|span|ul|ol|li|h[1-6]|body|head|form|table|tr|td|a|script|title|button|label|select|nav|section)>
            html 1 <(?:div|p|span|ul|li|h[1-6]|form|input|img|a|button|label|link|meta)\\b
            xml 4 ^<\\?xml\\b
            xml 2 </(?!(?:div|p|span|ul|ol|li|h[1-6]|body|head|form|table|tr|td|th|a|script|title|button|label|select|option|nav|section|html|style|main|header|footer|b|i|strong|em)>)[a-z][\\w:.-]*>
            django 7 \\{% ?\\w
            django 2 \\{\\{ ?[\\w.|"':]+ ?}}
            css 3 ^[^\\S\\n]*+(?:color|margin(?:-\\w+)?|padding(?:-\\w+)?|display|width|height|font-\\w+|background(?:-\\w+)?|border(?:-\\w+)?|position|flex(?:-\\w+)?|grid(?:-\\w++)*+|text-align)\\s*:.*;$
            css 2 \\b\\d+(?:px|rem|vh|vw)\\b
            css 3 ^[^\\S\\n]*+@media\\b
            css 3 \\{\\s*(?:color|margin|padding|display|width|height|background|font-\\w+)\\s*:
            yaml 2 ^(?!else|try|finally)[\\w-]+:\\s*$
            yaml 1 (?:^[^\\S\\n]++|(?<=\\n\\n))- \\w
            yaml 1 ^[^\\S\\n]*+(?!case|default)[\\w-]+: [\\w"'./-]+$
            yaml 3 ^(?:apiVersion|services|kind): ?
            go 3 ^package \\w+$
            go 3 ^func (?:\\(\\w+ \\*?\\w+\\) )?\\w+\\(
            go 2 :=
            go 2 \\bfmt\\.[A-Z]
            go 2 \\bgo func\\(|\\berr != nil|\\bmake\\((?:chan|map|\\[\\])
            c 3 #include ?<(?:stdio|stdlib|string|math)\\.h>
            c 2 \\bprintf\\("
            c 1 \\bint main\\(
            c 2 \\b(?:malloc|sizeof|free)\\(
            c 1 ^[^\\S\\n]*+(?:char|int|struct \\w+) \\*\\w+
            cpp 4 #include ?<(?:iostream|vector|string|map|memory|algorithm|thread|unordered_map)>
            cpp 3 \\bstd::
            cpp 3 \\bcout <<
            cpp 2 \\btemplate ?<
            csharp 3 \\busing System\\b
            csharp 3 \\bConsole\\.(?:Write|Read)
            csharp 2 ^namespace [\\w.]+
            csharp 4 \\{ ?get;
            csharp 3 \\basync Task\\b|\\bIEnumerable<|\\bDbContext\\b
            php 5 <\\?php
            php 2 \\$\\w++ = .{0,200};
            php 3 \\$this->
            php 2 \\bfunction \\w*\\((?:\\w+ )?\\$
            ruby 3 ^[^\\S\\n]*+def \\w+[?!]?(?:\\(.*\\))?$
            ruby 2 ^[^\\S\\n]*+end$
            ruby 2 ^[^\\S\\n]*+puts\\x20
            ruby 3 \\bdo \\|\\w
            ruby 3 ^[^\\S\\n]*+class \\w+ < \\w
            ruby 2 ^[^\\S\\n]*+(?:attr_accessor|attr_reader|require '|has_many|belongs_to|validates) ?:?
            rust 3 \\bfn \\w++.{0,200}\\{
            rust 3 \\blet mut\\x20
            rust 3 \\bprintln!\\(|\\bvec!\\[
            rust 3 ^[^\\S\\n]*+impl\\b.*\\{
            rust 2 &mut |&str|-> Result<
            kotlin 3 \\bfun \\w+\\(
            kotlin 2 \\bval \\w+(?:: \\w+)? =\\x20
            kotlin 3 \\bdata class\\x20
            scala 4 \\bcase class |^[^\\S\\n]*+object \\w+ extends|\\bdef \\w++\\(.{0,200}\\): \\w++ =
            dockerfile 4 ^FROM [\\w./-]+(?::[\\w.-]+| (?:AS|as) \\w+)
            dockerfile 2 ^(?:RUN|COPY|WORKDIR|EXPOSE|CMD|ENTRYPOINT|ENV|ADD)\\x20
            nginx 4 ^[^\\S\\n]*+(?:proxy_pass|server_name|proxy_set_header|listen \\d+|upstream \\w+|location [~^=/]|try_files|worker_processes|limit_req\\w*)\\b
            http 4 ^(?:GET|POST|PUT|PATCH|DELETE) /\\S* HTTP/|^HTTP/\\d
            http 2 ^(?:GET|POST|PUT|PATCH|DELETE) /\\S*$
            http 1 ^(?:Host|Content-Type|Authorization|Accept|Cache-Control):\\x20
            ini 2 ^\\[[\\w. -]+\\]$
            ini 2 ^[A-Z][A-Z0-9_]*=\\S+$
            ini 1 ^[\\w.]+=\\S+$
            terraform 4 ^(?:resource|provider|variable|module|output) "\\w+"
            """;

    private static final List<Sign> SIGNS = signs();

    private LanguageGuess() {}

    private record Sign(String language, int weight, Pattern pattern) {}

    static @Nullable String of(String code) {
        var text = code.length() > LIMIT ? code.substring(0, LIMIT) : code;
        var json = Json.looksLike(text.strip());
        if (json) {
            return "json";
        }
        var scores = new TreeMap<String, Integer>();
        for (var sign : SIGNS) {
            var matcher = sign.pattern.matcher(text);
            for (var finds = 0; finds < MAX_FINDS && matcher.find(); finds++) {
                scores.merge(sign.language, sign.weight, Integer::sum);
            }
        }
        String best = null;
        var most = 1;
        var second = 0;
        for (var score : scores.entrySet()) {
            if (score.getValue() > most) {
                second = best == null ? 0 : most;
                most = score.getValue();
                best = score.getKey();
            } else {
                second = Math.max(second, score.getValue());
            }
        }
        return most > second ? best : null;
    }

    private static List<Sign> signs() {
        var signs = new ArrayList<Sign>();
        for (var line : SIGN_TABLE.lines().toList()) {
            var parts = line.split(" ", 3);
            signs.add(new Sign(parts[0], Integer.parseInt(parts[1]), Pattern.compile(parts[2], Pattern.MULTILINE)));
        }
        return List.copyOf(signs);
    }
}
