/// Programs that build and measure the packed program and are no part of it. Each is run from its source.
package quarry.tools;
