package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// A switch that protects is off, or one that opens is on.
public final class UnsafeSwitch implements Rule {

    @Override
    public String id() {
        return "unsafe-switch";
    }

    @Override
    public About about() {
        return new About(text("rules.unsafeSwitch"), text("rules.unsafeSwitch.help"));
    }

    /// Must be on.
    private static final Set<String> PROTECTING = Set.of(
            "REQUIRE_AUTHENTICATION",
            "REQUIRE_AUTH",
            "AUTH_REQUIRED",
            "AUTH_ENABLED",
            "AUTHENTICATION_ENABLED",
            "STRICT_SCHEMA_VALIDATION",
            "FAIL_ON_DATA_ERROR",
            "FAIL_ON_ERROR",
            "RATE_LIMIT_ENABLED",
            "RATE_LIMITING_ENABLED",
            "ENABLE_RATE_LIMIT",
            "CSRF_ENABLED",
            "SSL_VERIFY",
            "TLS_VERIFY",
            "VERIFY_SSL",
            "VERIFY_TLS",
            "NODE_TLS_REJECT_UNAUTHORIZED",
            "SESSION_COOKIE_SECURE",
            "COOKIE_SECURE");

    /// Must be off.
    private static final Set<String> OPENING = Set.of(
            "RETURN_VALIDATION_ERRORS",
            "DISABLE_AUTH",
            "DISABLE_AUTHENTICATION",
            "SKIP_AUTH",
            "AUTH_DISABLED",
            "DISABLE_RATE_LIMIT",
            "DISABLE_CSRF",
            "ALLOW_INSECURE",
            "INSECURE_SKIP_VERIFY",
            "EXPOSE_STACK_TRACES");

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            Optional<Severity> severity = Weight.unlessRelaxed(evidence, profile.name());
            if (severity.isPresent()) {
                for (SettingText setting : SettingText.all(evidence, profile)) {
                    boolean off = PROTECTING.contains(setting.key().name()) && setting.isOff();
                    boolean on = OPENING.contains(setting.key().name()) && setting.isOn();
                    if ((off || on) && !DevelopmentSwitch.required(evidence, profile, setting.key())) {
                        findings.add(finding(severity.get(), setting, off));
                    }
                }
            }
        }
        return findings;
    }

    private Finding finding(Severity severity, SettingText setting, boolean off) {
        Profile profile = setting.profile();
        String wanted = off ? "true" : "false";
        return Finding.ofKey(
                        id(),
                        severity,
                        profile,
                        setting.key(),
                        off
                                ? text("validation.unsafeSwitch.off", profile.name())
                                : text("validation.unsafeSwitch.on", profile.name()),
                        text("validation.unsafeSwitch.detail"))
                .with(new Fix.SetValue(profile.name(), setting.key(), wanted));
    }
}
