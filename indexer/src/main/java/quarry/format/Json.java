package quarry.format;

import java.util.ArrayList;
import java.util.Set;
import quarry.format.records.CardWriter;
import quarry.format.records.GivenNames;
import quarry.format.records.JsonCards;
import quarry.format.records.JsonTree;
import quarry.text.Deck;
import quarry.text.UnreadableDocumentException;

/// JSON documents, and files with one JSON value a line: the records in them that are questions.
final class Json implements Format {
    private static final Set<String> ENDINGS = Set.of("json", "jsonl", "ndjson", "json5");

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean accepts(Content content) {
        var text =
                content.decoded().map(decoded -> decoded.text().stripLeading()).orElse("");
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        return ENDINGS.contains(content.extension()) || (isWhole(text.strip()) && JsonTree.isJson(text));
    }

    private static boolean isWhole(String text) {
        return text.endsWith("}") || text.endsWith("]");
    }

    @Override
    public Deck read(Content content) throws UnreadableDocumentException {
        var decoded = content.decoded().orElseThrow();
        var tree = JsonTree.read(decoded.text());
        var found = JsonCards.in(new GivenNames(content.hints().columns()).inFields(tree.roots()));
        var leftOut = new ArrayList<>(found.leftOut());
        if (!tree.broken().isEmpty()) {
            leftOut.add(tree.broken().size() + " lines that are not JSON, the first of them line "
                    + tree.broken().getFirst());
        }
        if (found.cards().isEmpty()) {
            leftOut.add("JSON without anything that looks like questions, such as a field named question");
        }
        return new Deck(name(), decoded.charset(), decoded.repaired(), CardWriter.cards(found.cards()), leftOut);
    }
}
