package quarry.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import quarry.analysis.Synonyms;
import quarry.document.EntryDocuments;
import quarry.document.Wordings;
import quarry.similar.Clause;
import quarry.similar.QuestionKind;
import quarry.similar.QuestionReader;
import quarry.similar.QuestionShape;
import quarry.similar.Rarity;
import quarry.similar.Term;
import quarry.similar.WeighedQuestion;

/// What the wordings of an index ask for, read when first wanted and kept as numbers: about 100 bytes a question
/// instead of several thousand. Of the neighbouring words written as one only those are kept that some question names.
/// Safe for use by many threads.
final class QuestionShapes {
    private static final List<QuestionKind> KINDS = List.of(QuestionKind.values());

    /// Questions kept ready for comparing, each under its wording's last bits; a power of two.
    private static final int RECENT = 1 << 14;

    private final IndexReader reader;
    private final QuestionReader questions;
    private final Wordings wordings;
    private final AskedTerms asked;
    private final Rarity rarity;
    private final AtomicReferenceArray<int @Nullable []> read;
    private final AtomicReferenceArray<@Nullable Recent> recent = new AtomicReferenceArray<>(RECENT);
    /// Guarded by itself.
    private final Map<Term, Integer> numbers = new HashMap<>();
    /// By number. Whoever sees a number sees its term, since numbers are published by [#read].
    private volatile Term[] terms = new Term[1 << 10];

    private record Recent(int wording, WeighedQuestion question) {}

    QuestionShapes(IndexReader reader, Wordings wordings, AskedTerms asked, Rarity rarity, Synonyms synonyms) {
        this.reader = reader;
        this.questions = new QuestionReader(synonyms);
        this.wordings = wordings;
        this.asked = asked;
        this.rarity = rarity;
        this.read = new AtomicReferenceArray<>(wordings.size());
    }

    WeighedQuestion of(int wording) throws IOException {
        int place = wording & RECENT - 1;
        var last = recent.get(place);
        if (last != null && last.wording() == wording) {
            return last.question();
        }
        var question = WeighedQuestion.of(decoded(wording), rarity);
        recent.set(place, new Recent(wording, question));
        return question;
    }

    private QuestionShape decoded(int wording) throws IOException {
        var known = read.get(wording);
        if (known == null) {
            var entry = EntryDocuments.entry(reader.storedFields(), wordings.first(wording));
            known = written(questions.read(entry.question()));
            read.set(wording, known);
        }
        return new Numbered(known).shape();
    }

    private int number(Term term) {
        synchronized (numbers) {
            var known = numbers.get(term);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            numbers.put(term, number);
            if (number == terms.length) {
                terms = Arrays.copyOf(terms, 2 * number);
            }
            terms[number] = term;
            return number;
        }
    }

    private int[] written(QuestionShape shape) {
        var to = new Numbers();
        to.add(shape.clauses().size());
        for (var clause : shape.clauses()) {
            to.add(KINDS.indexOf(clause.kind()));
            write(clause.terms(), to);
            to.add(clause.subjects().size());
            clause.subjects().forEach(subject -> write(subject, to));
        }
        write(shape.context(), to);
        for (var words : shape.adjacent()) {
            int term = asked.number(words);
            if (term >= 0) {
                to.add(term);
            }
        }
        return to.toArray();
    }

    private void write(List<Term> from, Numbers to) {
        to.add(from.size());
        from.forEach(term -> to.add(number(term)));
    }

    /// A shape on the way back.
    private final class Numbered {
        private final int[] numbers;
        private int place;

        private Numbered(int[] numbers) {
            this.numbers = numbers;
        }

        private QuestionShape shape() {
            var clauses = new ArrayList<Clause>();
            for (int left = numbers[place++]; left > 0; left--) {
                var kind = KINDS.get(numbers[place++]);
                var named = terms();
                var subjects = new ArrayList<List<Term>>();
                for (int more = numbers[place++]; more > 0; more--) {
                    subjects.add(terms());
                }
                clauses.add(new Clause(kind, named, subjects));
            }
            var context = terms();
            var adjacent = new HashSet<String>();
            while (place < numbers.length) {
                adjacent.add(asked.name(numbers[place++]));
            }
            return new QuestionShape(clauses, context, adjacent);
        }

        private List<Term> terms() {
            var known = terms;
            var named = new Term[numbers[place++]];
            for (int i = 0; i < named.length; i++) {
                named[i] = known[numbers[place++]];
            }
            return List.of(named);
        }
    }
}
