package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.loader.Reading.Refused;
import keyturn.env.loader.Refusal;
import keyturn.env.loader.RefusalText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;

/// A file that a loader in use refuses: the service starts with none of its values.
public final class RefusedByLoader implements Rule {

    @Override
    public String id() {
        return "refused-by-loader";
    }

    @Override
    public About about() {
        return new About(text("rules.refusedByLoader"), text("rules.refusedByLoader.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (LoadedProfile each : LoadedProfile.of(evidence)) {
            each.readings().forEach((loader, reading) -> {
                if (reading instanceof Refused(Refusal reason, Optional<Integer> line)) {
                    String message = line.map(number -> text("health.refusedByLoader.at", loader, number))
                            .orElseGet(() -> text("health.refusedByLoader", loader));
                    var finding = Finding.ofProfile(
                            id(), LoadedProfile.severity(evidence), each.profile(), message, RefusalText.of(reason));
                    Finding placed = line.map(finding::at).orElse(finding);
                    findings.add(line.flatMap(number -> keyAt(each.document(), number))
                            .map(key -> each.mended(placed, key, evidence))
                            .orElse(placed));
                }
            });
        }
        return findings;
    }

    /// The key whose entry covers a physical line.
    private static Optional<EnvKey> keyAt(EnvDocument document, int line) {
        Optional<EnvKey> found = Optional.empty();
        for (int i = 0; i < document.lines().size() && document.lineNumber(i) <= line; i++) {
            found = document.lines().get(i) instanceof Assignment entry ? Optional.of(entry.key()) : Optional.empty();
        }
        return found;
    }
}
