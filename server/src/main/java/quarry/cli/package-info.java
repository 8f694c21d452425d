/// The program: one class a command, each of which reads its options, opens things, connects them and prints what
/// comes out. Start at [quarry.cli.Main]. Results go to standard output, everything else to standard error. Nothing
/// may use it.
@NullMarked
package quarry.cli;

import org.jspecify.annotations.NullMarked;
