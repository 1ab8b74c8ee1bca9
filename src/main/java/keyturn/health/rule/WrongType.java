package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.Policy;
import keyturn.policy.SettingType;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// A setting whose value is not of its type: text where a port should be.
public final class WrongType implements Rule {

    @Override
    public String id() {
        return "wrong-type";
    }

    @Override
    public About about() {
        return new About(text("rules.wrongType"), text("rules.wrongType.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        Map<EnvKey, TemplateTypes.Typed> fromTemplate = TemplateTypes.of(template(evidence));
        for (Profile profile : evidence.snapshot().profiles()) {
            for (SettingText setting : SettingText.all(evidence, profile)) {
                if (!WrongEnvironment.KEYS.contains(setting.key().name())
                        && !DevelopmentSwitch.required(evidence, profile, setting.key())) {
                    finding(evidence, setting, Optional.ofNullable(fromTemplate.get(setting.key())))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static EnvDocument template(Evidence evidence) {
        return evidence.snapshot()
                .template()
                .map(WorkSnapshot.Template::content)
                .map(content -> content instanceof Content.Read read ? read.document() : EnvDocument.EMPTY)
                .orElse(EnvDocument.EMPTY);
    }

    /// Policy counts before the template. A value put together from others is not known, and a placeholder has a
    /// finding of its own.
    private Optional<Finding> finding(Evidence evidence, SettingText setting, Optional<TemplateTypes.Typed> typed) {
        Policy policy = evidence.policy().policy();
        Optional<SettingType> type = policy.setting(setting.key()).or(() -> typed.map(TemplateTypes.Typed::type));
        if (type.isEmpty()
                || type.get().allows(setting.text())
                || setting.text().contains("$")
                || keyturn.strength.Pretence.isUnfilledSetting(keyturn.env.SecretText.of(setting.text()))) {
            return Optional.empty();
        }
        boolean guessed = policy.setting(setting.key()).isEmpty()
                && typed.filter(TemplateTypes.Typed::guessed).isPresent();
        Profile profile = setting.profile();
        Severity graded = Weight.graded(evidence, profile.name());
        Severity severity = guessed && graded == Severity.ERROR ? Severity.WARNING : graded;
        boolean fromPolicy = policy.setting(setting.key()).isPresent();
        return Optional.of(Finding.ofKey(
                        id(),
                        severity,
                        profile,
                        setting.key(),
                        message(type.get(), profile),
                        text(fromPolicy ? "validation.wrongType.policy" : "validation.wrongType.template"))
                .with(new Fix.Show(profile.name(), setting.key())));
    }

    private static String message(SettingType type, Profile profile) {
        if (!type.values().isEmpty()) {
            return text("validation.wrongType.values", String.join(", ", type.values()), profile.name());
        }
        return switch (type.kind()) {
            case NUMBER -> text("validation.wrongType.number", profile.name());
            case BOOLEAN -> text("validation.wrongType.boolean", profile.name());
            case URL -> text("validation.wrongType.url", profile.name());
            case EMAIL -> text("validation.wrongType.email", profile.name());
            case PORT -> text("validation.wrongType.port", profile.name());
            case TEXT -> text("validation.wrongType.text", profile.name());
        };
    }
}
