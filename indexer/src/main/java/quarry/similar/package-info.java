/// Whether two questions ask the same. [quarry.similar.QuestionReader] reads what a question asks for into a
/// [quarry.similar.QuestionShape] – its parts by `Segment`, what they name by `TermReader`, what they tell apart by
/// `ToldApart` –, [quarry.similar.DuplicateClassifier] weighs two of them against each other, and
/// [quarry.similar.Clustering] joins those that are the same. Pure computing over `quarry.analysis` and
/// `quarry.entry`; where candidates come from is decided elsewhere.
@NullMarked
package quarry.similar;

import org.jspecify.annotations.NullMarked;
