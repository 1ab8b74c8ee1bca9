package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.loader.LoaderReadings;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.policy.PolicyProblem;
import keyturn.strength.Strength;
import keyturn.strength.StrengthMeter;
import keyturn.usage.UsedLoaders;
import keyturn.work.Ledger;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;
import org.jspecify.annotations.Nullable;

/// Reads policy and measures strengths; remembers a measured value, for most stay the same from read to read.
final class Reader {

    private record Measured(EnvKey key, SecretText value) {

        // Written out: for those of a record, Java links method handles at the first use, 5 ms of a window's start.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Measured that && key.equals(that.key) && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return key.hashCode() * 31 + value.hashCode();
        }
    }

    private final StrengthMeter meter;
    private final Map<Measured, Strength> known = new ConcurrentHashMap<>();

    Reader(StrengthMeter meter) {
        this.meter = meter;
    }

    /// The policy of the work folder; the built-in one where it has none.
    PolicyFile.Reading policy(Path root) {
        Path file = root.resolve(PolicyFile.NAME);
        if (Files.notExists(file)) {
            return new PolicyFile.Reading(PolicyFile.builtIn(), List.of(), true);
        }
        try {
            return PolicyFile.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            String message = text("app.policyUnreadable", DiskError.reason(unreadable));
            return new PolicyFile.Reading(PolicyFile.builtIn(), List.of(new PolicyProblem(1, 1, message)), false);
        }
    }

    /// The strength of every non-empty secret.
    Map<Ledger.Place, Strength> strengths(WorkSnapshot snapshot, Policy policy) {
        var strengths = new HashMap<Ledger.Place, Strength>();
        for (Profile profile : snapshot.profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            for (EnvKey key : document.keys()) {
                SecretText value = document.value(key).orElse(SecretText.EMPTY);
                if (!value.isEmpty() && policy.isSecret(key)) {
                    var strength = known.computeIfAbsent(
                            new Measured(key, value), _ -> meter.measure(value, Optional.of(key), policy.type(key)));
                    strengths.put(new Ledger.Place(profile.name(), key), strength);
                }
            }
        }
        return strengths;
    }

    /// What the loaders read of every profile that can be read.
    LoaderReadings readings(UsedLoaders used, WorkSnapshot snapshot) {
        var documents = new HashMap<ProfileName, EnvDocument>();
        for (Profile profile : snapshot.profiles()) {
            profile.document().ifPresent(document -> documents.put(profile.name(), document));
        }
        return LoaderReadings.of(used.loaders(), used.basis() == UsedLoaders.Basis.ASSUMED, documents);
    }

    /// Forgets every value.
    void forget() {
        known.clear();
    }

    /// @throws Failure.NotFound with the names of the profiles there are
    static Profile require(WorkSnapshot snapshot, ProfileName name) throws Failure.NotFound {
        Optional<Profile> profile = snapshot.profile(name);
        if (profile.isEmpty()) {
            String names = String.join(
                    ", ",
                    snapshot.profiles().stream().map(each -> each.name().name()).toList());
            throw new Failure.NotFound(text("app.noProfile", name), text("app.noProfile.remedy", names));
        }
        return profile.get();
    }
}
