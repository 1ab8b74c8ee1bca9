package keyturn.health;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderReadings;
import keyturn.env.loader.PortableWriter;
import keyturn.file.Digest;
import keyturn.health.rule.ByteOrderMark;
import keyturn.health.rule.CarriageReturnKept;
import keyturn.health.rule.DuplicateKey;
import keyturn.health.rule.KeyNotTaken;
import keyturn.health.rule.ReadDifferently;
import keyturn.health.rule.RefusedByLoader;
import keyturn.health.rule.RunsCommand;
import keyturn.health.rule.SpacesAroundEquals;
import keyturn.health.rule.UnreadableLine;
import keyturn.policy.PolicyFile;
import keyturn.work.ActiveProfile;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Checks how one file is written: whether the loaders in use read it alike. Needs no work folder.
public final class Lint {

    private static final List<Rule> RULES = List.of(
            new RefusedByLoader(),
            new CarriageReturnKept(),
            new ByteOrderMark(),
            new ReadDifferently(),
            new KeyNotTaken(),
            new RunsCommand(),
            new UnreadableLine(),
            new DuplicateKey(),
            new SpacesAroundEquals());

    private final List<Loader> loaders;
    private final boolean assumed;

    /// @param loaders those that must read the file alike
    /// @param assumed nothing shows that they are in use: what they read differently is a warning, no error
    public Lint(List<Loader> loaders, boolean assumed) {
        this.loaders = List.copyOf(loaders);
        this.assumed = assumed;
    }

    /// The findings of one file, in the order of its lines.
    ///
    /// @param name what the file is called in sentences
    /// @param file absolute
    public List<Finding> check(ProfileName name, Path file, EnvDocument document) {
        var profile = new Profile(name, file, new Content.Read(document, Digest.of(document.bytes())), "");
        var evidence = new Evidence(
                new WorkSnapshot(
                        Optional.ofNullable(file.getParent()).orElse(file),
                        List.of(profile),
                        Optional.empty(),
                        new ActiveProfile.None()),
                new PolicyFile.Reading(PolicyFile.builtIn(), List.of(), true),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                LoaderReadings.of(loaders, assumed, Map.of(name, document)));
        var findings = new ArrayList<Finding>();
        RULES.forEach(rule -> findings.addAll(rule.check(evidence)));
        findings.sort(Comparator.comparingInt(finding -> finding.line().orElse(0)));
        return findings;
    }

    /// The file with every finding mended that only the way of writing can mend: quotes, line ends, byte order mark.
    /// The same document if there is nothing to do. No value changes.
    public EnvDocument mend(ProfileName name, Path file, EnvDocument document) {
        EnvDocument mended = document;
        for (Finding finding : check(name, file, document)) {
            switch (finding.fix().orElse(null)) {
                case Fix.UseLineFeeds _ -> mended = mended.withLineFeeds();
                case Fix.RemoveByteOrderMark _ -> mended = mended.withoutByteOrderMark();
                case null, default -> {}
            }
        }
        var keys = new ArrayList<EnvKey>();
        for (Finding finding : check(name, file, mended)) {
            if (finding.fix().orElse(null) instanceof Fix.Requote(var _, EnvKey key)) {
                keys.add(key);
            }
        }
        return keys.isEmpty() ? mended : new PortableWriter(loaders).respell(mended, keys);
    }
}
