package quarry.query;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/// Reads the query language, which is Lucene's. No text is an error: what is no syntax is plain words.
public final class QueryParser {
    private static final Clause EVERYTHING = new Clause.All(List.of());

    private QueryParser() {}

    /// @param text as typed; of a very long one the beginning is read
    public static Clause parse(String text) {
        if (text.isBlank()) {
            return EVERYTHING;
        }
        for (var reading : Tokens.Reading.values()) {
            try {
                return parse(LenientText.of(text, reading));
            } catch (QueryNodeException | IllegalArgumentException e) {
                // The next reading takes more of it for plain words.
            }
        }
        return Clause.Words.of(text);
    }

    private static Clause parse(LenientText text) throws QueryNodeException {
        var processors = new QueryNodeProcessorPipeline();
        processors.add(new WildcardWords());
        processors.add(new RequiredOperands());
        var tree = new StandardSyntaxParser().parse(text.text(), "");
        return new ClauseBuilder(text).build(processors.process(tree));
    }
}
