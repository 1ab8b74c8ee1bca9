package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import keyturn.env.EnvDocument;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderComparison;
import keyturn.env.loader.LoaderComparison.Group;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.work.Ledger.Place;

/// What loaders read of the selected cell. A profile is read once for each loader and kept until it changes.
final class LoadersViewModel {

    /// What is known of one cell.
    ///
    /// @param inUse  what the loaders in use read
    /// @param others what the other ones read; empty unless they were asked for
    record Readings(Place place, List<Group> inUse, List<Group> others) {
        Readings {
            inUse = List.copyOf(inUse);
            others = List.copyOf(others);
        }
    }

    private final SecretsViewModel model;
    private final Jobs jobs;
    private final BooleanProperty othersToo = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Readings>> readings = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Known> known = Optional.empty();
    private Runnable cancel = () -> {};

    /// The last profile that was read, by both kinds of loaders.
    private record Known(LoaderComparison inUse, List<Loader> asked, Optional<LoaderComparison> others) {}

    LoadersViewModel(SecretsViewModel model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
        model.selectedProperty().addListener(_ -> look());
        model.matrixProperty().addListener(_ -> look());
        othersToo.addListener(_ -> look());
        look();
    }

    /// Empty while nothing is selected, not set, or not known yet.
    ReadOnlyObjectProperty<Optional<Readings>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /// True if the loaders that are not in use are to be asked as well.
    BooleanProperty othersTooProperty() {
        return othersToo;
    }

    /// How many loaders are not in use.
    int others() {
        return otherLoaders().size();
    }

    private List<Loader> otherLoaders() {
        var others = new ArrayList<>(model.bench().loaders());
        others.removeAll(model.bench().firstLoaders());
        return others;
    }

    private void look() {
        cancel.run();
        cancel = () -> {};
        Optional<Place> place = model.selectedProperty().get();
        Optional<EnvDocument> document = place.flatMap(model::document)
                .filter(it -> it.value(place.get().key()).isPresent());
        if (document.isEmpty()) {
            readings.set(Optional.empty());
            return;
        }
        List<Loader> inUse = model.bench().firstLoaders();
        if (known.filter(it -> serves(it, document.get(), inUse)).isPresent()) {
            show(known.get(), place.get());
            return;
        }
        // What was said of another cell must not stand beside this one; of the same cell it may, for a moment.
        if (readings.get().filter(it -> it.place().equals(place.get())).isEmpty()) {
            readings.set(Optional.empty());
        }
        List<Loader> others = othersToo.get() ? otherLoaders() : List.of();
        boolean withOthers = othersToo.get();
        cancel = jobs.start(new Job<>(
                text("comparison.reading"),
                _ -> new Known(
                        LoaderComparison.of(document.get(), inUse),
                        inUse,
                        withOthers ? Optional.of(LoaderComparison.of(document.get(), others)) : Optional.empty()),
                this::read));
    }

    private boolean serves(Known found, EnvDocument document, List<Loader> inUse) {
        return found.inUse().document().equals(document)
                && found.asked().equals(inUse)
                && (!othersToo.get() || found.others().isPresent());
    }

    /// What comes late, of a profile that has changed meanwhile, is dropped.
    private void read(Outcome<Known> outcome) {
        if (outcome instanceof Outcome.Done(Known found)) {
            Optional<Place> place = model.selectedProperty().get();
            Optional<EnvDocument> document = place.flatMap(model::document);
            if (document.filter(it -> serves(found, it, model.bench().firstLoaders()))
                    .isPresent()) {
                known = Optional.of(found);
                show(found, place.get());
            }
        }
    }

    private void show(Known found, Place place) {
        List<Group> others = othersToo.get()
                ? found.others().map(it -> it.groups(place.key())).orElse(List.of())
                : List.of();
        readings.set(Optional.of(new Readings(place, found.inUse().groups(place.key()), others)));
    }
}
