package quarry.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import quarry.format.records.CardParts;
import quarry.format.records.CardWriter;
import quarry.format.records.GivenNames;
import quarry.format.records.Role;
import quarry.format.records.TableCards;
import quarry.format.records.TableCards.Row;
import quarry.text.Deck;
import quarry.text.UnreadableDocumentException;
import quarry.words.WordUse;

/// Excel workbooks: each sheet is a table of its own. Sheets are streamed, their rows are kept.
final class Xlsx implements Format {
    /// The most columns that are looked at.
    private static final int MAX_COLUMNS = 200;
    /// The most cells with content that are kept.
    private static final int MAX_CELLS = 5_000_000;

    /// Names that nobody gave.
    private static final Pattern DEFAULT_NAME =
            Pattern.compile("(?iu)" + WordUse.anyOf(WordUse.SHEET.words()) + "\\s*\\d*");

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public boolean accepts(Content content) {
        return content.hasMember("xl/workbook.xml");
    }

    @Override
    public Deck read(Content content) throws UnreadableDocumentException {
        var zip = content.zip();
        for (var member : zip.names()) {
            // Unpacked once within the archive's bounds, it may be unpacked without them.
            zip.read(member);
        }
        var leftOut = new ArrayList<String>();
        try (var workbook = OPCPackage.open(new ByteArrayInputStream(content.bytes()))) {
            var names = new GivenNames(content.hints().columns());
            var cards = cards(new XSSFReader(workbook), new ReadOnlySharedStringsTable(workbook), names, leftOut);
            if (cards.isEmpty()) {
                leftOut.add("a workbook without a column of questions; name one of its columns question");
            }
            return new Deck(name(), "UTF-8", 0, CardWriter.cards(cards), leftOut);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new UnreadableDocumentException(
                    "is a damaged Excel workbook; open it in Excel or LibreOffice and save it anew", e);
        }
    }

    private static List<CardParts> cards(
            XSSFReader reader, SharedStrings strings, GivenNames names, List<String> leftOut)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var cards = new ArrayList<CardParts>();
        var styles = reader.getStylesTable();
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            var sheet = new Sheet();
            try (var in = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(
                        new XSSFSheetXMLHandler(styles, null, strings, sheet, new DataFormatter(), false));
                parser.parse(new InputSource(in));
            }
            var name = sheets.getSheetName();
            var found = TableCards.in(names.inHeader(sheet.rows));
            found.leftOut().forEach(reason -> leftOut.add("sheet " + name + ", " + reason));
            if (found.cards().isEmpty() && !sheet.rows.isEmpty()) {
                leftOut.add("sheet " + name + ": without a column of questions");
            }
            for (var card : found.cards()) {
                if (card.section() == null && !DEFAULT_NAME.matcher(name).matches()) {
                    card.add(Role.SECTION, name);
                }
                cards.add(card);
            }
        }
        return cards;
    }

    /// Collects a sheet's rows.
    private static final class Sheet implements SheetContentsHandler {
        private final List<Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private int count;

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            if (!cells.isEmpty()) {
                rows.add(new Row(row + 1, row + 1, cells));
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (value == null || value.isBlank() || column >= MAX_COLUMNS) {
                return;
            }
            if (++count > MAX_CELLS) {
                throw new IllegalStateException("more than " + MAX_CELLS + " cells");
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }
    }
}
