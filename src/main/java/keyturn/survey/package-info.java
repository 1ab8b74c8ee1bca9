/// What lies in a work folder beside the values: modes, owners and access lists, links, left-overs of editors, plain
/// archives.
@NullMarked
package keyturn.survey;

import org.jspecify.annotations.NullMarked;
