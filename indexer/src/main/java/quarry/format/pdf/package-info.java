/// How a PDF's pages become lines of Markdown: [quarry.format.pdf.Glyph]s as they are painted become
/// [quarry.format.pdf.Row]s in reading order, and those Markdown. Start at [quarry.format.pdf.PdfMarkdown].
@NullMarked
package quarry.format.pdf;

import org.jspecify.annotations.NullMarked;
