package keyturn.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// The part of policy that says how rotations are carried out.
///
/// @param everywhere    `rotation` of the file
/// @param byEnvironment `rotation` of an environment; overrides the one of the file
/// @param byKey         `rotation` of a secret; overrides both
/// @param remotes       in the order of the file
public record Procedures(
        Procedure.Part everywhere,
        Map<ProfileName, Procedure.Part> byEnvironment,
        Map<EnvKey, Procedure.Part> byKey,
        List<RemoteSpec> remotes) {

    public static final Procedures NONE = new Procedures(Procedure.Part.NONE, Map.of(), Map.of(), List.of());

    public Procedures {
        byEnvironment = Map.copyOf(byEnvironment);
        byKey = Map.copyOf(byKey);
        remotes = List.copyOf(remotes);
    }

    public Procedure of(ProfileName profile, EnvKey key) {
        return Procedure.USUAL
                .with(everywhere)
                .with(byEnvironment.getOrDefault(profile, Procedure.Part.NONE))
                .with(byKey.getOrDefault(key, Procedure.Part.NONE));
    }

    public Optional<RemoteSpec> remote(String name) {
        return remotes.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
