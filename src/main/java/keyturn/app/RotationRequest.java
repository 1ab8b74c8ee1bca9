package keyturn.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.work.Ledger.Place;

/// What somebody wants to have rotated.
///
/// @param places    keys of profiles, each once
/// @param grace     how long old values stay valid; zero for not at all; empty for what policy says
/// @param emergency true if the values have leaked: then every profile that holds one of them gets a new one
public record RotationRequest(List<Place> places, Optional<Duration> grace, boolean emergency) {

    public RotationRequest {
        places = List.copyOf(places);
    }

    /// The keys, for messages.
    public List<EnvKey> keys() {
        return places.stream().map(Place::key).distinct().toList();
    }
}
