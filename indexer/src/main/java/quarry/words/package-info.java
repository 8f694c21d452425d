/// The words by which people of many languages mark questions, answers, levels and columns, as data: a file for each
/// language among the resources, a [quarry.words.WordUse] for each use. What finds them in a text is
/// [quarry.words.Phrases]; nothing here knows a format or a document.
@NullMarked
package quarry.words;

import org.jspecify.annotations.NullMarked;
