package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.file.FileContent;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// One file that is to be linted: a profile of the work folder, or any file.
///
/// @param profile  of the work folder; empty for any other file
/// @param shown    what the file is called in the answer
/// @param path     absolute
/// @param digest   of the bytes that were read
record LintTarget(Optional<ProfileName> profile, String shown, Path path, EnvDocument document, Digest digest) {

    /// What sentences call a file that is no profile and whose own name could not be a profile's.
    private static final ProfileName NO_PROFILE = new ProfileName("file");

    /// A profile where one has the name, else a file.
    static LintTarget named(Call call, Optional<WorkSnapshot> snapshot, String word) throws Failure {
        Optional<Profile> profile =
                snapshot.flatMap(folder -> ProfileName.parse(word).flatMap(folder::profile));
        if (profile.isPresent()) {
            Profile found = profile.get();
            EnvDocument document = Profiles.document(found);
            return new LintTarget(
                    Optional.of(found.name()), found.fileName(), found.file(), document, Digest.of(document.bytes()));
        }
        if (snapshot.isPresent() && !word.contains("/") && !Files.exists(call.path(word))) {
            throw new Failure.NotFound(text("cli.lint.nothing", word), "");
        }
        FileToRead file = FileToRead.named(call, word);
        FileContent.Whole content = file.content();
        return new LintTarget(
                Optional.empty(), word, file.path(), EnvDocument.parse(content.bytes()), content.digest());
    }

    ProfileName name() {
        String fileName = String.valueOf(path.getFileName());
        return profile.or(() -> ProfileName.parse(fileName)).orElse(NO_PROFILE);
    }

    FindingReport.Told told(Finding finding) {
        return new FindingReport.Told(finding, profile, Optional.of(shown), isMended(finding));
    }

    /// True if `lint --fix` would mend it.
    private static boolean isMended(Finding finding) {
        Fix fix = finding.fix().orElse(null);
        return fix instanceof Fix.Requote || fix instanceof Fix.UseLineFeeds || fix instanceof Fix.RemoveByteOrderMark;
    }

    LintTarget with(EnvDocument mended) {
        return new LintTarget(profile, shown, path, mended, digest);
    }
}
