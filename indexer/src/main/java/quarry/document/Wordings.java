package quarry.document;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// The different questions of an index: entries that put their question in the very same words share one. They are
/// numbered in the order of their hashes, so that the order is the same whatever build of the index they stand in.
/// Immutable.
public final class Wordings {
    private static final int NONE = -1;

    /// Ascending.
    private final long[] hashes;
    /// The wording of each document; -1 for one that is deleted.
    private final int[] ofDocument;
    /// Where the documents of each wording begin.
    private final int[] starts;
    private final int[] documents;

    /// @param hashes     ascending
    /// @param ofDocument the wording of each document; -1 for one that is deleted
    public Wordings(long[] hashes, int[] ofDocument) {
        this.hashes = hashes;
        this.ofDocument = ofDocument;
        this.starts = new int[hashes.length + 1];
        int live = 0;
        for (int wording : ofDocument) {
            if (wording != NONE) {
                starts[wording + 1]++;
                live++;
            }
        }
        for (int i = 0; i < hashes.length; i++) {
            starts[i + 1] += starts[i];
        }
        documents = new int[live];
        var next = starts.clone();
        for (int document = 0; document < ofDocument.length; document++) {
            if (ofDocument[document] != NONE) {
                documents[next[ofDocument[document]]++] = document;
            }
        }
    }

    /// The term of a wording's hash.
    public static BytesRef term(long hash) {
        return new BytesRef(Long.toHexString(hash));
    }

    public static Wordings of(IndexReader reader) throws IOException {
        var live = MultiBits.getLiveDocs(reader);
        var byDocument = values(reader, Fields.WORDING);
        var all = new long[reader.numDocs()];
        int count = 0;
        for (int document = 0; document < byDocument.length; document++) {
            if (live == null || live.get(document)) {
                all[count++] = byDocument[document];
            }
        }
        var hashes = Arrays.stream(all, 0, count).sorted().distinct().toArray();
        var ofDocument = new int[byDocument.length];
        for (int document = 0; document < byDocument.length; document++) {
            ofDocument[document] =
                    live == null || live.get(document) ? Arrays.binarySearch(hashes, byDocument[document]) : NONE;
        }
        return new Wordings(hashes, ofDocument);
    }

    /// The number that each document of an index has in a field.
    public static long[] values(IndexReader reader, String field) throws IOException {
        var all = new long[reader.maxDoc()];
        for (var leaf : reader.leaves()) {
            var values = leaf.reader().getNumericDocValues(field);
            for (int i = values == null ? DocIdSetIterator.NO_MORE_DOCS : values.nextDoc();
                    values != null && i != DocIdSetIterator.NO_MORE_DOCS;
                    i = values.nextDoc()) {
                all[leaf.docBase + i] = values.longValue();
            }
        }
        return all;
    }

    public int size() {
        return hashes.length;
    }

    /// The number of a wording; negative when nothing asks it.
    public int number(long hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    public long hash(int wording) {
        return hashes[wording];
    }

    /// How many entries ask them.
    public int entries() {
        return documents.length;
    }

    /// By number, ascending.
    long[] hashes() {
        return hashes.clone();
    }

    /// -1 for a document that is deleted.
    public int ofDocument(int document) {
        return ofDocument[document];
    }

    /// How many documents ask it.
    public int documents(int wording) {
        return starts[wording + 1] - starts[wording];
    }

    /// One of the documents that ask it, in ascending order.
    public int document(int wording, int place) {
        return documents[starts[wording] + place];
    }

    /// The first document that asks it, which stands for all of them.
    public int first(int wording) {
        return documents[starts[wording]];
    }
}
