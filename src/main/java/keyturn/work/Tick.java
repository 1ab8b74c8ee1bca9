package keyturn.work;

import java.time.LocalDate;
import keyturn.env.ProfileName;

/// Somebody's word that a point of the checklist is done for a profile.
///
/// @param point       its id, such as `monitoring`
/// @param by          who says so
/// @param fingerprint of the profile's bytes, in full; with other bytes the tick no longer holds
public record Tick(ProfileName profile, String point, String by, LocalDate on, String fingerprint) {}
