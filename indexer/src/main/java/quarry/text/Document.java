package quarry.text;

/// A document without its format: what a reader of any format hands on.
public sealed interface Document permits Text, Deck {
    /// Name of the format that read it, such as `text` or `html`.
    String format();

    /// Name of the character set it was decoded with.
    String charset();

    /// How many wrongly decoded characters were repaired.
    int repaired();
}
