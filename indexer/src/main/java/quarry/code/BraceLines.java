package quarry.code;

import static quarry.code.Verdict.NONE;

import java.util.Set;
import java.util.regex.Pattern;

/// Languages with braces and semicolons: Java, JavaScript, Go, C and its kin, Rust, PHP, CSS, nginx.
final class BraceLines implements LineGrammar {
    private static final Set<String> KEYWORDS = Words.of("""
            public private protected static final abstract synchronized volatile transient native default class interface
            enum record sealed permits extends implements throws throw new return if else for while do switch case break
            continue try catch finally import package instanceof super this const let var function async await export from
            as of in typeof void int long short byte char float double boolean bool string auto unsigned signed struct union
            typedef using namespace template typename virtual override operator sizeof func type map chan go defer range
            select fn mut pub impl trait where match mod use crate unsafe dyn let readonly declare keyof get set yield
            delete internal partial foreach is not and or echo require include namespace trait constructor inline extern
            friend explicit constexpr suspend fun val object companion data open lateinit when location server listen
            goto elif elseif None null undefined true false self
            """);

    private static final Pattern STARTER = Pattern.compile("""
            (?:public|private|protected|static|final|abstract|const|let|var|int|long|short|byte|char|float|double|boolean|\
            bool|void|auto|unsigned|struct|typedef|using|namespace|return|throw|import|package|export|new|delete|use|pub|\
            string|String|std::\\w++|goto|echo|require|include|extern|readonly|declare|defer|fn|val)\\b.*""");
    private static final Pattern ACTING =
            Pattern.compile("\\w\\(|[\\w\\])] ?[-+*/]?= ?\\S|\\w\\.\\w|(?:\\+\\+|--)$|->|::|<<|>>");
    private static final Pattern MEMBER = Pattern.compile(
            "[\\w$]++: (?:\"\"|-?\\d[\\d.]*+|true|false|null|undefined|[A-Z][A-Z_]++|\\[.*|\\{.*|\\w++\\.[\\w.]++),");
    private static final Pattern DECLARED = Pattern.compile(
            "(?:export\\s++)?(?:const|let|var|val)\\s++(?:mut\\s++)?[\\w$]++(?:\\s*+:\\s*+[\\w<>\\[\\], |?]++)?\\s*+=.*"
                    + "|(?:export\\s++)?(?:const|let|var)\\s*+[{\\[][\\w$, :=]++[}\\]]\\s*+=.*");
    private static final Pattern FUNCTION = Pattern.compile(
            "(?:export\\s++)?(?:default\\s++)?(?:async\\s++)?function\\s*+\\*?\\s*+\\w*+\\(.*\\).*|func\\s++(?:\\([^)]*+\\)\\s*+)?\\w++\\(.*|fn\\s++\\w++[(<].*");
    private static final Pattern METHOD = Pattern.compile(
            "(?:(?:public|private|protected|static|final|abstract|synchronized|override|virtual|async|internal)\\s++)++"
                    + "[\\w<>\\[\\], .?]*+\\(.*");
    private static final Pattern TYPE = Pattern.compile(
            "(?:(?:public|private|protected|static|final|abstract|sealed|export|data|open)\\s++)++(?:class|interface|enum|record|object|struct)\\s++\\w++.*");
    private static final Pattern IMPORT = Pattern.compile(
            "import\\s++(?:[\\w$*{}, ]++\\s++from\\s++)?\"\".*|import\\s++(?:static\\s++)?[\\w.]++(?:\\.\\*)?;|package\\s++[\\w.]++;?|"
                    + "package\\s++main|#include\\s*+[<\"].*|#define\\s++\\w++.*|using\\s++(?:namespace\\s++)?[\\w.:]++;|<\\?php.*|"
                    + "use\\s++[\\w:{}, \\\\]++;|(?:const|let|var)\\s++.*=\\s*+require\\(.*|module\\.exports\\s*+=.*");
    private static final Pattern CSS_RULE = Pattern.compile("[\\w.#*:@>\\[\\]=\"~+,() -]++\\{[^{}]*+}");
    private static final Pattern SHORT_DECLARATION = Pattern.compile("[\\w, ]++\\s*+:=\\s*+\\S.*");

    @Override
    public Verdict judge(BareLine line) {
        var full = line.full();
        if (full.startsWith("//") && !full.startsWith("///////")) {
            return Verdict.weak(null);
        }
        if (full.startsWith("/*")) {
            return Verdict.medium(null);
        }
        if (full.startsWith("*/") || full.startsWith("* @")) {
            return Verdict.weak(null);
        }
        var code = line.code();
        if (code.isEmpty()) {
            return NONE;
        }
        if (IMPORT.matcher(code).matches()) {
            return Verdict.strong(null);
        }
        if (MEMBER.matcher(code).matches()) {
            return Verdict.medium(null);
        }
        if (code.endsWith("?") || code.endsWith(".") || line.hasChain(2, KEYWORDS)) {
            return NONE;
        }
        return declaration(code).orStronger(opening(line)).orStronger(ending(line));
    }

    private static Verdict declaration(String code) {
        if (DECLARED.matcher(code).matches()
                || (TYPE.matcher(code).matches() && (code.endsWith("{") || code.endsWith("}")))) {
            return Verdict.strong(null);
        }
        if (FUNCTION.matcher(code).matches() || SHORT_DECLARATION.matcher(code).matches()) {
            return Verdict.strong(null);
        }
        if ((METHOD.matcher(code).matches() && !code.contains(" ("))
                || (TYPE.matcher(code).matches() && !code.endsWith(":"))) {
            return !Words.hasChain(code, 1, KEYWORDS) || code.endsWith(";") ? Verdict.medium(null) : NONE;
        }
        return NONE;
    }

    private static Verdict opening(BareLine line) {
        var code = line.code();
        if (line.endsWith('{')) {
            return code.length() == 1 ? Verdict.weak(null) : Verdict.strong(null);
        }
        if (code.matches("}\\s*+(?:else|catch|finally|while)\\b.*|}\\s*+[);,]*+|}\\)?\\.\\w++\\(.*")) {
            return Verdict.weak(null);
        }
        if (code.endsWith("}") && code.indexOf('{') > 0 && line.depth() == 0) {
            return CSS_RULE.matcher(code).matches() && code.indexOf(':') > code.indexOf('{')
                    ? Verdict.strong(code.indexOf(';') > 0 ? "css" : null)
                    : code.indexOf(';') > 0 ? Verdict.strong(null) : Verdict.weak(null);
        }
        return NONE;
    }

    private static Verdict ending(BareLine line) {
        var code = line.code();
        if (!line.endsWith(';') || code.length() < 3) {
            return NONE;
        }
        var body = code.substring(0, code.length() - 1);
        var acts = ACTING.matcher(body).find();
        if (STARTER.matcher(code).matches() || acts) {
            return Verdict.strong(null);
        }
        return Verdict.weak(null);
    }
}
