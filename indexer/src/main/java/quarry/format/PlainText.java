package quarry.format;

import quarry.format.records.QuestionTables;
import quarry.text.Text;

/// Text and Markdown: the lines as they stand.
final class PlainText implements Format {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean accepts(Content content) {
        return content.decoded().isPresent();
    }

    @Override
    public Text read(Content content) {
        var decoded = content.decoded().orElseThrow();
        return new Text(name(), decoded.charset(), decoded.repaired(), QuestionTables.written(decoded.lines()));
    }
}
