/// Types of secrets, environments and schedules: built in (the guide), and keyturn.json.
///
/// [PolicyFile] is the way in; a [Policy] holds no secret.
@NullMarked
package keyturn.policy;

import org.jspecify.annotations.NullMarked;
