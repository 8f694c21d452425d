package quarry.split;

import java.util.List;
import quarry.entry.Entry;

/// A document split into entries, with the account of how.
///
/// @param path       the document's path as its entries carry it
/// @param reading    name of the reading that won; empty when no question was found
/// @param confidence how well the reading explains the document, 0 to 1
/// @param repaired   how many wrongly decoded characters were repaired
/// @param entries    in document order
/// @param roles      what each line was taken for, in document order
/// @param account    where its lines went
/// @param doubts     what a person should look at, the kinds in order
public record SplitDocument(
        String path,
        String reading,
        double confidence,
        int repaired,
        List<Entry> entries,
        List<LineRole> roles,
        LineAccount account,
        List<Doubt> doubts) {
    public SplitDocument {
        entries = List.copyOf(entries);
        roles = List.copyOf(roles);
        doubts = List.copyOf(doubts);
    }
}
