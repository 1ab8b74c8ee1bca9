/// The work folder: profiles, template, active link, ledger, watching, merging.
///
/// [WorkFolder] is the way in.
@NullMarked
package keyturn.work;

import org.jspecify.annotations.NullMarked;
