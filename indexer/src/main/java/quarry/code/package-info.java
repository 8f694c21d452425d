/// Finds code among prose and names its language. [CodeRecognizer] takes lines nobody has marked as code and
/// returns the runs that are; each [LineGrammar] knows the shape of one family of languages, line by line.
/// [FlattenedPython] lays Python that lost its line breaks out again; [Languages] holds names and guesses.
/// Uses the JDK only.
@NullMarked
package quarry.code;

import org.jspecify.annotations.NullMarked;
