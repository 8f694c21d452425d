package quarry.format;

import quarry.format.office.OdtBody;
import quarry.format.office.OdtStyles;
import quarry.text.Text;
import quarry.text.UnreadableDocumentException;

/// Texts of LibreOffice and its like. A line's number is that of its paragraph.
final class Odt implements Format {
    private static final String BODY = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    @Override
    public String name() {
        return "odt";
    }

    @Override
    public boolean accepts(Content content) {
        return content.hasMember(BODY) && OpenDocument.isText(OpenDocument.kind(content));
    }

    @Override
    public Text read(Content content) throws UnreadableDocumentException {
        var members = content.zip();
        if (members.has(MANIFEST)
                && !Xml.parse(members, MANIFEST)
                        .getElementsByTag("manifest:encryption-data")
                        .isEmpty()) {
            throw new UnreadableDocumentException("is protected by a password; save it without one");
        }
        var document = Xml.parse(members, BODY);
        var styles = new OdtStyles();
        if (members.has(STYLES)) {
            styles.add(Xml.parse(members, STYLES));
        }
        styles.add(document);
        var text = document.getElementsByTag("office:text").first();
        if (text == null) {
            throw new UnreadableDocumentException("is a text document without a text; save it anew");
        }
        return new Text(name(), "UTF-8", 0, new OdtBody(styles).lines(text));
    }
}
