package quarry.format.records;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The names that people give to columns and fields, in several languages.
public final class ColumnNames {
    /// A longer text is no name.
    private static final int MAX_LENGTH = 60;
    private static final int MAX_WORDS = 6;

    private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{L})(?=\\d)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}#№]+");
    private static final Pattern KEY = Pattern.compile("[a-h]|\\d{1,2}");

    private static final Set<String> QUESTION = known("question questions q qn que ques query prompt prompts front stem"
            + " instruction instructions frage fragen вопрос вопросы pregunta preguntas pergunta perguntas questao questão"
            + " questões questoes domanda domande 问题 問題 题目 題目 面试题 问 質問 质问 질문 문제 प्रश्न सवाल soru pytanie vraag fråga"
            + " питання السؤال سؤال");
    private static final Set<String> ANSWER =
            known("answer answers ans a back solution solutions response responses reply"
                    + " completion output antwort antworten lösung lösungen ответ ответы решение respuesta respuestas solución"
                    + " resposta respostas solução réponse réponses reponse risposta risposte soluzione 答案 回答 解答 答 답변 답 정답"
                    + " उत्तर जवाब cevap yanıt odpowiedź antwoord svar відповідь الإجابة جواب");
    private static final Set<String> PROMPT =
            known("context scenario passage setup input kontext контекст contexto contexte 背景");
    private static final Set<String> EXPLANATION = known("explanation explanations explain explained rationale reason"
            + " reasons reasoning justification extra example examples beispiel пример примеры ejemplo exemplo exemple 示例 例子 details detail keypoints erklärung begründung erläuterung объяснение пояснение комментарий"
            + " explicación explicação explication spiegazione 解析 解释 解釋 说明 解説 설명 해설");
    private static final Set<String> SECTION = known(
            "category categories topic topics tag tags section sections subject"
                    + " subjects chapter module domain area theme group skill skills technology tech deck subtopic subcategory unit"
                    + " kategorie kategorien thema themen bereich rubrik kapitel fach категория категории тема темы раздел"
                    + " рубрика categoría categoria categorías tema sección seccao seção assunto tópico disciplina catégorie"
                    + " thème sujet rubrique argomento 分类 分類 类别 類別 主题 主題 章节 标签 標籤 模块 カテゴリ カテゴリー 카테고리 주제 분류 विषय श्रेणी");
    private static final Set<String> LEVEL = known("level levels difficulty expertise seniority complexity experience"
            + " schwierigkeit schwierigkeitsgrad niveau stufe сложность уровень грейд dificultad nivel dificuldade nível"
            + " difficulté difficoltà livello 难度 難度 级别 級別 等级 難易度 レベル 난이도 레벨 कठिनाई स्तर");
    private static final Set<String> NUMBER =
            known("number no nr num id idx index n # № номер número numero nummer numéro"
                    + " 序号 編號 编号 题号 번호 番号 serial sno slno srno qid qno क्रमांक");
    private static final Set<String> OPTION =
            known("option options opt choice choices alternative alternatives variants"
                    + " distractor distractors opción opciones opcion opciones opção opções opcao opcoes вариант варианты alternativa"
                    + " alternativas auswahl auswahlmöglichkeiten antwortmöglichkeit antwortmöglichkeiten opzione opzioni proposition"
                    + " propositions 选项 選項 選択肢 보기 선택지 विकल्प");
    private static final Set<String> CORRECT = known("correct right richtig richtige korrekt korrekte правильный"
            + " правильные верный верные correcta correctas correcto correta corretas correto corretta bonne gabarito 正确"
            + " 正确答案 正確答案 正解 정답 सही");
    private static final Set<String> WRONG =
            known("incorrect wrong false falsch falsche неправильные неверные incorrectas"
                    + " incorretas distractor distractors");
    private static final Set<String> KEY_WORDS = known("key index letter idx");
    private static final Set<String> CODE = known("code codes codeblock codeblocks snippet snippets 代码 код código");
    private static final Set<String> EXAMPLE_CODE = known("answer answers solution solutions example examples sample");
    private static final Set<String> LANGUAGE = known("language lang syntax");
    private static final Set<String> TITLE =
            known("title name term word heading headline task problem concept keyword text"
                    + " titel begriff aufgabe заголовок название термин задача задание título titulo término nombre termo titre terme"
                    + " titolo termine 标题 標題 名称 术语 タイトル 제목");
    private static final Set<String> BODY = known("description definition content contents body text meaning notes note"
            + " summary value comment comments beschreibung definition inhalt описание определение"
            + " содержание descripción definición contenido descrição definição conteúdo définition contenu descrizione 描述"
            + " 内容 內容 定义 定義 備考 설명 내용");
    private static final Set<String> BESIDE =
            known("url urls uri link links href reference references resource resources"
                    + " source sources image images img picture date time timestamp count author authors user username type kind"
                    + " status state score votes mark marks weight views likes created updated modified company companies email"
                    + " audio video sound slug path file filename length hint hints tip tips note notes comment comments remark remarks"
                    + " frequency hash guid uuid version asked answered verified followup followups hear see reading rank rating"
                    + " quelle fuente fonte источник ссылка ссылки enlace enlaces 链接 来源 备注");

    private ColumnNames() {}

    private static Set<String> known(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /// The name in lower-case words: `correctAnswer` and `Correct_answer:` are both `correct`, `answer`.
    static List<String> words(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var parts = new ArrayList<String>();
        for (var part : NO_WORD.split(CAMEL.matcher(composed).replaceAll(" "), -1)) {
            if (!part.isEmpty()) {
                parts.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return parts;
    }

    /// What a column of that name is; empty when the name says nothing.
    public static Optional<Role> role(String name) {
        if (name.length() > MAX_LENGTH || name.endsWith("?")) {
            return Optional.empty();
        }
        var words = words(name);
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        return Optional.ofNullable(marked(words)).or(() -> Optional.ofNullable(plain(words)));
    }

    /// The key of the option that a column holds: `b` of `Option B`, `answer_b` or `B`; empty when there is none.
    static Optional<String> optionKey(String name) {
        var words = words(name);
        if (words.isEmpty() || words.size() > 3 || !KEY.matcher(words.getLast()).matches()) {
            return Optional.empty();
        }
        boolean named = words.size() == 1
                || words.subList(0, words.size() - 1).stream().anyMatch(word -> is(OPTION, word) || is(ANSWER, word));
        return named ? Optional.of(words.getLast()) : Optional.empty();
    }

    /// Names whose last or any word settles what they are, whatever else they say.
    private static @Nullable Role marked(List<String> words) {
        if (any(words, CODE)) {
            return codeOf(words);
        }
        if (any(words, WRONG) && words.size() <= 3) {
            return Role.WRONG_OPTION;
        }
        if (any(words, CORRECT) || (any(words, ANSWER) && is(KEY_WORDS, words.getLast()))) {
            return Role.CORRECT;
        }
        if (is(NUMBER, words.getLast()) && !any(words, SECTION) && !any(words, ANSWER)) {
            return Role.NUMBER;
        }
        boolean ofQuestionOrAnswer = is(ANSWER, words.getLast()) || is(QUESTION, words.getLast());
        if (words.size() > 1 && any(words, BESIDE) && !any(words, EXPLANATION) && !ofQuestionOrAnswer) {
            return Role.BESIDE;
        }
        return null;
    }

    private static Role codeOf(List<String> words) {
        if (any(words, QUESTION)) {
            return Role.QUESTION_CODE;
        }
        return any(words, EXAMPLE_CODE) ? Role.ANSWER_CODE : Role.CODE;
    }

    private static @Nullable Role plain(List<String> words) {
        if (any(words, LEVEL)) {
            return Role.LEVEL;
        }
        if (any(words, SECTION)) {
            return Role.SECTION;
        }
        if (any(words, OPTION)) {
            return Role.OPTION;
        }
        if (any(words, EXPLANATION)) {
            return Role.EXPLANATION;
        }
        if (any(words, ANSWER)) {
            return Role.ANSWER;
        }
        if (any(words, QUESTION)) {
            return Role.QUESTION;
        }
        if (any(words, NUMBER)) {
            return Role.NUMBER;
        }
        if (any(words, LANGUAGE)) {
            return Role.CODE_LANGUAGE;
        }
        if (any(words, PROMPT)) {
            return Role.PROMPT;
        }
        if (any(words, TITLE)) {
            return Role.TITLE;
        }
        if (any(words, BODY)) {
            return Role.BODY;
        }
        return any(words, BESIDE) ? Role.BESIDE : null;
    }

    private static boolean any(List<String> words, Set<String> known) {
        return words.stream().anyMatch(word -> is(known, word));
    }

    /// Chinese and Japanese names run together: there a known word inside counts.
    private static boolean is(Set<String> known, String word) {
        if (known.contains(word)) {
            return true;
        }
        return word.length() > 1
                && Character.isIdeographic(word.codePointAt(0))
                && known.stream().anyMatch(entry -> entry.length() > 1 && word.contains(entry));
    }
}
