/// Secrets as files of mode 600 in a folder, as Docker and Kubernetes mount them.
@NullMarked
package keyturn.remote.directory;

import org.jspecify.annotations.NullMarked;
