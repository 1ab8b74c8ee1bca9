package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.Optional;
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

/// Carries out what mends a finding: changes of profiles are staged, changes of files run as a job, and what a person
/// must decide leads to its place.
public final class Mending {

    private final OpenFolder folder;
    private final Jobs jobs;
    private final Navigator navigator;

    Mending(OpenFolder folder, Jobs jobs, Navigator navigator) {
        this.folder = folder;
        this.jobs = jobs;
        this.navigator = navigator;
    }

    public void apply(Fix fix) {
        switch (fix) {
            case Fix.Generate(var profile, var key, var format) -> generate(profile, key, format);
            case Fix.AddKey(var profile, var key) -> add(profile, key);
            case Fix.RemoveDuplicates(var profile, var key) ->
                folder.edit(edits -> edits.removeDuplicates(profile, key));
            case Fix.Requote(var profile, var key) -> folder.edit(edits -> edits.requote(profile, key));
            case Fix.UseLineFeeds(var profile) -> folder.edit(edits -> edits.useLineFeeds(profile));
            case Fix.RemoveByteOrderMark(var profile) -> folder.edit(edits -> edits.removeByteOrderMark(profile));
            case Fix.RestrictMode _, Fix.IgnoreInGit _, Fix.Untrack _ ->
                folder.change(text("ui.job.mending"), session -> session.mend(fix));
            case Fix.Rotate(var profile, var key) ->
                navigator.go(new Destination.Rotation(Optional.of(profile), Optional.of(key)));
            case Fix.Show(var profile, var key) -> navigator.go(Destination.Secrets.at(profile, key));
        }
    }

    /// True if the fix changes nothing that a person might want to look at first: it only protects.
    public static boolean isSafe(Fix fix) {
        return switch (fix) {
            case Fix.RestrictMode _, Fix.IgnoreInGit _ -> true;
            case Fix.Generate _,
                    Fix.AddKey _,
                    Fix.RemoveDuplicates _,
                    Fix.Requote _,
                    Fix.UseLineFeeds _,
                    Fix.RemoveByteOrderMark _,
                    Fix.Untrack _,
                    Fix.Rotate _,
                    Fix.Show _ -> false;
        };
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
