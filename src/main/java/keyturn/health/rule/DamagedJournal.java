package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// A journal of a rotation that is not as it was written: which value is where must be looked at by a person.
public final class DamagedJournal implements Rule {

    @Override
    public String id() {
        return "damaged-journal";
    }

    @Override
    public About about() {
        return new About(text("rules.damagedJournal"), text("rules.damagedJournal.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        Path folder = evidence.snapshot().root().resolve(".keyturn/journal");
        return evidence.doings().rotations().unreadable().stream()
                .map(why -> Finding.ofFile(
                        id(), Severity.ERROR, folder, Optional.empty(), text("health.damagedJournal"), why))
                .toList();
    }
}
