/// The query language: [quarry.query.QueryParser] reads what a user typed into a [quarry.query.Clause], which says
/// what is looked for and not how. The syntax is Lucene's, read by its query parser, which no other package knows;
/// [quarry.query.LenientText] sees to it that every text is one of its queries. `docs/query-language.md` tells users
/// the same. Uses no other package of Quarry.
@NullMarked
package quarry.query;

import org.jspecify.annotations.NullMarked;
