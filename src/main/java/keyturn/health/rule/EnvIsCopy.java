package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.ActiveProfile;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// `.env` is a file where it should be a link: an edit of the profile does not reach the service. `sed -i` on the link
/// makes it so.
public final class EnvIsCopy implements Rule {

    @Override
    public String id() {
        return "env-is-copy";
    }

    @Override
    public About about() {
        return new About(text("rules.envIsCopy"), text("rules.envIsCopy.help"));
    }

    @Override
    public boolean countsCopies() {
        return true;
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        if (!(evidence.snapshot().active() instanceof ActiveProfile.OwnFile)) {
            return List.of();
        }
        Optional<Profile> own = evidence.snapshot().profiles().stream()
                .filter(profile -> profile.fileName().equals(".env"))
                .findFirst();
        List<Profile> others = evidence.snapshot().profiles().stream()
                .filter(profile -> !profile.fileName().equals(".env"))
                .toList();
        if (own.isEmpty() || others.isEmpty() || !(own.get().content() instanceof Content.Read)) {
            return List.of();
        }
        List<Profile> same =
                evidence.snapshot().copy().map(WorkSnapshot.Copy::originals).orElse(List.of());
        if (same.isEmpty()) {
            return List.of(found(own.get(), text("health.envIsCopy.own"), text("health.envIsCopy.own.detail")));
        }
        String names = String.join(", ", same.stream().map(Profile::fileName).toList());
        Finding finding = found(own.get(), text("health.envIsCopy", names), text("health.envIsCopy.detail"));
        // With two that are equal, only a person knows which is meant.
        return List.of(
                same.size() == 1
                        ? finding.with(new Fix.LinkActive(
                                same.getFirst().name(), same.getFirst().file()))
                        : finding);
    }

    private Finding found(Profile own, String message, String detail) {
        return Finding.ofProfile(id(), Severity.WARNING, own, message, detail);
    }
}
