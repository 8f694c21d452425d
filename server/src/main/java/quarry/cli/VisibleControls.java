package quarry.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// A writer whose text cannot steer the terminal that shows it, whoever named the file or wrote the document that the
/// text comes from. See [Terminal#visible].
final class VisibleControls extends FilterWriter {
    VisibleControls(Writer out) {
        super(out);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(Terminal.visible(text.substring(from, from + length)));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(int character) throws IOException {
        write(Character.toString((char) character), 0, 1);
    }
}
