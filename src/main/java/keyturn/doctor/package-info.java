/// The doctor: examines a work folder, groups what it finds by cause, mends what is safe in one go and takes it back.
@NullMarked
package keyturn.doctor;

import org.jspecify.annotations.NullMarked;
