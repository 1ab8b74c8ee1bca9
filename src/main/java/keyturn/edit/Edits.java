package keyturn.edit;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.failure.Failure;
import keyturn.work.Merge;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// The profiles as a person has edited them, over the work folder as it was read. One history of undo and redo
/// for all profiles. Not thread-safe: belongs to the thread that shows it.
public final class Edits {

    private final ValueWriter writer;
    private WorkSnapshot base;
    private Map<ProfileName, EnvDocument> documents;
    private Map<ProfileName, EnvDocument> stranded = Map.of();
    private final History history = new History();

    /// Values are spelled as most loaders read them.
    public Edits(WorkSnapshot base) {
        this(base, List.of());
    }

    /// @param loaders those in use: values are spelled so that all of them read exactly the value, or as many as
    ///                     can
    public Edits(WorkSnapshot base, List<Loader> loaders) {
        this.base = base;
        this.writer = new ValueWriter(loaders);
        this.documents = documentsOf(base);
    }

    /// The work folder that the edits started from.
    public WorkSnapshot base() {
        return base;
    }

    /// The document as it is now, edits included; empty if the profile's file cannot be read.
    public Optional<EnvDocument> document(ProfileName profile) {
        return Optional.ofNullable(documents.get(profile));
    }

    /// Sets a key; adds it if it is missing, behind the key that it follows in the template.
    public void set(ProfileName profile, EnvKey key, SecretText value) throws Failure {
        EnvDocument document = editable(profile);
        boolean present = document.find(key).isPresent();
        EnvDocument edited = writer.put(document, key, value, base.template());
        step(text(present ? "edit.set" : "edit.add", key, profile), Map.of(profile, edited));
    }

    /// Sets a key in several profiles, as one step; none is changed if one cannot be.
    public void set(Map<ProfileName, SecretText> values, EnvKey key) throws Failure {
        var edited = new LinkedHashMap<ProfileName, EnvDocument>();
        for (var entry : values.entrySet()) {
            EnvDocument document = editable(entry.getKey());
            edited.put(entry.getKey(), writer.put(document, key, entry.getValue(), base.template()));
        }
        step(text("edit.setInSeveral", key, values.size()), edited);
    }

    /// Removes a key. Nothing happens if it is not set.
    public void remove(ProfileName profile, EnvKey key) throws Failure {
        step(
                text("edit.remove", key, profile),
                Map.of(profile, editable(profile).remove(key)));
    }

    /// Removes a key from several profiles, as one step.
    public void remove(List<ProfileName> profiles, EnvKey key) throws Failure {
        var edited = new LinkedHashMap<ProfileName, EnvDocument>();
        for (ProfileName profile : profiles) {
            edited.put(profile, editable(profile).remove(key));
        }
        step(text("edit.removeFromSeveral", key, profiles.size()), edited);
    }

    /// Renames the key in each of the profiles that has it, as one step; none is changed if one cannot be.
    public void rename(List<ProfileName> profiles, EnvKey from, EnvKey to) throws Failure {
        var edited = new LinkedHashMap<ProfileName, EnvDocument>();
        for (ProfileName profile : profiles) {
            edited.put(profile, editable(profile).rename(from, to));
        }
        step(text("edit.rename", from, to), edited);
    }

    /// Edits of profiles as texts.
    public LineEdits lines() {
        return new LineEdits(this);
    }

    /// What differs from disk, by profile and key. Of a profile whose file has gone: from what it held.
    public List<StagedChange> changes() {
        var changes = new ArrayList<StagedChange>();
        staged().forEach((profile, now) -> changes.addAll(Changes.between(profile, onDisk(profile), now)));
        return changes;
    }

    /// What differs from disk besides: comments, order and spelling.
    public List<TextChange> textChanges() {
        var changes = new ArrayList<TextChange>();
        staged().forEach((profile, now) ->
                TextChange.between(profile, onDisk(profile), now).ifPresent(changes::add));
        return changes;
    }

