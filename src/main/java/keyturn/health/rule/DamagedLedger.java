package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// A ledger that could not be understood: what it knew of the values' ages is missing from the present one.
public final class DamagedLedger implements Rule {

    @Override
    public String id() {
        return "damaged-ledger";
    }

    @Override
    public About about() {
        return new About(text("rules.damagedLedger"), text("rules.damagedLedger.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.damaged().stream()
                .map(file -> Finding.ofFile(
                                id(),
                                Severity.WARNING,
                                file,
                                Optional.empty(),
                                text("health.damagedLedger"),
                                text("health.damagedLedger.detail"))
                        .with(new Fix.RemoveFile(file)))
                .toList();
    }
}
