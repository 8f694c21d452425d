/// Texts as vectors: what means nearly the same lies near each other. [quarry.vector.SentenceEncoder] is the port;
/// [quarry.vector.SentenceModel] finds the model that is shipped beside the program. Everything works without one,
/// by words alone. Knows no entries and no index.
@NullMarked
package quarry.vector;

import org.jspecify.annotations.NullMarked;
