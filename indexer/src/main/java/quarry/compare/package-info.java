/// Which questions of an index ask the same, and which entries answer which: candidates, the judgement of pairs,
/// clusters. Start at [quarry.compare.QuestionComparison], which compares a whole index or what is new in it, and at
/// [quarry.compare.QuestionNeighbours], which looks up one question. What makes two questions the same stands in
/// `quarry.similar`.
@NullMarked
package quarry.compare;

import org.jspecify.annotations.NullMarked;
