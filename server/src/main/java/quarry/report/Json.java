package quarry.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarry.entry.Entry;
import quarry.entry.Level;
import quarry.entry.Source;
import quarry.entry.State;
import quarry.missed.MissedSearch;
import quarry.search.Corrected;
import quarry.search.Coverage;
import quarry.search.DuplicateList;
import quarry.search.Duplicates;
import quarry.search.Facets;
import quarry.search.Gap;
import quarry.search.Gaps;
import quarry.search.Hit;
import quarry.search.Mode;
import quarry.search.Passage;
import quarry.search.Readiness;
import quarry.search.SearchResult;
import quarry.search.SimilarHit;
import quarry.search.Suggestion;
import quarry.syllabus.CoverageStatus;
import quarry.syllabus.Syllabus;
import quarry.syllabus.SyllabusReport;

/// The shapes of everything that goes out as JSON, each on one line. They are kept stable: what is there may be added
/// to, never renamed. `openapi.json` describes them, and a test compares the two.
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(State.class, Labelled.class)
            .addMixIn(Level.class, Labelled.class)
            .addMixIn(Mode.class, Labelled.class)
            .addMixIn(CoverageStatus.class, Labelled.class)
            .addMixIn(Suggestion.Kind.class, Labelled.class)
            .addMixIn(Coverage.Topic.class, Counted.class)
            .addMixIn(Coverage.Source.class, Counted.class)
            .build();

    /// Values are told by their labels.
    interface Labelled {
        @JsonValue
        String label();
    }

    interface Counted {
        @JsonUnwrapped
        Coverage.Counts counts();
    }

    /// An entry, with its Markdown as HTML where that was asked for, and what answers it where it is open.
    record EntryBody(
            @JsonUnwrapped Entry entry,
            @JsonInclude(Include.NON_NULL) @Nullable String promptHtml,
            @JsonInclude(Include.NON_NULL) @Nullable String answerHtml,
            @JsonInclude(Include.NON_NULL) @Nullable List<AnswerBody> answeredBy) {}

    /// What another entry answers.
    ///
    /// @param answer     the best one's Markdown, or
    /// @param answerHtml that as HTML, or
    /// @param beginning  how it begins
    record AnswerBody(
            String id,
            String question,
            Source source,
            double score,
            boolean full,
            @JsonInclude(Include.NON_NULL) @Nullable String answer,
            @JsonInclude(Include.NON_NULL) @Nullable String answerHtml,
            @JsonInclude(Include.NON_NULL) @Nullable String beginning) {
        /// What is shown of the best of some answers.
        enum Shown {
            NOTHING,
            MARKDOWN,
            HTML,
            BEGINNING
        }

        static AnswerBody of(Gap.Answer answer, Shown shown) {
            var entry = answer.entry();
            return new AnswerBody(
                    entry.id(),
                    entry.question(),
                    entry.source(),
                    answer.score(),
                    answer.full(),
                    shown == Shown.MARKDOWN ? entry.answer() : null,
                    shown == Shown.HTML ? AnswerHtml.of(entry.answer()) : null,
                    shown == Shown.BEGINNING ? Highlight.html(Passage.beginning(entry)) : null);
        }

        /// @param best which of them is shown; null for none
        static List<AnswerBody> all(List<Gap.Answer> answers, Gap.@Nullable Answer best, Shown shown) {
            return answers.stream()
                    .map(answer -> of(answer, answer.equals(best) ? shown : Shown.NOTHING))
                    .toList();
        }

        /// What answers an open entry, the first of it shown; null for an entry with an answer of its own.
        static @Nullable List<AnswerBody> to(Entry entry, List<Gap.Answer> answers, Shown shown) {
            return entry.state() == State.ANSWERED
                    ? null
                    : all(answers, answers.isEmpty() ? null : answers.getFirst(), shown);
        }
    }

    record SearchBody(
            String query,
            long total,
            long entries,
            String totalRelation,
            long tookMicros,
            Mode mode,
            List<String> notes,
            @Nullable CorrectedBody corrected,
            List<HitBody> hits,
            Facets facets) {}

    record CorrectedBody(String text, String reason, List<Corrected.Word> words) {
        static @Nullable CorrectedBody of(@Nullable Corrected corrected) {
            return corrected == null
                    ? null
                    : new CorrectedBody(corrected.text(), corrected.reason(), corrected.words());
        }
    }

    record HitBody(
            @JsonUnwrapped Entry entry,
            @JsonInclude(Include.NON_NULL) @Nullable String promptHtml,
            double score,
            Highlights highlights,
            @JsonInclude(Include.NON_NULL) @Nullable Passages passages,
            int duplicates,
            @JsonInclude(Include.NON_NULL) @Nullable List<AnswerBody> answeredBy,
            @JsonInclude(Include.NON_NULL) @Nullable String explanation) {}

    /// As HTML in which only `<mark>` is markup.
    record Highlights(String question, List<String> answer, List<String> code) {}

    /// As texts with the ranges that matched, for programs that show them.
    record Passages(Passage question, List<Passage> answer, List<Passage> code) {}

    record SuggestionsBody(List<Suggestion> suggestions) {}

    record SimilarBody(List<SimilarHitBody> hits) {}

    record SimilarHitBody(@JsonUnwrapped Entry entry, double score, boolean duplicate, String relation) {}

    record DuplicatesBody(int total, int entries, List<ClusterBody> clusters) {}

    record ClusterBody(
            String question,
            int size,
            int sources,
            @Nullable String best,
            List<AskedBody> entries) {}

    /// Where a question is asked.
    record AskedBody(String id, String question, State state, String topic, Source source) {
        static List<AskedBody> all(List<Entry> entries) {
            return entries.stream()
                    .map(one -> new AskedBody(one.id(), one.question(), one.state(), one.topic(), one.source()))
                    .toList();
        }
    }

    record GapsBody(List<String> notes, int total, int entries, Map<String, Integer> kinds, List<GapBody> gaps) {}

    record GapBody(Entry entry, int askedIn, List<AnswerBody> answeredBy, List<AskedBody> same) {}

    record MissedBody(boolean counted, int total, List<MissedSearch> searches) {}

    record CoverageBody(
            @JsonUnwrapped Readiness.@Nullable Share ready,
            List<TopicBody> topics,
            List<Coverage.Source> sources,
            List<Coverage.Unclear> unclear) {}

    record TopicBody(
            @JsonUnwrapped Coverage.Topic topic,
            @JsonUnwrapped Readiness.@Nullable Share ready,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean thin) {}

    record SyllabiBody(List<SyllabusBody> syllabi) {}

    record SyllabusBody(String name, int concepts) {}

    record SyllabusReportBody(
            String name,
            int total,
            long covered,
            long asked,
            long mentioned,
            long missing,
            List<FindingBody> concepts) {}

    record FindingBody(String concept, @Nullable String group, CoverageStatus standing, List<ShownBody> entries) {}

    record ShownBody(String id, String question, State state, Source source) {}

    /// A problem document as in RFC 9457.
    record ProblemBody(String type, String title, int status, String detail, String instance) {}

    record StatusBody(String status) {}

    private Json() {}

    static String write(Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a string can't be written to", e);
        }
    }

    public static String entry(Entry entry) {
        return write(entry);
    }

    /// An entry by itself, with what other entries answer it with when it is open.
    ///
    /// @param html whether its Markdown is rendered beside it, as `promptHtml` and `answerHtml`, as is the best of
    ///             those answers
    public static String entry(Entry entry, List<Gap.Answer> answeredBy, boolean html) {
        return write(new EntryBody(
                entry,
                html ? AnswerHtml.of(entry.prompt()) : null,
                html ? AnswerHtml.of(entry.answer()) : null,
                AnswerBody.to(entry, answeredBy, html ? AnswerBody.Shown.HTML : AnswerBody.Shown.MARKDOWN)));
    }

    /// @param html whether each hit has what a page is built of: its prompt rendered as `promptHtml`, its passages with
    /// ranges
    public static String searchResult(SearchResult result, boolean html) {
        return write(new SearchBody(
                result.query(),
                result.total(),
                result.entries(),
                result.exact() ? "eq" : "gte",
                result.tookMicros(),
                result.mode(),
                result.notes(),
                CorrectedBody.of(result.corrected()),
                result.hits().stream().map(hit -> hit(hit, html)).toList(),
                result.facets()));
    }

    private static HitBody hit(Hit hit, boolean html) {
        return new HitBody(
                hit.entry(),
                html ? AnswerHtml.of(hit.entry().prompt()) : null,
                hit.score(),
                new Highlights(Highlight.html(hit.question()), marked(hit.answer()), marked(hit.code())),
                html ? new Passages(hit.question(), hit.answer(), hit.code()) : null,
                hit.duplicates(),
                AnswerBody.to(hit.entry(), hit.answeredBy(), AnswerBody.Shown.BEGINNING),
                hit.explanation());
    }

    private static List<String> marked(List<Passage> passages) {
        return passages.stream().map(Highlight::html).toList();
    }

    public static String suggestions(List<Suggestion> suggestions) {
        return write(new SuggestionsBody(suggestions));
    }

    public static String similar(List<SimilarHit> hits) {
        return write(new SimilarBody(hits.stream()
                .map(hit -> new SimilarHitBody(
                        hit.entry(), hit.score(), hit.duplicate(), hit.duplicate() ? "same" : "related"))
                .toList()));
    }

    public static String duplicates(DuplicateList list) {
        return write(new DuplicatesBody(
                list.total(),
                list.entries(),
                list.clusters().stream().map(Json::cluster).toList()));
    }

    private static ClusterBody cluster(Duplicates cluster) {
        var best = cluster.best();
        return new ClusterBody(
                cluster.question(),
                cluster.entries().size(),
                cluster.sources(),
                best == null ? null : best.id(),
                AskedBody.all(cluster.entries()));
    }

    /// @param notes what a user should know of how they were looked for, in sentences
    /// @param html  whether the best answer of each that is answered in full is rendered as `answerHtml`
    public static String gaps(Gaps list, List<String> notes, boolean html) {
        var kinds = new LinkedHashMap<String, Integer>();
        for (var kind : Gap.Kind.values()) {
            kinds.put(kind.label(), list.of(kind));
        }
        var gaps = list.gaps().stream()
                .map(gap -> new GapBody(
                        gap.entry(),
                        gap.askedIn(),
                        AnswerBody.all(gap.answeredBy(), html ? gap.best().orElse(null) : null, AnswerBody.Shown.HTML),
                        AskedBody.all(gap.same())))
                .toList();
        return write(new GapsBody(notes, list.total(), list.entries(), kinds, gaps));
    }

    /// @param counted whether searches that find nothing are counted at all
    public static String missed(boolean counted, List<MissedSearch> searches) {
        return write(new MissedBody(counted, searches.size(), searches));
    }

    /// @param readiness adds the distinct questions, of each topic and in all, how many of them are `ready`, and which
    ///                  topics are thin; null for none of that
    public static String coverage(Coverage coverage, @Nullable Readiness readiness) {
        var topics = new ArrayList<TopicBody>();
        for (var topic : coverage.topics()) {
            topics.add(
                    readiness == null
                            ? new TopicBody(topic, null, null)
                            : new TopicBody(
                                    topic,
                                    readiness.of(topic.topic()),
                                    readiness.thin().contains(topic.topic())));
        }
        return write(new CoverageBody(
                readiness == null ? null : readiness.all(), topics, coverage.sources(), coverage.unclear()));
    }

    /// The lists that there are.
    public static String syllabi(List<Syllabus> syllabi) {
        return write(new SyllabiBody(syllabi.stream()
                .map(one -> new SyllabusBody(one.name(), one.concepts().size()))
                .toList()));
    }

    public static String syllabus(SyllabusReport report) {
        return write(new SyllabusReportBody(
                report.name(),
                report.findings().size(),
                report.count(CoverageStatus.COVERED),
                report.count(CoverageStatus.ASKED),
                report.count(CoverageStatus.MENTIONED),
                report.count(CoverageStatus.MISSING),
                report.findings().stream().map(Json::finding).toList()));
    }

    private static FindingBody finding(SyllabusReport.Finding finding) {
        return new FindingBody(
                finding.concept().name(),
                finding.concept().group(),
                finding.standing(),
                finding.entries().stream()
                        .map(one -> new ShownBody(one.id(), one.question(), one.state(), one.source()))
                        .toList());
    }

    /// A problem document as in RFC 9457.
    public static String problem(int status, String title, String detail, String instance) {
        return write(new ProblemBody("about:blank", title, status, detail, instance));
    }

    public static String status(String status) {
        return write(new StatusBody(status));
    }
}
