package keyturn.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import keyturn.env.ProfileName;
import keyturn.health.rule.ActiveLink;
import keyturn.health.rule.ByteOrderMark;
import keyturn.health.rule.CarriageReturnKept;
import keyturn.health.rule.DamagedLedger;
import keyturn.health.rule.DuplicateKey;
import keyturn.health.rule.EnvIsCopy;
import keyturn.health.rule.ForeignOwner;
import keyturn.health.rule.HasAccessList;
import keyturn.health.rule.HoldsProfiles;
import keyturn.health.rule.KeyNotTaken;
import keyturn.health.rule.KnownValue;
import keyturn.health.rule.LeadsOutside;
import keyturn.health.rule.LeftOverCopy;
import keyturn.health.rule.MisnamedProfile;
import keyturn.health.rule.MissingKey;
import keyturn.health.rule.NotIgnored;
import keyturn.health.rule.OpenFolder;
import keyturn.health.rule.OverdueRotation;
import keyturn.health.rule.PolicyMistake;
import keyturn.health.rule.ReadDifferently;
import keyturn.health.rule.ReadableByOthers;
import keyturn.health.rule.RefusedByLoader;
import keyturn.health.rule.ReusedAcrossProfiles;
import keyturn.health.rule.RunsCommand;
import keyturn.health.rule.SecretInComment;
import keyturn.health.rule.SpacesAroundEquals;
import keyturn.health.rule.StagedForCommit;
import keyturn.health.rule.TemporaryFile;
import keyturn.health.rule.TrackedByGit;
import keyturn.health.rule.UnavailableProfile;
import keyturn.health.rule.UnreadableLine;
import keyturn.health.rule.WeakSecret;
import keyturn.policy.Criticality;
import keyturn.policy.Policy;
import keyturn.policy.SecretType;
import keyturn.work.Profile;

/// Runs every rule.
public final class Health {

    private static final List<Rule> RULES = List.of(
            new PolicyMistake(),
            new DamagedLedger(),
            new UnavailableProfile(),
            new MisnamedProfile(),
            new ActiveLink(),
            new OverdueRotation(),
            new ReusedAcrossProfiles(),
            new TrackedByGit(),
            new StagedForCommit(),
            new ReadableByOthers(),
            new HasAccessList(),
            new OpenFolder(),
            new HoldsProfiles(),
            new EnvIsCopy(),
            new ForeignOwner(),
            new LeadsOutside(),
            new KnownValue(),
            new WeakSecret(),
            new RefusedByLoader(),
            new CarriageReturnKept(),
            new ByteOrderMark(),
            new ReadDifferently(),
            new KeyNotTaken(),
            new RunsCommand(),
            new UnreadableLine(),
            new NotIgnored(),
            new LeftOverCopy(),
            new TemporaryFile(),
            new SecretInComment(),
            new DuplicateKey(),
            new SpacesAroundEquals(),
            new MissingKey());

    /// Every rule, those of the gravest first.
    public static List<Rule> rules() {
        return RULES;
    }

    /// The findings of all rules, worst first: by severity, then by criticality of the key, then in the order of
    /// the rules, profiles and keys.
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        RULES.forEach(rule -> findings.addAll(rule.check(evidence)));
        Policy policy = evidence.policy().policy();
        List<ProfileName> order =
                evidence.snapshot().profiles().stream().map(Profile::name).toList();
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(finding -> criticality(finding, policy))
                .thenComparingInt(finding -> ruleOrder(finding.rule()))
                .thenComparingInt(
                        finding -> finding.profile().map(order::indexOf).orElse(-1))
                .thenComparing(Finding::subject));
        return findings;
    }

    private static Criticality criticality(Finding finding, Policy policy) {
        return finding.key().flatMap(policy::type).map(SecretType::criticality).orElse(Criticality.HIGH);
    }

    private static int ruleOrder(String id) {
        for (int i = 0; i < RULES.size(); i++) {
            if (RULES.get(i).id().equals(id)) {
                return i;
            }
        }
        return RULES.size();
    }
}
