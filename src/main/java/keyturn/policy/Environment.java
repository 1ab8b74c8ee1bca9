package keyturn.policy;

import java.util.Map;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// What policy says of one environment.
///
/// @param file    the profile's file name, relative to the work folder
/// @param useCase what the environment is for
/// @param require values that keys must have, such as `DEBUG=false`; none is a secret
public record Environment(
        ProfileName name, String file, String useCase, Validation validation, Map<EnvKey, String> require) {

    public Environment {
        require = Map.copyOf(require);
    }
}
