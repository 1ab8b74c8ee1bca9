package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.List;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.generate.SecretFormat;
import keyturn.health.Fix;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.policy.SecretType;
import keyturn.ui.procedure.Rotator;
import keyturn.work.Ledger.Place;

/// Carries out what mends a finding: changes of profiles are staged, changes of files run as a job, and what a
/// person must decide leads to its place.
public final class Mending {

    private final OpenFolder folder;
    private final Jobs jobs;
    private final Navigator navigator;
    private final Rotator rotator;

    Mending(OpenFolder folder, Jobs jobs, Navigator navigator, Rotator rotator) {
        this.folder = folder;
        this.jobs = jobs;
        this.navigator = navigator;
        this.rotator = rotator;
    }

    public void apply(Fix fix) {
        switch (fix) {
            case Fix.Generate(var profile, var key, var format) -> generate(profile, key, format);
            case Fix.AddKey(var profile, var key) -> add(profile, key);
            case Fix.SetValue(var profile, var key, var value) ->
                folder.edit(edits -> edits.set(profile, key, SecretText.of(value)));
            case Fix.RemoveDuplicates(var profile, var key) ->
                folder.edit(edits -> edits.repairs().removeDuplicates(profile, key));
            case Fix.RemoveComments(var profile, var key) ->
                folder.edit(edits -> edits.repairs().removeComments(profile, key));
            case Fix.Requote(var profile, var key) ->
                folder.edit(edits -> edits.repairs().requote(profile, key));
            case Fix.UseLineFeeds(var profile) ->
                folder.edit(edits -> edits.repairs().useLineFeeds(profile));
            case Fix.RemoveByteOrderMark(var profile) ->
                folder.edit(edits -> edits.repairs().removeByteOrderMark(profile));
            case Fix.OfFiles ofFiles ->
                folder.change(
                        text("ui.job.mending"), session -> session.treatment().mend(List.of(ofFiles)));
            case Fix.Rotate(var profile, var key) -> rotator.rotate(List.of(new Place(profile, key)));
            case Fix.ReplaceLeaked(var profile, var key) -> rotator.leaked(new Place(profile, key));
            case Fix.Show(var profile, var key) -> navigator.go(Destination.Secrets.at(profile, key));
        }
    }

    private void add(ProfileName profile, EnvKey key) {
        var format = folder.state().policy().policy().type(key).flatMap(SecretType::generate);
        if (format.isPresent()) {
            generate(profile, key, format.get());
        } else {
            folder.edit(edits -> edits.set(profile, key, SecretText.EMPTY));
            navigator.go(Destination.Secrets.at(profile, key));
        }
    }

    /// A job, since a key pair takes a second.
    private void generate(ProfileName profile, EnvKey key, String notation) {
        var format = SecretFormat.parse(notation);
        if (format.isEmpty()) {
            navigator.go(Destination.Secrets.at(profile, key));
            return;
        }
        jobs.start(new Job<>(
                text("ui.job.generating", key),
                _ -> folder.session().generator().generate(format.get()),
                outcome -> stage(profile, key, outcome)));
    }

    private void stage(ProfileName profile, EnvKey key, Outcome<SecretText> outcome) {
        switch (outcome) {
            case Outcome.Done(SecretText value) -> folder.edit(edits -> edits.set(profile, key, value));
            case Outcome.Failed(Failure failure) -> folder.tell(Notice.of(failure));
            case Outcome.Cancelled() -> {}
        }
    }
}
