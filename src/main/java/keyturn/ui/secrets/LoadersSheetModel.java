package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.loader.Difference;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderComparison;
import keyturn.env.loader.LoaderComparison.Group;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.usage.LoaderUse;
import keyturn.usage.UsedLoaders;

/// One profile, as edited, as loaders read it: keys by loaders.
final class LoadersSheetModel {

    /// One key; a difference for each of the shown loaders.
    record Line(EnvKey key, List<Difference> differences) {
        Line {
            differences = List.copyOf(differences);
        }

        /// A loader that refuses the file says nothing of one key.
        boolean differs() {
            return differences.stream().anyMatch(it -> !it.isSame() && !(it instanceof Difference.Refused));
        }
    }

    private final SecretsViewModel model;
    private final Jobs jobs;
    private final ObjectProperty<ProfileName> profile;
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final BooleanProperty differencesOnly = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<List<Loader>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Group>> refusals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper differing = new ReadOnlyIntegerWrapper();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> shownLines = FXCollections.unmodifiableObservableList(lines);
    private List<Line> everyLine = List.of();
    private Runnable cancel = () -> {};

    /// What one reading of a profile gave.
    private record Found(List<Loader> loaders, List<Group> refusals, List<Line> lines) {}

    LoadersSheetModel(SecretsViewModel model, Jobs jobs, ProfileName first) {
        this.model = model;
        this.jobs = jobs;
        profile = new SimpleObjectProperty<>(first);
        profile.addListener(_ -> read());
        all.addListener(_ -> read());
        differencesOnly.addListener(_ -> filter());
        read();
    }

    ObjectProperty<ProfileName> profileProperty() {
        return profile;
    }

    /// True for every loader that Keyturn knows, false for those in use.
    BooleanProperty allLoadersProperty() {
        return all;
    }

    /// True if the service is known to use the loaders that are shown first.
    boolean anyInUse() {
        return !model.bench().loadersInUse().isEmpty();
    }

    /// How it is known which loaders are in use: the first reason for each.
    String evidence() {
        UsedLoaders used = model.bench().state().loaders();
        Path root = model.bench().state().snapshot().root();
        String reasons = used.loaders().stream()
                .map(loader ->
                        used.firstUse(loader.id()).map(use -> reason(use, root)).orElse(loader.id()))
                .collect(Collectors.joining(" · "));
        return switch (used.basis()) {
            case POLICY -> text("comparison.evidence.policy", reasons);
            case FOUND -> text("comparison.evidence.found", reasons);
            case ASSUMED -> text("comparison.evidence.assumed", reasons);
        };
    }

    private static String reason(LoaderUse use, Path root) {
        return text("comparison.evidence.reason", use.loader(), use.place(root), use.evidence());
    }

    /// True to leave out the keys that all of the shown loaders read alike.
    BooleanProperty differencesOnlyProperty() {
        return differencesOnly;
    }

    /// The loaders that [Line#differences()] tells of, in that order.
    ReadOnlyObjectProperty<List<Loader>> shownLoadersProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The loaders that take nothing of the file, and why.
    ReadOnlyObjectProperty<List<Group>> refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }

    /// How many keys some loader reads otherwise.
    ReadOnlyIntegerProperty differingProperty() {
        return differing.getReadOnlyProperty();
    }

    ObservableList<Line> lines() {
        return shownLines;
    }

    void jumpTo(Line line) {
        model.show(profile.get(), line.key());
    }

    private void read() {
        cancel.run();
        ProfileName wanted = profile.get();
        boolean everyLoader = all.get();
        Optional<EnvDocument> document = model.bench().edits().document(wanted);
        if (document.isEmpty()) {
            take(new Found(List.of(), List.of(), List.of()));
            return;
        }
        var loaders = new ArrayList<>(model.bench().firstLoaders());
        if (everyLoader) {
            model.bench().loaders().stream().filter(it -> !loaders.contains(it)).forEach(loaders::add);
        }
        cancel = jobs.start(new Job<>(text("comparison.reading"), _ -> compare(document.get(), loaders), outcome -> {
            if (outcome instanceof Outcome.Done(Found found)
                    && wanted.equals(profile.get())
                    && everyLoader == all.get()) {
                take(found);
            }
        }));
    }

    private static Found compare(EnvDocument document, List<Loader> loaders) {
        var comparison = LoaderComparison.of(document, loaders);
        var lines = new ArrayList<Line>();
        for (EnvKey key : document.keys()) {
            lines.add(new Line(
                    key,
                    comparison.loaders().stream()
                            .map(it -> comparison.difference(key, it))
                            .toList()));
        }
        return new Found(comparison.loaders(), comparison.refusals(), lines);
    }

    private void take(Found found) {
        everyLine = found.lines();
        lines.clear();
        shown.set(found.loaders());
        refusals.set(found.refusals());
        differing.set((int) everyLine.stream().filter(Line::differs).count());
        filter();
    }

    private void filter() {
        lines.setAll(everyLine.stream()
                .filter(it -> !differencesOnly.get() || it.differs())
                .toList());
    }
}
