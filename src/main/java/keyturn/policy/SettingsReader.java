package keyturn.policy;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.EnvKey;

/// Reads `settings`: what values must be.
final class SettingsReader {

    private final List<PolicyProblem> problems;

    SettingsReader(List<PolicyProblem> problems) {
        this.problems = problems;
    }

    /// @param start what the file adds to; it overrides member by member
    SequencedMap<EnvKey, SettingType> read(Members file, SequencedMap<EnvKey, SettingType> start) {
        return new KeyedSection("settings", problems).read(file, start, this::type);
    }

    private SettingType type(EnvKey key, Members members, Optional<SettingType> known) {
        SettingType base = known.orElseGet(() -> new SettingType(key, SettingKind.TEXT, List.of(), false));
        SettingKind kind = members.parsed("type", SettingKind::parse, text("policy.settingType", key))
                .orElse(base.kind());
        List<String> values = members.items("values").map(this::texts).orElse(base.values());
        for (String value : values) {
            if (!kind.fits(value)) {
                members.member("values")
                        .ifPresent(member -> members.refuse(member, text("policy.settingValue", key, kind.notation())));
                break;
            }
        }
        return new SettingType(key, kind, values, members.truth("required").orElse(base.required()));
    }

    private List<String> texts(JsonAt.Items items) {
        var texts = new ArrayList<String>();
        for (JsonAt item : items.values()) {
            switch (item) {
                case JsonAt.Text(var _, var _, String value) -> texts.add(value);
                case JsonAt.Whole(var _, var _, long value) -> texts.add(String.valueOf(value));
                case JsonAt.Truth(var _, var _, boolean value) -> texts.add(String.valueOf(value));
                case JsonAt.Obj _, JsonAt.Items _, JsonAt.Other _ ->
                    problems.add(new PolicyProblem(item.line(), item.column(), text("policy.settingText")));
            }
        }
        return texts;
    }
}
