/// What a question is about: a [quarry.topic.Taxonomy] names the topics and the words that speak for them,
/// [quarry.topic.TopicClassifier] picks one for an entry.
@NullMarked
package quarry.topic;

import org.jspecify.annotations.NullMarked;
