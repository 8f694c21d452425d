/// Finds the questions of a document: each [quarry.split.reading.Reading] knows one way in which authors mark them,
/// [quarry.split.reading.Competition] picks the one that explains a span of lines best. To add a way: one class here,
/// listed in `Competition`.
@NullMarked
package quarry.split.reading;

import org.jspecify.annotations.NullMarked;
