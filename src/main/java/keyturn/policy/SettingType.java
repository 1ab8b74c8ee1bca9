package keyturn.policy;

import java.util.List;
import keyturn.env.EnvKey;

/// What the value of a setting must be.
///
/// @param values   those that are allowed, in the order of the policy; none if any of the kind is
/// @param required true if every profile must set it, and not to nothing
public record SettingType(EnvKey key, SettingKind kind, List<String> values, boolean required) {

    public SettingType {
        values = List.copyOf(values);
    }

    /// True if `value` is allowed.
    public boolean allows(String value) {
        return kind.fits(value) && (values.isEmpty() || values.contains(value.strip()));
    }
}
