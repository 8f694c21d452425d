package quarry.search.lucene;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import quarry.document.Fields;
import quarry.entry.State;
import quarry.words.WordUse;

/// All weights of the ranking, in one place.
final class Ranking {
    /// A field that words are looked for in.
    ///
    /// @param weight what a match in it counts
    record Field(String name, float weight) {}

    /// A question says in few words what its entry is about; code repeats names without being about them.
    static final List<Field> TEXT = List.of(
            new Field(Fields.QUESTION, 3f),
            new Field(Fields.ANSWER, 1f),
            new Field(Fields.CODE, 0.7f),
            new Field(Fields.HEADING, 0.6f));

    /// Of the fields where a word matches the best counts whole and the others this share.
    static final float TIE = 0.25f;
    /// An identifier found as it stands, over its parts found side by side.
    static final float WHOLE = 1.6f;
    static final float PARTS = 0.8f;
    /// Neighbours in the query that are neighbours in the text.
    static final float PROXIMITY = 0.6f;
    static final int SLOP = 3;
    /// What a stop word counts: one that frames a question and hardly says what it is about.
    static final float STOP_WORD = 0.05f;
    /// A real answer, over an open question that matches as well.
    static final float ANSWERED = 1.25f;

    /// Of this many words all must match, of more words most.
    static final int ALL_OF = 2;

    /// Fewer hits than this are filled up with entries in which fewer of the words match.
    static final int FEW = 10;
    /// People get the first letter right.
    static final int EXACT_PREFIX = 1;

    private static final Set<String> STOP_WORDS = WordUse.FRAMING.english();

    /// What words and what meaning count in a hybrid search. Found on public collections of abstracts, papers and
    /// short questions and on the judged queries of the seeds: from 0.40 to 0.50 for words the abstracts gain (MAP
    /// 0.428, 0.438, 0.439), the seeds hardly change (nDCG@10 0.908, 0.909, 0.910) and short questions want less.
    static final float WORDS = 0.45f;
    static final float MEANING = 0.7f;
    /// The length of a text, in words, at which matching words count half.
    static final float HALF_TELLING = 20f;
    /// What a word of the question counts in BM25F, one of the answer counting 1.
    static final float TOPICAL_QUESTION = 3f;
    /// How many entries nearest to the query by their vectors a hybrid search considers.
    static final int NEIGHBOURS = 500;
    /// The least cosine at which an entry matches by its meaning alone, and the least share of the best one's.
    static final float RELATED = 0.4f;
    static final float RELATED_TO_BEST = 0.7f;
    /// A real answer, over an open question, in a hybrid search; there an answer's words count by themselves.
    static final float ANSWERED_HYBRID = 1.05f;

    /// A name of several words that a text has only in part.
    static final float NAME_IN_PART = 0.5f;
    /// An entry that asks the same as one of the best hits, as a share of that hit. On the judged queries of the
    /// seeds it serves best between 0.5 and 0.7; nearer to 1 it outranks what has the words.
    static final float SAME_QUESTION = 0.65f;
    /// How many of the best hits add the entries that ask the same as they do.
    static final int BEST = 5;

    private Ranking() {}

    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    /// Multiplies the scores of answered entries.
    static Query favouringAnswers(Query query, float factor) {
        var answered = new TermQuery(new Term(Fields.STATE, State.ANSWERED.label()));
        return FunctionScoreQuery.boostByQuery(query, answered, factor);
    }

    /// The best hits, the best first, of equal ones the first in the index.
    static List<ScoreDoc> best(Collection<ScoreDoc> hits, int most) {
        return hits.stream()
                .sorted(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc))
                .limit(most)
                .toList();
    }

    /// How many of `words` must match.
    static int mustMatch(int words) {
        return words <= ALL_OF ? words : words - Math.max(1, words / 3);
    }

    /// Words behind these are not read at all.
    static final int MOST_READ = 200;
    /// No question has more words that tell; what comes behind is not looked for. Keeps a query within the number of
    /// clauses that Lucene takes.
    static final int MOST_WORDS = 40;
    static final int MOST_STOP_WORDS = 10;
    /// A longer list of words is a text; its neighbourhoods cost more than they tell.
    static final int MOST_NEIGHBOURS = 16;
    /// No name that anyone types has more parts.
    static final int MOST_PARTS = 12;
    /// Looking for spellings is the dearest part of a search; who mistypes more words than this is not typing words.
    static final int MOST_MISTYPED = 6;
    /// A longer word, in letters, is none that anyone mistypes.
    static final int LONGEST_MISTYPED = 30;

    /// Of two spellings as near as each other the more frequent is meant.
    static final double FREQUENT_SPELLING = 0.02;
    /// Another form of the same word is meant rather than another word: the dictionary of stems that the index is made
    /// with keeps some forms apart.
    static final double OTHER_FORM = 0.2;
    /// Another name of what the query names, beside the name itself.
    static final float SYNONYM = 0.9f;
    /// A part of a name of code, where few entries have the name; so little that the name itself always counts more.
    static final float SINGLE_PARTS = 0.05f;
    /// A word that begins as the last one typed so far.
    static final float UNFINISHED = 0.3f;

    /// A shorter word, in letters, is taken as it is.
    static final int SHORTEST_MISTYPED = 4;
    /// A shorter word is none of two that were written as one.
    static final int SHORTEST_JOINED = 3;

    /// How many letters of a word may be wrong for another word to be searched instead.
    static int correctedEdits(String word) {
        return word.length() < 8 ? 1 : 2;
    }

    /// BM25 by Robertson and Walker, with lengths weighing less where texts are short by nature.
    static Similarity similarity() {
        var text = new BM25Similarity(1.2f, 0.6f);
        var question = new BM25Similarity(0.9f, 0.4f);
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return field.equals(Fields.QUESTION) || field.equals(Fields.HEADING) ? question : text;
            }
        };
    }
}
