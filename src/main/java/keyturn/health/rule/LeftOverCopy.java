package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.Item;

/// What editors, people and the guide's own commands leave beside profiles: plain copies that nobody rotates.
public final class LeftOverCopy implements Rule {

    @Override
    public String id() {
        return "left-over-copy";
    }

    @Override
    public About about() {
        return new About(text("rules.leftOver"), text("rules.leftOver.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        // That it holds secrets in use is worse, and said of it already.
        Set<Path> told = SecretInCopy.files(evidence);
        for (Item item : evidence.survey().items()) {
            switch (item.kind()) {
                case LEFT_OVER -> {
                    if (!told.contains(item.file())) {
                        findings.add(
                                found(item, Severity.WARNING, text("health.leftOver"), text("health.leftOver.detail"))
                                        .with(new Fix.RemoveFile(item.file())));
                    }
                }
                case EDITOR_LOCK ->
                    findings.add(
                            found(item, Severity.NOTE, text("health.editorLock"), text("health.editorLock.detail")));
                case TEMPORARY, WORK_FOLDER, PROFILE, BACKUP, BACKUP_FOLDER, STATE_FOLDER, STATE_FILE -> {}
            }
        }
        return findings;
    }

    private Finding found(Item item, Severity severity, String message, String detail) {
        return Finding.ofFile(id(), severity, item.file(), Optional.empty(), message, detail);
    }
}
