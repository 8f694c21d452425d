/// Tables, records and flash cards → a deck of cards: what each column or field is, and which parts of a card it
/// fills. [quarry.format.records.CardWriter] writes the cards, [quarry.format.records.ColumnNames] knows what authors
/// call columns.
@NullMarked
package quarry.format.records;

import org.jspecify.annotations.NullMarked;
