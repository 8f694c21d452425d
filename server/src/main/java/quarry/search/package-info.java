/// What a search is: a [quarry.search.SearchRequest] goes in, a [quarry.search.SearchResult] comes out.
/// [quarry.search.SearchEngine] is the port that the page and the command line use; the engines behind it stand in
/// packages below.
@NullMarked
package quarry.search;

import org.jspecify.annotations.NullMarked;
