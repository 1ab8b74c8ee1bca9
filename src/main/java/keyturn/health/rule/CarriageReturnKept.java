package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;

/// Lines that end with CRLF, in a folder whose loaders keep the CR: it becomes a part of every value.
public final class CarriageReturnKept implements Rule {

    @Override
    public String id() {
        return "carriage-return-kept";
    }

    @Override
    public About about() {
        return new About(text("rules.carriageReturnKept"), text("rules.carriageReturnKept.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (LoadedProfile each : LoadedProfile.of(evidence)) {
            List<String> loaders = each.loaders(loaded -> each.keys().stream()
                    .anyMatch(key -> loaded.value(key.name())
                            .filter(read -> each.keepsCarriageReturn(key, read))
                            .isPresent()));
            if (!loaders.isEmpty()) {
                findings.add(Finding.ofProfile(
                                id(),
                                LoadedProfile.severity(evidence),
                                each.profile(),
                                text("health.carriageReturnKept"),
                                text("health.carriageReturnKept.detail", LoadedProfile.list(loaders)))
                        .with(new Fix.UseLineFeeds(each.profile().name())));
            }
        }
        return findings;
    }
}
