package quarry.text;

import java.util.List;

/// A document whose format says where each question and its answer are: a table, a list of records, a deck of cards.
///
/// @param cards    in document order
/// @param leftOut  what of the document became no card and why, one short sentence each, for reports
public record Deck(String format, String charset, int repaired, List<Card> cards, List<String> leftOut)
        implements Document {
    public Deck {
        cards = List.copyOf(cards);
        leftOut = List.copyOf(leftOut);
    }
}
