/// Writes an entry's answer: the lines under a question become Markdown with code in fenced blocks and tables as
/// Markdown tables, and tell their level and state. Start at [quarry.split.answer.AnswerWriter].
@NullMarked
package quarry.split.answer;

import org.jspecify.annotations.NullMarked;
