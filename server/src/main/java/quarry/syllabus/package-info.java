/// Whether the material covers what should be known. [quarry.syllabus.SyllabusReader] reads a list of concepts,
/// [quarry.syllabus.ShippedSyllabi] has those that come with the program, and [quarry.syllabus.SyllabusCheck] looks
/// for each concept in an index.
@NullMarked
package quarry.syllabus;

import org.jspecify.annotations.NullMarked;
