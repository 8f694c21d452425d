package quarry.split.outline;

import java.util.regex.Pattern;

/// How questions and requests begin, or what they contain, in languages other than English.
final class ForeignQuestions {
    /// A longer text without a question mark is no question.
    private static final int LONGEST = 200;

    private static final Pattern REQUEST = Pattern.compile(
            "(?iu)^\\P{L}*(?:об[ъь]ясните|расскажите|опишите|назовите|перечислите|сравните|приведите|напишите|реализуйте|дайте определение|в ч[её]м (?:разница|отличи[ея])|(?:разница|отличи[ея]|различи[ея]) между"
                    + "|expli(?:ca|que|quez)|describ[ae]|descreva|défini[sr]|defin[ae]|enumer[ae]|menciona|mencione|escrib[ae]|escreva|implement[ae]|diferencias? entre|diferenças? entre"
                    + "|erkläre(?:n)?|beschreibe(?:n)?|nenne(?:n)?|vergleiche(?:n)?|unterschied zwischen|décri(?:s|vez)|différence entre|spiega|descrivi"
                    + "|说说|谈谈|介绍|解释|简述|描述|讲讲|讲一下|说一下|列举|请|手写|实现|对比|説明)(?![\\p{Ll}])");
    private static final Pattern INTERROGATIVE = Pattern.compile(
            "(?iu)^\\P{L}*(?:что|чем|как(?:ой|ая|ие|ое|ов|ова|овы)?|зачем|почему|когда|где|кто|сколько|для чего|в ч[её]м"
                    + "|qué|cuál(?:es)?|cómo|por qué|cuándo|dónde|quién|para qué|o que|qual|quais|como|por que|quando|onde|quem|para que"
                    + "|was|wie|warum|wann|wo|welche[rs]?|wozu|wer|qu['’]est-ce|que(?:l(?:le)?s?)?|comment|pourquoi|quand|cosa|come|perché)\\s");
    private static final Pattern CONTAINS = Pattern.compile(
            "什么|如何|怎么|为何|怎样|哪些|哪个|哪几|是否|区别|有何|吗$|とは|ですか|क्या|कैसे|क्यों|कौन|अंतर|समझा(?:इए|एं|ओ)|बता(?:इए|एं|ओ)");

    /// The plain letters with which the requests, and the questions, above begin, whatever their case.
    private static final String FIRST_OF_REQUESTS = "bdeimnsuv";
    private static final String FIRST_OF_INTERROGATIVES = "cdopqw";

    private ForeignQuestions() {}

    /// 0.9 for a request, 0.75 for what begins like a question or contains its words, else 0.
    static double likeness(String text) {
        if (text.length() > LONGEST) {
            return 0;
        }
        int first = firstLetter(text);
        if (first < 0) {
            return 0;
        }
        if (mayBegin(FIRST_OF_REQUESTS, first) && REQUEST.matcher(text).find()) {
            return 0.9;
        }
        boolean ends = text.endsWith(".") || text.endsWith("。") || text.endsWith("।") || text.endsWith("；");
        boolean asks = !ends
                && ((mayBegin(FIRST_OF_INTERROGATIVES, first)
                                && INTERROGATIVE.matcher(text).find())
                        || (!isAscii(text) && CONTAINS.matcher(text).find()));
        return asks ? 0.75 : 0;
    }

    private static int firstLetter(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().orElse(-1);
    }

    /// Whether a first letter is one of those, or none of English, of which nothing is known here.
    private static boolean mayBegin(String plainLetters, int first) {
        return first >= 0x80 || plainLetters.indexOf(Character.toLowerCase(first)) >= 0;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
