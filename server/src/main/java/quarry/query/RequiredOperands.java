package quarry.query;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;

/// Reads `a AND b` as `+a +b`.
final class RequiredOperands extends QueryNodeProcessorImpl {
    @Override
    protected QueryNode preProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        return node instanceof AndQueryNode
                ? new BooleanQueryNode(node.getChildren().stream()
                        .map(RequiredOperands::required)
                        .toList())
                : node;
    }

    private static QueryNode required(QueryNode node) {
        return node instanceof ModifierQueryNode ? node : new ModifierQueryNode(node, Modifier.MOD_REQ);
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }
}
