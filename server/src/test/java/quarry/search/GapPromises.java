package quarry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static quarry.search.Promises.isAnswered;
import static quarry.search.Promises.wording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.State;

/// Open questions, what answers them elsewhere, and how many questions are ready.
interface GapPromises extends Promises {
    private Gaps gaps(Filter filter, boolean distinct) throws IOException {
        return similar().gaps(distinct ? GapRequest.questions(filter) : GapRequest.entries(filter));
    }

    private QuestionRelations similar() {
        return index().relations();
    }

    private List<Entry> open() throws IOException {
        return entries().stream().filter(entry -> !isAnswered(entry)).toList();
    }

    private static List<Entry> listed(Gaps gaps) {
        return gaps.gaps().stream()
                .flatMap(gap -> Stream.concat(Stream.of(gap.entry()), gap.same().stream()))
                .toList();
    }

    @Test
    default void eachOpenEntryIsListed() throws IOException {
        var gaps = gaps(Filter.NONE, false);
        assertThat(listed(gaps)).containsExactlyInAnyOrderElementsOf(open());
        assertThat(gaps.total()).isEqualTo(gaps.entries()).isEqualTo(open().size());
        assertThat(similar().gaps(Filter.NONE)).isEqualTo(gaps.gaps());
    }

    @Test
    default void eachOpenQuestionIsListedOnce() throws IOException {
        var gaps = gaps(Filter.NONE, true);
        assertThat(listed(gaps)).containsExactlyInAnyOrderElementsOf(open());
        assertThat(gaps.entries()).isEqualTo(open().size());
        assertThat(gaps.total()).isEqualTo(gaps.gaps().size()).isLessThan(gaps.entries());
        assertThat(gaps.gaps()).extracting(gap -> wording(gap.entry())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    default void thoseAskedByMostSourcesComeFirst(boolean distinct) throws IOException {
        var gaps = gaps(Filter.NONE, distinct).gaps();
        assertThat(gaps).isSortedAccordingTo(Comparator.comparingInt(gap -> -gap.askedIn()));
        for (var gap : gaps) {
            var sources = asking(gap.entry()).stream()
                    .map(entry -> entry.source().document())
                    .collect(Collectors.toSet());
            assertThat(gap.askedIn()).isEqualTo(sources.size());
        }
        assertThat(gaps.getFirst().askedIn()).isGreaterThan(1);
    }

    @Test
    default void anOpenQuestionIsAnsweredByAnAnsweredOneOfTheSameWords() throws IOException {
        var answered =
                entries().stream().filter(Promises::isAnswered).collect(Collectors.groupingBy(Promises::wording));
        int elsewhere = 0;
        for (var gap : gaps(Filter.NONE, false).gaps()) {
            if (answered.containsKey(wording(gap.entry()))) {
                assertThat(gap.kind()).as(gap.entry().question()).isEqualTo(Gap.Kind.ELSEWHERE);
                elsewhere++;
            }
        }
        assertThat(elsewhere).isGreaterThan(5);
    }

    @Test
    default void answersAreAnsweredEntriesBestFirst() throws IOException {
        for (var gap : gaps(Filter.NONE, false).gaps()) {
            var answers = gap.answeredBy();
            assertThat(similar().answersTo(gap.entry().id())).isEqualTo(answers);
            assertThat(answers)
                    .extracting(Gap.Answer::entry)
                    .allMatch(Promises::isAnswered)
                    .doesNotHaveDuplicates();
            assertThat(entries())
                    .containsAll(answers.stream().map(Gap.Answer::entry).toList());
            assertThat(answers).extracting(Gap.Answer::score).allMatch(score -> score >= 0 && score <= 1);
        }
        for (var entry : entries()) {
            if (isAnswered(entry)) {
                assertThat(similar().answersTo(entry.id())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    default void kindsAreCountedWhicheverIsAskedFor(boolean distinct) throws IOException {
        for (var filter : filters()) {
            var all = gaps(filter, distinct);
            var counted =
                    all.gaps().stream().collect(Collectors.groupingBy(Gap::kind, Collectors.summingInt(gap -> 1)));
            assertThat(all.kinds()).isEqualTo(counted);
            for (var kind : Gap.Kind.values()) {
                var some = similar().gaps(new GapRequest(filter, kind, distinct, 0, Integer.MAX_VALUE));
                assertThat(some.kinds()).isEqualTo(all.kinds());
                assertThat(some.total()).isEqualTo(all.of(kind));
                assertThat(some.entries()).isEqualTo(listed(some).size());
                assertThat(some.gaps())
                        .isEqualTo(all.gaps().stream()
                                .filter(gap -> gap.kind() == kind)
                                .toList());
            }
        }
    }

    private List<Filter> filters() throws IOException {
        return List.of(
                Filter.NONE,
                Promises.source("exam.md"),
                Promises.state(State.PLACEHOLDER),
                Promises.topic(open().getFirst().topic()),
                Promises.level(Level.SENIOR),
                Promises.topic("Alchemy"));
    }

    @Test
    default void aFilterNarrowsTheOpenEntriesAndNotTheirAnswers() throws IOException {
        var exam = gaps(Promises.source("exam.md"), false);
        assertThat(listed(exam))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(open().stream()
                        .filter(entry -> entry.source().document().equals("exam.md"))
                        .toList());
        assertThat(exam.of(Gap.Kind.ELSEWHERE)).isPositive();
        assertThat(listed(gaps(Promises.state(State.PLACEHOLDER), true)))
                .isNotEmpty()
                .allMatch(entry -> entry.state() == State.PLACEHOLDER);
        assertThat(gaps(Promises.state(State.ANSWERED), false).gaps()).isEmpty();
        var nothing = gaps(Promises.topic("Alchemy"), true);
        assertThat(nothing.total()).isZero();
        assertThat(nothing.kinds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "4, false", "4, true", "100, true"})
    default void partsOfTheListOfGapsJoinWithoutGapOrOverlap(int size, boolean distinct) throws IOException {
        for (var kind : Gap.Kind.values()) {
            var whole = similar().gaps(new GapRequest(Filter.NONE, kind, distinct, 0, Integer.MAX_VALUE));
            var joined = new ArrayList<Gap>();
            for (int from = 0; from < whole.total() + size; from += size) {
                var part = similar().gaps(new GapRequest(Filter.NONE, kind, distinct, from, size));
                assertThat(part.total()).isEqualTo(whole.total());
                assertThat(part.entries()).isEqualTo(whole.entries());
                assertThat(part.gaps()).hasSizeLessThanOrEqualTo(size);
                joined.addAll(part.gaps());
            }
            assertThat(joined).isEqualTo(whole.gaps());
            var beyond = new GapRequest(Filter.NONE, kind, distinct, Integer.MAX_VALUE, Integer.MAX_VALUE);
            assertThat(similar().gaps(beyond).gaps()).isEmpty();
        }
    }

    @Test
    default void readinessCountsEachQuestionOnce() throws IOException {
        var readiness = similar().readiness();
        var duplicates = similar().duplicates(0, 0);
        assertThat(readiness.all().distinct()).isEqualTo(entries().size() - duplicates.entries() + duplicates.total());
        for (Function<Readiness.Share, Long> count :
                List.<Function<Readiness.Share, Long>>of(Readiness.Share::distinct, Readiness.Share::ready)) {
            assertThat(readiness.byTopic().values().stream()
                            .mapToLong(count::apply)
                            .sum())
                    .isGreaterThanOrEqualTo(count.apply(readiness.all()));
        }
        assertThat(readiness.byTopic().values()).allMatch(share -> share.ready() <= share.distinct());
        assertThat(readiness.byTopic().keySet())
                .isEqualTo(entries().stream().map(Entry::topic).collect(Collectors.toSet()));
        assertThat(readiness.of("Alchemy")).isEqualTo(new Readiness.Share(0, 0));
    }

    @Test
    default void whatIsNotReadyIsAGap() throws IOException {
        var all = similar().readiness().all();
        var gaps = gaps(Filter.NONE, true);
        assertThat(all.distinct() - all.ready()).isEqualTo(gaps.of(Gap.Kind.PARTLY) + gaps.of(Gap.Kind.NOWHERE));
    }
}
