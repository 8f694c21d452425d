package quarry.search;

/// One page of a search.
///
/// @param query   what the user typed
/// @param from    hits to skip, from 0
/// @param size    hits wanted, 0 to [#MAX_SIZE]
/// @param filter  narrows the hits without scoring
/// @param fold    whether duplicates of a hit are folded under it, so that hits are questions and no entries
/// @param explain whether each hit carries an explanation of its score
/// @param mode    how entries are matched
/// @param exact   whether words are looked for as they are typed, though they occur nowhere
/// @param typing  whether the last word may be unfinished
public record SearchRequest(
        String query,
        int from,
        int size,
        Filter filter,
        boolean fold,
        boolean explain,
        Mode mode,
        boolean exact,
        boolean typing) {
    public static final int DEFAULT_SIZE = 10;
    public static final int MAX_SIZE = 100;
    /// Comes along when words are copied from where they were hyphenated.
    private static final String SOFT_HYPHEN = "\u00AD";

    public SearchRequest {
        query = query.replace(SOFT_HYPHEN, "");
        if (from < 0) {
            throw new IllegalArgumentException("'from' is " + from + "; use 0 or more");
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("'size' is " + size + "; use 0 to " + MAX_SIZE);
        }
    }

    /// A search for finished words, whose spelling may be corrected.
    public SearchRequest(String query, int from, int size, Filter filter, boolean fold, boolean explain, Mode mode) {
        this(query, from, size, filter, fold, explain, mode, false, false);
    }

    /// A search in the best mode there is.
    public SearchRequest(String query, int from, int size, Filter filter, boolean fold, boolean explain) {
        this(query, from, size, filter, fold, explain, Mode.HYBRID);
    }

    /// The first page of a plain query.
    public static SearchRequest of(String query) {
        return new SearchRequest(query, 0, DEFAULT_SIZE, Filter.NONE, false, false);
    }
}
