package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.CriticalityWords;
import keyturn.rotate.DueDate;
import keyturn.work.Profile;

/// A value that should have been rotated by now.
public final class OverdueRotation implements Rule {

    @Override
    public String id() {
        return "overdue-rotation";
    }

    @Override
    public About about() {
        return new About(text("rules.overdueRotation"), text("rules.overdueRotation.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (DueDate date : evidence.dueDates()) {
            Optional<Profile> profile = evidence.snapshot().profile(date.profile());
            if (date.state() == DueDate.State.OVERDUE && profile.isPresent()) {
                findings.add(finding(date, profile.get(), Weight.of(evidence, date.profile(), Severity.ERROR)));
            }
        }
        return findings;
    }

    private Finding finding(DueDate date, Profile profile, Severity severity) {
        long late = -date.days().orElse(0L);
        String message = text("health.overdueRotation", late, date.profile());
        String detail = text(
                date.atLeast() ? "health.overdueRotation.atLeast" : "health.overdueRotation.detail",
                CriticalityWords.of(date.type().criticality()),
                RotationWords.of(date.type().rotation()),
                date.lastRotated().orElseThrow());
        return Finding.ofKey(id(), severity, profile, date.key(), message, detail)
                .with(new Fix.Rotate(date.profile(), date.key()));
    }
}
