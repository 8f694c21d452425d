package quarry.code;

import static quarry.code.Verdict.NONE;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// SQL statements and their clauses, in upper or lower case.
final class SqlLines implements LineGrammar {
    private static final String LANGUAGE = "sql";

    static final Set<String> KEYWORDS = Words.of("""
            select from where join inner left right full outer cross natural on using group order by having limit offset
            fetch union all intersect except distinct as and or not in is null like ilike between exists any case when then
            else end insert into values update set delete create alter drop truncate table view index unique materialized
            database schema trigger function procedure if replace temporary primary key foreign references constraint
            check default add column rename to with recursive begin start transaction commit rollback savepoint release
            explain analyze grant revoke over partition rows range preceding following unbounded current row asc desc
            returning cascade restrict nulls first last only next for each before after execute declare cursor call exec
            returns language row_number rank dense_rank count sum avg min max coalesce cast isolation level lock mode
            auto_increment identity serial engine isolation read committed uncommitted repeatable serializable no action
            """);

    private static final Pattern SELECT =
            Pattern.compile("select\\s++(?:distinct\\s++)?\\S.*?\\sfrom\\s++[\\w.\"`\\[(]++.*|select\\s++\\*.*");
    private static final Pattern STATEMENT = Pattern.compile("""
            insert\\s++into\\s++[\\w."`]++\\s*+(?:\\(|values|select).*|\
            update\\s++[\\w."`]++(?:\\s++\\w++)?\\s++set\\s++.*=.*|\
            delete\\s++from\\s++[\\w."`]++(?:\\s*+;|\\s++where\\s.*)?|\
            create\\s++(?:or\\s++replace\\s++)?(?:unique\\s++|clustered\\s++|nonclustered\\s++|temp\\s++|temporary\\s++|materialized\\s++)?\
            (?:table|view|index|database|schema|trigger|function|procedure|sequence|type|role|user|extension)\\s++.*|\
            alter\\s++(?:table|view|index|database|system|role|user)\\s++\\S++\\s.*|\
            drop\\s++(?:table|view|index|database|schema|trigger|function|procedure)\\s++.*|\
            truncate\\s++(?:table\\s++)?\\w++\\s*+;|truncate\\s++table\\s++\\w++|\
            with\\s++(?:recursive\\s++)?\\w++(?:\\s*+\\([\\w, ]*+\\))?\\s++as\\s*+\\(.*|\
            explain\\s++(?:\\(.*\\)\\s++|analyze\\s++|query\\s++plan\\s++)*+(?:select|update|delete|insert)\\s.*|\
            grant\\s++[\\w, ()]++\\s++on\\s.*|revoke\\s++[\\w, ()]++\\s++on\\s.*|\
            (?:begin|commit|rollback|start\\s++transaction|begin\\s++transaction)\\s*+;|set\\s++transaction\\s.*""");
    private static final Pattern CLAUSE = Pattern.compile("""
            (?:from|where|and|or|on|having|limit|offset|values|set|returning|union|intersect|except|using|when|else|end|case|\
            group\\s++by|order\\s++by|partition\\s++by|(?:natural\\s++|cross\\s++)?(?:inner\\s++|left\\s++|right\\s++|full\\s++)?\
            (?:outer\\s++)?join|select|begin|commit|rollback|insert\\s++into|delete\\s++from|update|primary\\s++key|foreign\\s++key|\
            constraint)\\b(?!,).*""");
    private static final Pattern TABLE =
            Pattern.compile("FROM [a-z]\\w++(?<!clause|keyword|statement|query)(?: [a-z]\\w?)?");
    private static final Pattern COLUMN = Pattern.compile("""
            [\\w"`]++\\s++(?:int|integer|bigint|smallint|serial|bigserial|varchar|char|text|boolean|bool|date|timestamp|\
            timestamptz|datetime|time|decimal|numeric|float|real|double|json|jsonb|uuid|blob|money|bytea|number|varchar2)\\b.*""");

    @Override
    public Verdict judge(BareLine line) {
        var code = uncommented(line.code());
        if (line.full().startsWith("--")
                && line.full().length() > 2
                && line.full().charAt(2) != '-') {
            return Verdict.weak(LANGUAGE);
        }
        if (code.isEmpty() || (!Character.isLetter(code.charAt(0)) && code.charAt(0) != '"' && code.charAt(0) != '`')) {
            return NONE;
        }
        var lower = code.toLowerCase(Locale.ROOT);
        var statement =
                SELECT.matcher(lower).matches() || STATEMENT.matcher(lower).matches();
        var clause = !statement && CLAUSE.matcher(lower).matches();
        var column = !statement && !clause && COLUMN.matcher(lower).matches();
        if ((!statement && !clause && !column) || isProse(lower) || Words.hasChain(lower, 2, KEYWORDS)) {
            return NONE;
        }
        var shouted = Character.isUpperCase(code.charAt(0)) && Character.isUpperCase(code.charAt(1));
        if (statement) {
            return isSure(lower, shouted) ? Verdict.strong(LANGUAGE) : Verdict.weak(LANGUAGE);
        }
        if (clause) {
            return shouted
                            && code.indexOf(' ') > 0
                            && (hasOperator(code) || TABLE.matcher(code).matches())
                    ? Verdict.medium(LANGUAGE)
                    : Verdict.weak(LANGUAGE);
        }
        return Verdict.weak(LANGUAGE);
    }

    private static String uncommented(String code) {
        var comment = code.indexOf("-- ");
        return comment > 0 ? code.substring(0, comment).strip() : code;
    }

    private static boolean isSure(String lower, boolean shouted) {
        var symbols = lower.endsWith(";")
                || lower.indexOf('*') > 0
                || lower.indexOf('=') > 0
                || lower.indexOf('(') > 0
                || lower.indexOf('_') > 0
                || lower.indexOf('<') > 0
                || lower.indexOf('>') > 0
                || lower.indexOf(',') > 0;
        return symbols || (shouted && lower.split("\\s+").length <= 12 && lower.split("\\s+").length >= 3);
    }

    private static boolean hasOperator(String code) {
        return code.endsWith(";") || code.matches(".*[=<>*,(_.].*");
    }

    private static boolean isProse(String lower) {
        if (lower.endsWith(":")
                || lower.endsWith("?")
                || lower.matches(".*[a-z]\\.")
                || lower.contains(" – ")
                || lower.contains(" — ")
                || lower.contains(" → ")
                || (lower.contains(" - ") && !lower.matches(".*[\\w)] - [\\w(].*"))) {
            return true;
        }
        for (var word : lower.split("[^\\w]+", -1)) {
            var sql = KEYWORDS.contains(word);
            if (!sql
                    && ((Words.isGlue(word) && word.length() > 1 && !"at".equals(word))
                            || (Words.isExplaining(word) && !"values".equals(word)))) {
                return true;
            }
        }
        return lower.matches(".*\\b(?:an? [a-z]+|to (?:the|a|be|get|make))\\b.*") && !lower.contains(" a ");
    }
}