    /// The documents to save: profiles whose bytes differ from disk.
    public Map<ProfileName, EnvDocument> changed() {
        var changed = new LinkedHashMap<ProfileName, EnvDocument>();
        for (Profile profile : base.profiles()) {
            EnvDocument now = documents.get(profile.name());
            Optional<EnvDocument> before = profile.document();
            if (now != null && before.isPresent() && !before.get().equals(now)) {
                changed.put(profile.name(), now);
            }
        }
        return changed;
    }

    /// Edits of profiles whose files have gone, or cannot be read any more. They cannot be saved; they wait for the
    /// file, are dropped with [#abandon], or a new file is written of them.
    public Map<ProfileName, EnvDocument> stranded() {
        var left = new LinkedHashMap<ProfileName, EnvDocument>();
        stranded.forEach((profile, origin) ->
                document(profile).filter(now -> !now.equals(origin)).ifPresent(now -> left.put(profile, now)));
        return left;
    }

    /// Drops the edits of a profile whose file has gone; can be undone.
    public void abandon(ProfileName profile) {
        EnvDocument origin = stranded.get(profile);
        if (origin != null) {
            step(text("edit.abandon", profile), Map.of(profile, origin));
        }
    }

    private Map<ProfileName, EnvDocument> staged() {
        var all = new LinkedHashMap<>(changed());
        all.putAll(stranded());
        return all;
    }

    /// Edits of several cells together.
    public CellEdits cells() {
        return new CellEdits(this);
    }

    /// Edits that mend how profiles are written.
    public Repairs repairs() {
        return new Repairs(this);
    }

    /// The name of the step that [#undo()] takes back, such as `change of JWT_SECRET in production`.
    public Optional<String> undoName() {
        return history.last().map(Step::name);
    }

    /// The name of the step that [#redo()] does again.
    public Optional<String> redoName() {
        return history.next().map(Step::name);
    }

    /// Notes a change that was made beside the profiles. It is the last step now.
    public void happened(Beside change) {
        history.add(Step.of(change));
    }

    /// Notes that such a change was taken back.
    public void tookBack(Beside change) {
        history.back(change);
    }

    /// Notes that it was done again.
    public void didAgain(Beside change) {
        history.forward(change);
    }

    /// The change beside the profiles that is the last step; empty if that is one of profiles, or none is left.
    /// Who made it takes it back and then says so with [#tookBack].
    public Optional<Beside> undoesBeside() {
        return history.last().flatMap(Step::beside);
    }

    /// The same of [#redo()].
    public Optional<Beside> redoesBeside() {
        return history.next().flatMap(Step::beside);
    }

    /// Takes the last step back. After a save this stages the old value anew.
    ///
    /// @return keys that another program has changed since; they stay as they are
    public Set<EnvKey> undo() {
        return history.back().map(step -> take(step.undoneOn(documents))).orElse(Set.of());
    }

    /// Does the step again that was taken back last.
    ///
    /// @return as [#undo()]
    public Set<EnvKey> redo() {
        return history.forward().map(step -> take(step.redoneOn(documents))).orElse(Set.of());
    }

    private Set<EnvKey> take(Step.Moved moved) {
        replace(moved.documents());
        return moved.kept();
    }

    /// Drops the staged change of one key; can be undone.
    public void drop(StagedChange change) throws Failure {
        ProfileName profile = change.profile();
        EnvDocument dropped = change.droppedFrom(editable(profile), onDisk(profile));
        step(text("edit.drop", change.key(), profile), Map.of(profile, dropped));
    }

    /// Drops the staged changes of a profile that concern no value: comments, order, spelling. Can be undone.
    public void drop(TextChange change) throws Failure {
        ProfileName profile = change.profile();
        EnvDocument edited = editable(profile);
        EnvDocument dropped = onDisk(profile);
        for (StagedChange kept : Changes.between(profile, dropped, edited)) {
            dropped = kept.kind() == StagedChange.Kind.CLEANED
                    ? dropped.removeDuplicates(kept.key())
                    : Merge.restoreKey(dropped, edited, kept.key());
        }
        step(text("edit.dropText", profile), Map.of(profile, dropped));
    }

