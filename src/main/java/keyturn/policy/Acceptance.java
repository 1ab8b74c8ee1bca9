package keyturn.policy;

import java.time.LocalDate;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// A finding that somebody answers for, until a day.
///
/// @param rule        the id of its rule
/// @param profile     empty for a finding that is of no profile
/// @param key         empty for a finding that is of no key
/// @param file        of this name alone; empty for any
/// @param reason      why it is no problem, or not yet
/// @param by          who says so
/// @param until       the last day it holds
/// @param fingerprint of the value that was accepted; empty for any
/// @param line        of keyturn.json, from 1
public record Acceptance(
        String rule,
        Optional<ProfileName> profile,
        Optional<EnvKey> key,
        Optional<String> file,
        String reason,
        String by,
        LocalDate until,
        Optional<String> fingerprint,
        int line) {

    /// True if it is for findings at this place.
    public boolean covers(
            String ofRule, Optional<ProfileName> ofProfile, Optional<EnvKey> ofKey, Optional<String> ofFile) {
        return rule.equals(ofRule)
                && profile.equals(ofProfile)
                && key.equals(ofKey)
                && (file.isEmpty() || file.equals(ofFile));
    }
}
