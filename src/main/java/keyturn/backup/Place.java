package keyturn.backup;

import java.nio.file.Path;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.work.ActiveProfile;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Where a file of a backup belongs in the work folder.
sealed interface Place {

    /// What is there now; empty if nothing is, or if it cannot be read.
    Optional<EnvDocument> present();

    /// It can be restored to.
    boolean usable();

    /// The file of a profile; also what `.env` links to, for writing through the link is what a save does.
    record OfProfile(Profile profile) implements Place {
        ProfileName name() {
            return profile.name();
        }

        @Override
        public Optional<EnvDocument> present() {
            return profile.document();
        }

        @Override
        public boolean usable() {
            return profile.content() instanceof Content.Read;
        }
    }

    record OfTemplate(WorkSnapshot.Template template) implements Place {
        @Override
        public Optional<EnvDocument> present() {
            return template.content() instanceof Content.Read(var document, var _)
                    ? Optional.of(document)
                    : Optional.empty();
        }

        @Override
        public boolean usable() {
            return template.content() instanceof Content.Read;
        }
    }

    /// Nothing has that name.
    record Free(Path file) implements Place {
        @Override
        public Optional<EnvDocument> present() {
            return Optional.empty();
        }

        @Override
        public boolean usable() {
            return true;
        }
    }

    /// `.env` is a link to something that is no profile: writing through it would write who knows where.
    record Elsewhere() implements Place {
        @Override
        public Optional<EnvDocument> present() {
            return Optional.empty();
        }

        @Override
        public boolean usable() {
            return false;
        }
    }

    /// @param name as in the backup
    static Place of(String name, WorkSnapshot snapshot) {
        for (Profile profile : snapshot.profiles()) {
            if (ArchiveName.of(profile).equals(name)) {
                return new OfProfile(profile);
            }
        }
        if (snapshot.template().isPresent()
                && ArchiveName.of(snapshot.template().get()).equals(name)) {
            return new OfTemplate(snapshot.template().get());
        }
        if (name.equals(ArchiveName.ACTIVE)) {
            return switch (snapshot.active()) {
                case ActiveProfile.Linked(var profile) ->
                    snapshot.profile(profile).<Place>map(OfProfile::new).orElseGet(Elsewhere::new);
                case ActiveProfile.LinkedElsewhere _ -> new Elsewhere();
                case ActiveProfile.None _, ActiveProfile.OwnFile _ ->
                    new Free(snapshot.root().resolve(name));
            };
        }
        return new Free(snapshot.root().resolve(name));
    }
}
