/// Values on their way out of a profile and into one: `.env` files in a loader's spelling, shell lines, Kubernetes
/// Secrets, JSON, YAML, CSV. [Formats] is the way in; one format is one file.
@NullMarked
package keyturn.exchange;

import org.jspecify.annotations.NullMarked;
