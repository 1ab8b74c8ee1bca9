package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.generate.SecretFormat;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.policy.SecretType;
import keyturn.work.Ledger.Place;

/// Adds a key to several profiles at once. All that can be read are ticked from the start, and the value is generated
/// where policy knows how: a name and Enter are enough.
final class AddKeyViewModel {

    /// Where the value comes from.
    enum Source {
        /// A value of its own for each profile.
        GENERATED,
        TYPED,
        EMPTY
    }

    private final SecretsViewModel model;
    private final Jobs jobs;
    private final StringProperty name = new SimpleStringProperty("");
    private final Map<ProfileName, BooleanProperty> profiles = new LinkedHashMap<>();
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.TYPED);
    private final ObjectProperty<SecretFormat> format;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final BooleanProperty valid = new SimpleBooleanProperty();

    AddKeyViewModel(SecretsViewModel model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
        model.matrix().columns().stream()
                .filter(it -> it.unavailable().isEmpty())
                .forEach(it -> profiles.put(it.profile(), new SimpleBooleanProperty(true)));
        format = new SimpleObjectProperty<>(Formats.offered(Optional.empty()).getFirst());
        name.addListener(_ -> named());
        profiles.values().forEach(it -> it.addListener(_ -> check()));
        typed.addListener(_ -> check());
        source.addListener(_ -> check());
        check();
    }

    StringProperty nameProperty() {
        return name;
    }

    /// The profiles that can be added to, in the order of the columns, each with its tick.
    Map<ProfileName, BooleanProperty> profiles() {
        return profiles;
    }

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    ObjectProperty<SecretFormat> formatProperty() {
        return format;
    }

    /// Emptied as soon as it has been used.
    StringProperty typedProperty() {
        return typed;
    }

    /// What policy says of the key, or what keeps it from being added.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    BooleanExpression canAdd() {
        return Bindings.createBooleanBinding(valid::get, valid);
    }

    List<SecretFormat> formats() {
        return Formats.offered(type());
    }

    /// True if a typed value is to be masked.
    boolean secret() {
        return key().map(it -> model.bench().state().policy().policy().isSecret(it))
                .orElse(true);
    }

    /// Makes the values and stages the key. Does nothing unless [#canAdd()] holds. A job, since a key pair takes a
    /// second.
    ///
    /// @param whenAdded called if it was staged
    void add(Runnable whenAdded) {
        Optional<EnvKey> key = key();
        if (!valid.get() || key.isEmpty()) {
            return;
        }
        List<ProfileName> ticked =
                profiles.keySet().stream().filter(this::isTicked).toList();
        Supplier<SecretText> values = values();
        typed.set("");
        jobs.start(new Job<>(text("secrets.generating", key.get()), _ -> make(ticked, values), outcome -> {
            if (outcome instanceof Outcome.Done(Map<ProfileName, SecretText> made)) {
                if (model.add(key.get(), made)) {
                    whenAdded.run();
                } else {
                    hint.set(model.problemProperty().get());
                }
            }
        }));
    }

    private static Map<ProfileName, SecretText> make(List<ProfileName> profiles, Supplier<SecretText> values) {
        var made = new LinkedHashMap<ProfileName, SecretText>();
        profiles.forEach(profile -> made.put(profile, values.get()));
        return made;
    }

    /// What each profile gets: one of its own if it is generated, since separate environments have separate secrets.
    private Supplier<SecretText> values() {
        return switch (source.get()) {
            case GENERATED -> {
                SecretFormat chosen = format.get();
                var generator = model.bench().services().generator();
                yield () -> generator.generate(chosen);
            }
            case TYPED -> {
                SecretText value = SecretText.of(typed.get());
                yield () -> value;
            }
            case EMPTY -> () -> SecretText.EMPTY;
        };
    }

    private Optional<EnvKey> key() {
        return EnvKey.parse(name.get().strip());
    }

    private Optional<SecretType> type() {
        return key().flatMap(it -> model.bench().state().policy().policy().type(it));
    }

    /// A new name brings its type's way of making a value, and unticks the profiles that have the key already.
    private void named() {
        Optional<SecretFormat> own = type().flatMap(SecretType::generate).flatMap(SecretFormat::parse);
        own.ifPresent(format::set);
        if (own.isPresent()) {
            source.set(Source.GENERATED);
        } else if (typed.get().isEmpty()) {
            source.set(Source.TYPED);
        }
        key().ifPresent(key -> profiles.forEach((profile, ticked) ->
                ticked.set(model.value(new Place(profile, key)).isEmpty())));
        check();
    }

    private void check() {
        valid.set(false);
        if (name.get().isBlank()) {
            hint.set(text("secrets.add.hint"));
        } else if (key().isEmpty()) {
            hint.set(text("secrets.add.badName"));
        } else if (profiles.values().stream().noneMatch(BooleanProperty::get)) {
            hint.set(
                    having().size() == profiles.size() && !profiles.isEmpty()
                            ? text("secrets.add.everywhere")
                            : text("secrets.add.noProfile"));
        } else {
            valid.set(true);
            hint.set(remark());
        }
    }

    /// Something worth knowing that does not stand in the way.
    private String remark() {
        long ticked = profiles.values().stream().filter(BooleanProperty::get).count();
        List<String> replaced =
                having().stream().filter(this::isTicked).map(ProfileName::name).toList();
        if (!replaced.isEmpty()) {
            return text("secrets.add.replaces", String.join(", ", replaced));
        }
        if (source.get() == Source.TYPED && !typed.get().isEmpty() && secret() && ticked > 1) {
            return text("secrets.add.shared", ticked);
        }
        if (key().filter(EnvKey::portable).isEmpty()) {
            return text("secrets.add.notPortable");
        }
        return type().map(SecretType::purpose).orElse("");
    }

    private boolean isTicked(ProfileName profile) {
        BooleanProperty ticked = profiles.get(profile);
        return ticked != null && ticked.get();
    }

    private List<ProfileName> having() {
        return key().map(key -> profiles.keySet().stream()
                        .filter(it -> model.value(new Place(it, key)).isPresent())
                        .toList())
                .orElse(List.of());
    }
}
