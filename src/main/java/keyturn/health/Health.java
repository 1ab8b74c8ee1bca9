package keyturn.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import keyturn.env.ProfileName;
import keyturn.health.rule.ActiveLink;
import keyturn.health.rule.ActivityLogChanged;
import keyturn.health.rule.ByteOrderMark;
import keyturn.health.rule.CarriageReturnKept;
import keyturn.health.rule.DamagedJournal;
import keyturn.health.rule.DamagedLedger;
import keyturn.health.rule.DebugOn;
import keyturn.health.rule.DevelopmentMarker;
import keyturn.health.rule.DevelopmentSwitch;
import keyturn.health.rule.DuplicateKey;
import keyturn.health.rule.EmptySecret;
import keyturn.health.rule.EnvIsCopy;
import keyturn.health.rule.FailedRotation;
import keyturn.health.rule.FailedUnlocks;
import keyturn.health.rule.ForeignOwner;
import keyturn.health.rule.GraceOver;
import keyturn.health.rule.HasAccessList;
import keyturn.health.rule.HoldsProfiles;
import keyturn.health.rule.IdleAcceptance;
import keyturn.health.rule.KeyNotTaken;
import keyturn.health.rule.KnownValue;
import keyturn.health.rule.LeadsOutside;
import keyturn.health.rule.LeftOverCopy;
import keyturn.health.rule.LocalAddress;
import keyturn.health.rule.MisnamedProfile;
import keyturn.health.rule.MissingKey;
import keyturn.health.rule.MockService;
import keyturn.health.rule.NoActiveProfile;
import keyturn.health.rule.NotIgnored;
import keyturn.health.rule.OpenFolder;
import keyturn.health.rule.OpenRotation;
import keyturn.health.rule.OverdueRotation;
import keyturn.health.rule.Placeholder;
import keyturn.health.rule.PlainHttp;
import keyturn.health.rule.PolicyMistake;
import keyturn.health.rule.ProductionValueInDevelopment;
import keyturn.health.rule.RateLimit;
import keyturn.health.rule.ReadDifferently;
import keyturn.health.rule.ReadOnly;
import keyturn.health.rule.ReadableByOthers;
import keyturn.health.rule.RefusedByLoader;
import keyturn.health.rule.RequiredKey;
import keyturn.health.rule.RequiredValue;
import keyturn.health.rule.ReusedAcrossProfiles;
import keyturn.health.rule.ReusedAfterRotation;
import keyturn.health.rule.ReusedWithinProfile;
import keyturn.health.rule.RunsCommand;
import keyturn.health.rule.SecretInComment;
import keyturn.health.rule.SecretInCopy;
import keyturn.health.rule.SpacesAroundEquals;
import keyturn.health.rule.StagedForCommit;
import keyturn.health.rule.TemporaryFile;
import keyturn.health.rule.TrackedByGit;
import keyturn.health.rule.UnavailableProfile;
import keyturn.health.rule.UnreadableLine;
import keyturn.health.rule.UnsafeSwitch;
import keyturn.health.rule.UnusualRead;
import keyturn.health.rule.WeakSecret;
import keyturn.health.rule.WrongEnvironment;
import keyturn.health.rule.WrongFormat;
import keyturn.health.rule.WrongType;
import keyturn.policy.Acceptance;
import keyturn.policy.Criticality;
import keyturn.policy.Policy;
import keyturn.policy.SecretType;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Runs every rule.
public final class Health {

    /// Before everything else, whatever the criticality of the key.
    private static final String WORST = new ProductionValueInDevelopment().id();

    private static final List<Rule> RULES = List.of(
            new ProductionValueInDevelopment(),
            new PolicyMistake(),
            new DamagedLedger(),
            new ActivityLogChanged(),
            new DamagedJournal(),
            new OpenRotation(),
            new GraceOver(),
            new FailedRotation(),
            new FailedUnlocks(),
            new UnusualRead(),
            new UnavailableProfile(),
            new MisnamedProfile(),
            new ActiveLink(),
            new NoActiveProfile(),
            new WrongEnvironment(),
            new RequiredValue(),
            new RequiredKey(),
            new DevelopmentSwitch(),
            new DebugOn(),
            new UnsafeSwitch(),
            new MockService(),
            new LocalAddress(),
            new PlainHttp(),
            new Placeholder(),
            new DevelopmentMarker(),
            new EmptySecret(),
            new ReusedAfterRotation(),
            new OverdueRotation(),
            new ReusedAcrossProfiles(),
            new SecretInCopy(),
            new ReusedWithinProfile(),
            new TrackedByGit(),
            new StagedForCommit(),
            new ReadableByOthers(),
            new HasAccessList(),
            new OpenFolder(),
            new ReadOnly(),
            new HoldsProfiles(),
            new EnvIsCopy(),
            new ForeignOwner(),
            new LeadsOutside(),
            new KnownValue(),
            new WeakSecret(),
            new WrongFormat(),
            new WrongType(),
            new RateLimit(),
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
            new MissingKey(),
            new IdleAcceptance());

    /// Every rule, those of the gravest first.
    public static List<Rule> rules() {
        return RULES;
    }

    /// The same, sorted by what policy accepts.
    public Review review(Evidence evidence) {
        List<Acceptance> acceptances = evidence.policy().policy().accepted();
        List<Finding> all = check(evidence);
        Optional<Evidence.Past> past = evidence.past();
        if (acceptances.isEmpty() || past.isEmpty()) {
            return new Review(all, List.of());
        }
        Review review = Review.of(
                all,
                acceptances,
                past.get().today(),
                finding -> Subject.value(evidence.snapshot(), finding)
                        .map(past.get().fingerprints()::shown));
        var findings = new ArrayList<>(review.findings());
        for (Acceptance idle : Review.idle(review, acceptances)) {
            findings.add(IdleAcceptance.of(
                    evidence.snapshot().root(), idle, past.get().today(), all));
        }
        return new Review(findings, review.accepted());
    }

    /// The findings of all rules, worst first: by severity, then by criticality of the key, then in the order of
    /// the rules, profiles and keys.
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        Optional<WorkSnapshot.Copy> copy = evidence.snapshot().copy();
        Evidence once = copy.map(found -> evidence.without(found.copy().name())).orElse(evidence);
        for (Rule rule : RULES) {
            List<Finding> found = rule.check(rule.countsCopies() ? evidence : once);
            found.forEach(finding -> findings.add(rule.countsCopies() ? finding : ofCopyToo(finding, copy)));
        }
        Policy policy = evidence.policy().policy();
        List<ProfileName> order =
                evidence.snapshot().profiles().stream().map(Profile::name).toList();
        findings.sort(Comparator.<Finding>comparingInt(finding -> finding.rule().equals(WORST) ? 0 : 1)
                .thenComparing(Finding::severity)
                .thenComparing(finding -> criticality(finding, policy))
                .thenComparingInt(finding -> ruleOrder(finding.rule()))
                .thenComparingInt(
                        finding -> finding.profile().map(order::indexOf).orElse(-1))
                .thenComparing(Finding::subject));
        return findings;
    }

    /// What is wrong with a profile is wrong with its copy.
    private static Finding ofCopyToo(Finding finding, Optional<WorkSnapshot.Copy> copy) {
        boolean copied = copy.stream()
                .flatMap(found -> found.originals().stream())
                .map(Profile::name)
                .anyMatch(name -> finding.profile().equals(Optional.of(name))
                        || finding.others().contains(name));
        if (!copied) {
            return finding;
        }
        var others = new ArrayList<>(finding.others());
        copy.ifPresent(found -> others.add(found.copy().name()));
        return finding.concerning(others);
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
