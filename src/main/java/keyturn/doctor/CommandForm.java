package keyturn.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.policy.Policy;
import keyturn.policy.SecretType;
import keyturn.policy.Validation;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// What a person would type to mend a finding: one line for a shell in the work folder, to be pasted as it is. It
/// needs no Keyturn where the system's own programs do it.
public final class CommandForm {

    private static final String PLAIN = "[A-Za-z0-9_./:=@%+,-]+";

    private final WorkSnapshot snapshot;
    private final Policy policy;

    /// @param policy tells which secrets can be made, and which profile is the least dangerous one
    public CommandForm(WorkSnapshot snapshot, Policy policy) {
        this.snapshot = snapshot;
        this.policy = policy;
    }

    /// The line; empty where no command mends it.
    public Optional<String> of(Finding finding) {
        return finding.fix().isPresent() ? Optional.of(of(finding.fix().get(), finding)) : byRule(finding);
    }

    private String of(Fix fix, Finding finding) {
        return switch (fix) {
            case Fix.RestrictMode(Path file) ->
                "chmod " + (java.nio.file.Files.isDirectory(file) ? "700 " : "600 ") + name(file);
            case Fix.CloseToOthers(Path file) -> "chmod o-w " + name(file);
            case Fix.RemoveAccessList(Path file) -> "setfacl -b " + name(file);
            case Fix.GiveToOwner(Path file, int _, int _) -> "sudo chown --reference=. " + name(file);
            case Fix.LinkActive(ProfileName profile, Path _) -> activate(profile.name());
            case Fix.IgnoreInGit _ -> doctor(finding);
            case Fix.Untrack(Path file, boolean _) -> "git rm --cached " + name(file);
            case Fix.Generate(ProfileName profile, EnvKey key, String format) ->
                "keyturn generate " + quoted(format) + " | keyturn set " + profile + " " + key;
            case Fix.SetValue(ProfileName profile, EnvKey key, String value) ->
                "printf %s " + quoted(value) + " | keyturn set " + profile + " " + key;
            case Fix.AddKey(ProfileName profile, EnvKey key) ->
                policy.type(key).flatMap(SecretType::generate).isPresent()
                        ? "keyturn generate --for " + key + " | " + set(profile, key)
                        : set(profile, key);
            case Fix.RemoveDuplicates _, Fix.RemoveComments _, Fix.RemoveFile _ -> doctor(finding);
            case Fix.Requote(ProfileName profile, EnvKey _) -> lint(profile) + " --fix";
            case Fix.UseLineFeeds(ProfileName profile) -> lint(profile) + " --fix";
            case Fix.RemoveByteOrderMark(ProfileName profile) -> lint(profile) + " --fix";
            case Fix.Rotate(ProfileName profile, EnvKey key) -> set(profile, key);
            case Fix.ReplaceLeaked(ProfileName profile, EnvKey key) ->
                "keyturn rotate " + profile + " " + key + " --emergency";
            case Fix.Show(ProfileName profile, EnvKey key) -> byRule(finding).orElse(set(profile, key));
        };
    }

    private Optional<String> byRule(Finding finding) {
        Optional<String> file = finding.file().map(this::name);
        Optional<ProfileName> profile = finding.profile();
        return switch (finding.rule()) {
            case "left-over-copy" -> file.map(name -> "rm " + name);
            case "old-value-in-process" -> Optional.empty();
            case "temporary-file" -> Optional.of("keyturn doctor --fix");
            case "leads-outside" -> file.map(name -> "readlink -f " + name);
            case "foreign-owner" -> file.map(name -> "sudo chown --reference=. " + name);
            case "unavailable-profile" -> file.map(name -> "ls -ld " + name);
            // Which profile is to be active is for a person to say: this is an example that does no harm.
            case "active-link", "no-active-profile" -> harmless().map(name -> activate(name.name()));
            case "env-is-copy" -> compared();
            case "spaces-around-equals", "unreadable-line", "refused-by-loader", "key-not-taken", "read-differently" ->
                profile.map(CommandForm::lint);
            default -> profile.flatMap(name -> finding.key().map(key -> set(name, key)));
        };
    }

    /// A profile where validation is relaxed; where there is none, the last, for the gravest stand first.
    private Optional<ProfileName> harmless() {
        List<ProfileName> names = snapshot.profiles().stream()
                .filter(profile -> profile.content() instanceof Content.Read)
                .map(Profile::name)
                .toList();
        return names.stream()
                .filter(name -> policy.environment(name)
                        .filter(each -> each.validation() == Validation.RELAXED)
                        .isPresent())
                .findFirst()
                .or(() -> names.isEmpty() ? Optional.empty() : Optional.of(names.getLast()));
    }

    /// A `.env` of its own: equal to several, any of them will do; equal to none, it has to be compared first.
    private Optional<String> compared() {
        Optional<WorkSnapshot.Copy> copy = snapshot.copy();
        return copy.isPresent()
                ? Optional.of(activate(copy.get().originals().getFirst().name().name()))
                : snapshot.profiles().stream()
                        .filter(profile -> !profile.fileName().equals(".env"))
                        .findFirst()
                        .map(profile -> "keyturn diff default " + profile.name());
    }

    private static String doctor(Finding finding) {
        return "keyturn doctor --fix --rule " + finding.rule();
    }

    private static String activate(String profile) {
        return "keyturn activate " + profile;
    }

    private static String lint(ProfileName profile) {
        return "keyturn lint " + profile;
    }

    private static String set(ProfileName profile, EnvKey key) {
        return "keyturn set " + profile + " " + key;
    }

    /// A file as it is called from the work folder.
    private String name(Path file) {
        String name = file.startsWith(snapshot.root())
                ? snapshot.root().relativize(file).toString()
                : file.toString();
        String shown = name.isEmpty() ? "." : name;
        return quoted(shown.startsWith("-") ? "./" + shown : shown);
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
