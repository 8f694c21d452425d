package quarry.format.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quarry.format.records.CardParts.Option;
import quarry.words.WordUse;

/// Finds which options of a multiple-choice question are right: named by letter, by place or by their text.
final class RightOptions {
    private static final Pattern KEY =
            Pattern.compile("(?iu)" + WordUse.anyOf(WordUse.wordsOf(WordUse.COLUMN_OPTION, WordUse.ANSWER_LABEL))
                    + "?\\s*\\(?([a-h]|\\d{1,2})[.):]?");
    private static final Pattern KEYED_TEXT = Pattern.compile("\\(?([A-Ha-h])[.):]\\s+\\S.{0,2000}", Pattern.DOTALL);
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:[,;&+/|]|\\band\\b|\\n)\\s*|(?<=[A-H])(?=[A-H])|\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final boolean fromZero;

    private RightOptions(boolean fromZero) {
        this.fromZero = fromZero;
    }

    /// What an answer says of the options.
    ///
    /// @param options the right ones
    /// @param texts   what it says besides
    record Given(List<Option> options, List<String> texts) {}

    /// Places count from 0 where one of the document's is 0, from 1 where one is as high as there are options. Where
    /// neither tells, they count as programs do.
    static RightOptions of(List<CardParts> all) {
        boolean fromOne = false;
        for (var parts : all) {
            int options = parts.options().size();
            for (var said : options == 0 ? List.<String>of() : parts.correct()) {
                if (said.equals("0")) {
                    return new RightOptions(true);
                }
                fromOne |= said.equals(String.valueOf(options));
            }
        }
        return new RightOptions(!fromOne);
    }

    /// All options, in the order in which they are shown. Where the right one is kept apart from the wrong ones, it
    /// takes its place among them by the alphabet.
    static List<Option> options(CardParts parts) {
        if (parts.wrong().isEmpty()) {
            return parts.options();
        }
        var texts = Stream.of(
                        parts.wrong(),
                        parts.correct(),
                        parts.options().stream().map(Option::text).toList())
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(text -> text.toLowerCase(Locale.ROOT)))
                .toList();
        var options = new ArrayList<Option>();
        texts.forEach(text -> options.add(new Option(String.valueOf((char) ('A' + options.size() % 26)), text)));
        return options;
    }

    Given of(CardParts parts, List<Option> options) {
        var right = new ArrayList<Option>();
        var texts = new ArrayList<String>();
        for (var said : Stream.concat(parts.correct().stream(), parts.answers().stream())
                .toList()) {
            var found = options.isEmpty() ? List.<Option>of() : named(said, options);
            if (found.isEmpty()) {
                texts.add(said);
            } else {
                found.stream().filter(option -> !right.contains(option)).forEach(right::add);
            }
        }
        return new Given(right, texts);
    }

    /// The options that a text names and says nothing else; empty when it does not.
    private List<Option> named(String said, List<Option> options) {
        var one = single(said, options);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        if (said.length() > 40) {
            return List.of();
        }
        var several = new ArrayList<Option>();
        for (var part : SEPARATOR.split(said.strip(), -1)) {
            var option = single(part, options);
            if (option.isEmpty()) {
                return List.of();
            }
            several.add(option.get());
        }
        return several;
    }

    private Optional<Option> single(String said, List<Option> options) {
        var text = even(said);
        for (var option : options) {
            if (even(option.text()).equals(text)) {
                return Optional.of(option);
            }
        }
        var key = KEY.matcher(said.strip());
        if (key.matches()) {
            return byKey(key.group(1), options);
        }
        var keyed = KEYED_TEXT.matcher(said.strip());
        return keyed.matches()
                ? byKey(keyed.group(1), options).filter(option -> text.contains(even(option.text())))
                : Optional.empty();
    }

    private Optional<Option> byKey(String key, List<Option> options) {
        for (var option : options) {
            if (option.key().equalsIgnoreCase(key)) {
                return Optional.of(option);
            }
        }
        int place = Character.isDigit(key.charAt(0))
                ? Integer.parseInt(key) - (fromZero ? 0 : 1)
                : Character.toLowerCase(key.charAt(0)) - 'a';
        return place >= 0 && place < options.size() ? Optional.of(options.get(place)) : Optional.empty();
    }

    private static String even(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
