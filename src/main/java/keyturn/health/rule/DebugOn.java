package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// Debugging is on where strangers see what it tells them.
public final class DebugOn implements Rule {

    @Override
    public String id() {
        return "debug-on";
    }

    @Override
    public About about() {
        return new About(text("rules.debugOn"), text("rules.debugOn.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            if (Weight.isStrict(evidence, profile.name())) {
                for (SettingText setting : SettingText.all(evidence, profile)) {
                    if (isDebug(setting) && !DevelopmentSwitch.required(evidence, profile, setting.key())) {
                        findings.add(finding(evidence, setting));
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isDebug(SettingText setting) {
        String name = setting.key().name();
        return (name.equals("DEBUG") || name.endsWith("_DEBUG") || name.equals("DEBUG_MODE")) && setting.isOn();
    }

    /// Optional before production.
    private Finding finding(Evidence evidence, SettingText setting) {
        Profile profile = setting.profile();
        Severity severity = Weight.isLive(evidence, profile.name()) ? Severity.ERROR : Severity.NOTE;
        return Finding.ofKey(
                        id(),
                        severity,
                        profile,
                        setting.key(),
                        text("validation.debugOn", profile.name()),
                        text("validation.debugOn.detail"))
                .with(new Fix.SetValue(profile.name(), setting.key(), "false"));
    }
}
