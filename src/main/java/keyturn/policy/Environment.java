package keyturn.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// What policy says of one environment.
///
/// @param file    the profile's file name, relative to the work folder
/// @param useCase what the environment is for; may be empty
/// @param require values that keys must have, such as `DEBUG=false`, in the order of the policy; none is a secret
public record Environment(
        ProfileName name, String file, String useCase, Validation validation, Map<EnvKey, String> require) {

    public Environment {
        require = Collections.unmodifiableMap(new LinkedHashMap<>(require));
    }
}
