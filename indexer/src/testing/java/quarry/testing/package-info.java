/// What the tests of all modules share. Start at [quarry.testing.Growth] to test that something does not take too long,
/// and at [quarry.testing.Timing] for what no test may do instead.
@NullMarked
package quarry.testing;

import org.jspecify.annotations.NullMarked;
