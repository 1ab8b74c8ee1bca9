package keyturn.health;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.work.Profile;

/// One problem: what, where, why it matters, and what mends it. Holds no value.
///
/// @param rule    the rule's id, such as `reused-across-profiles`
/// @param subject what it is about, shown first and in monospace: a key or a file name
/// @param message what is wrong with the subject, without naming it: `is the same in staging and production`
/// @param detail  why it matters or how it is known, a short phrase
/// @param file    the file it is in, absolute
/// @param line    physical line in `file`, from 1
/// @param fix     what mends it, where something does
/// @param others  further profiles that it is about: those that share the value
public record Finding(
        String rule,
        Severity severity,
        Optional<ProfileName> profile,
        Optional<EnvKey> key,
        String subject,
        String message,
        String detail,
        Optional<Path> file,
        Optional<Integer> line,
        Optional<Fix> fix,
        List<ProfileName> others) {

    public Finding {
        others = List.copyOf(others);
    }

    /// What may be offered: where nothing can be written, only what leads to something to look at.
    public Optional<Fix> offered(boolean writable) {
        return fix.filter(it -> writable || !it.changes());
    }

    /// The whole sentence.
    public String sentence() {
        return subject + " " + message;
    }

    /// A finding about one key of one profile, at the line that counts.
    public static Finding ofKey(
            String rule, Severity severity, Profile profile, EnvKey key, String message, String detail) {
        Optional<Integer> line = profile.document().flatMap(document -> document.lineNumber(key));
        return new Finding(
                rule,
                severity,
                Optional.of(profile.name()),
                Optional.of(key),
                key.name(),
                message,
                detail,
                Optional.of(profile.file()),
                line,
                Optional.empty(),
                List.of());
    }

    /// A finding about a whole profile.
    public static Finding ofProfile(String rule, Severity severity, Profile profile, String message, String detail) {
        return new Finding(
                rule,
                severity,
                Optional.of(profile.name()),
                Optional.empty(),
                profile.fileName(),
                message,
                detail,
                Optional.of(profile.file()),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// A finding about a file that is no profile.
    public static Finding ofFile(
            String rule, Severity severity, Path file, Optional<Integer> line, String message, String detail) {
        return new Finding(
                rule,
                severity,
                Optional.empty(),
                Optional.empty(),
                String.valueOf(file.getFileName()),
                message,
                detail,
                Optional.of(file),
                line,
                Optional.empty(),
                List.of());
    }

    /// The same finding with what mends it.
    public Finding with(Fix newFix) {
        return new Finding(
                rule, severity, profile, key, subject, message, detail, file, line, Optional.of(newFix), others);
    }

    /// The same finding in other words.
    public Finding saying(String newMessage) {
        return new Finding(rule, severity, profile, key, subject, newMessage, detail, file, line, fix, others);
    }

    /// The same finding with another reason.
    public Finding because(String newDetail) {
        return new Finding(rule, severity, profile, key, subject, message, newDetail, file, line, fix, others);
    }

    /// The same finding at another line.
    public Finding at(int newLine) {
        return new Finding(
                rule, severity, profile, key, subject, message, detail, file, Optional.of(newLine), fix, others);
    }

    /// The same finding, about these profiles as well.
    public Finding concerning(Collection<ProfileName> profiles) {
        return new Finding(
                rule, severity, profile, key, subject, message, detail, file, line, fix, List.copyOf(profiles));
    }

    /// True if it is about the profile, or about the folder as a whole.
    public boolean concerns(ProfileName asked) {
        boolean wholeFolder = profile.isEmpty() && others.isEmpty();
        return wholeFolder || profile.equals(Optional.of(asked)) || others.contains(asked);
    }
}
