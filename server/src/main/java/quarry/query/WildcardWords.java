package quarry.query;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.RangeQueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;

/// Tells words with wildcards from words that have their signs escaped.
final class WildcardWords extends QueryNodeProcessorImpl {
    @Override
    protected QueryNode preProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        boolean word = node instanceof FieldQueryNode && !(node instanceof QuotedFieldQueryNode);
        return word && !(node.getParent() instanceof RangeQueryNode<?>) && isWild((FieldQueryNode) node)
                ? new WildcardQueryNode((FieldQueryNode) node)
                : node;
    }

    private static boolean isWild(FieldQueryNode node) {
        var text = node.getText();
        for (int i = 0; i < text.length(); i++) {
            boolean wildcard = text.charAt(i) == '*' || text.charAt(i) == '?';
            if (wildcard && !UnescapedCharSequence.wasEscaped(text, i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }
}