    /// Drops every edit; can be undone.
    public void discard() {
        var disk = new HashMap<ProfileName, EnvDocument>();
        staged().keySet().forEach(profile -> disk.put(profile, onDisk(profile)));
        step(text("edit.discard"), disk);
    }

    /// Stages again what was kept, as one step, merged by key; gives the clashes, as [#rebase].
    public List<Clash> restore(Staged kept) {
        var present = new HashMap<>(documents);
        present.keySet().retainAll(kept.mine().keySet());
        var rebase = new Rebase(kept.base(), kept.mine(), present);
        strand(rebase.stranded());
        replace(rebase.stranded());
        step(text("edit.restore"), rebase.documents());
        return rebase.clashes();
    }

    /// Goes over to what is on disk now, keeping staged edits: each is merged by key, what is around the values line
    /// by line. The history stays.
    ///
    /// @return keys that both sides changed; they keep the staged value
    public List<Clash> rebase(WorkSnapshot now) {
        return rebase(now, Map.of());
    }

    /// Goes over to what is on disk after a save; what was edited since the save began stays staged.
    ///
    /// @param written what was saved
    public List<Clash> rebase(WorkSnapshot now, Map<ProfileName, EnvDocument> written) {
        var origins = new HashMap<>(stranded);
        origins.putAll(documentsOf(base));
        origins.putAll(written);
        Map<ProfileName, EnvDocument> disk = documentsOf(now);
        var rebase = new Rebase(origins, documents, disk);
        this.documents = rebase.documents();
        this.base = now;
        stranded.keySet().stream()
                .filter(it -> !disk.containsKey(it))
                .forEach(it -> documents.putIfAbsent(it, origins.get(it)));
        var left = new HashMap<>(stranded);
        left.keySet().removeAll(disk.keySet());
        stranded = left;
        strand(rebase.stranded());
        return rebase.clashes();
    }

    /// A clash with what is staged and on disk by now.
    public Clash current(Clash clash) {
        ProfileName profile = clash.profile();
        return new Clash(
                profile,
                clash.key(),
                clash.base(),
                document(profile).flatMap(it -> it.value(clash.key())),
                onDisk(profile).value(clash.key()));
    }

    private void strand(Map<ProfileName, EnvDocument> more) {
        var now = new HashMap<>(stranded);
        now.putAll(more);
        stranded = now;
    }

    /// What the staged edits of a profile started from: what is on disk, or was before its file went.
    public EnvDocument onDisk(ProfileName profile) {
        return base.profile(profile)
                .flatMap(Profile::document)
                .orElseGet(() -> stranded.getOrDefault(profile, EnvDocument.EMPTY));
    }

    ValueWriter writer() {
        return writer;
    }

    EnvDocument editable(ProfileName profile) throws Failure {
        EnvDocument document = documents.get(profile);
        if (document == null) {
            throw new Failure.NotFound(text("edit.noProfile", profile), text("edit.noProfile.remedy"));
        }
        return document;
    }

    void step(String name, Map<ProfileName, EnvDocument> edited) {
        var before = new HashMap<ProfileName, EnvDocument>();
        var after = new HashMap<ProfileName, EnvDocument>();
        edited.forEach((profile, document) -> {
            EnvDocument present = documents.getOrDefault(profile, EnvDocument.EMPTY);
            if (!present.equals(document)) {
                before.put(profile, present);
                after.put(profile, document);
            }
        });
        if (!after.isEmpty()) {
            history.add(Step.of(name, before, after));
            replace(after);
        }
    }

    private void replace(Map<ProfileName, EnvDocument> changed) {
        documents = new HashMap<>(documents);
        documents.putAll(changed);
    }

    private static Map<ProfileName, EnvDocument> documentsOf(WorkSnapshot snapshot) {
        var documents = new HashMap<ProfileName, EnvDocument>();
        snapshot.profiles().forEach(it -> it.document().ifPresent(document -> documents.put(it.name(), document)));
        return documents;
    }
}
