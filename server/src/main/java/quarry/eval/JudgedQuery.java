package quarry.eval;

import java.util.Map;

/// A query with the grades that people gave to what it should find.
///
/// @param id     names it in its file; the query itself where it has no other name
/// @param kind   what kind of query it is; empty where the file does not say
/// @param grades by the id of what was judged; the higher the better, 0 is not relevant
public record JudgedQuery(String id, String text, String kind, Map<String, Integer> grades) {
    public JudgedQuery {
        grades = Map.copyOf(grades);
    }
}
