package keyturn.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;
import keyturn.text.Texts;
import keyturn.work.Content;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// Writes files of an opened backup.
final class Restoration {

    private final WorkFolder workFolder;

    Restoration(WorkFolder workFolder) {
        this.workFolder = workFolder;
    }

    /// What will be written; files that are already as the backup has them are in none of the three.
    record Plan(Map<ProfileName, EnvDocument> profiles, Optional<EnvDocument> template, Map<Path, EnvDocument> added) {

        boolean replaces() {
            return !profiles.isEmpty() || template.isPresent();
        }
    }

    /// @throws Failure if one of `fileNames` is not in the backup or cannot be restored
    Plan plan(Archive archive, Set<String> fileNames, WorkSnapshot snapshot) throws Failure {
        var profiles = new LinkedHashMap<ProfileName, EnvDocument>();
        var template = Optional.<EnvDocument>empty();
        var added = new LinkedHashMap<Path, EnvDocument>();
        for (var file : chosen(archive, fileNames).entrySet()) {
            var stored = EnvDocument.parse(file.getValue().bytes());
            Place place = Place.of(file.getKey(), snapshot);
            if (!place.usable()) {
                throw new Failure.Usage(
                        Texts.text("backup.unusable", file.getKey()), Texts.text("backup.unusable.remedy"));
            }
            switch (place) {
                case Place.OfProfile of -> {
                    EnvDocument other = profiles.putIfAbsent(of.name(), stored);
                    if (other != null && !other.equals(stored)) {
                        throw new Failure.Usage(
                                Texts.text("backup.twice", of.name()), Texts.text("backup.twice.remedy"));
                    }
                }
                case Place.OfTemplate _ -> template = Optional.of(stored);
                case Place.Free(Path path) -> added.put(path, stored);
                case Place.Elsewhere _ -> throw new AssertionError("not usable");
            }
        }
        profiles.entrySet()
                .removeIf(each -> snapshot.profile(each.getKey())
                        .flatMap(profile -> profile.document())
                        .equals(Optional.of(each.getValue())));
        if (template.isPresent() && template.equals(templateNow(snapshot))) {
            template = Optional.empty();
        }
        return new Plan(profiles, template, added);
    }

    void carryOut(Plan plan, WorkSnapshot snapshot) throws Failure {
        var created = new ArrayList<Path>();
        boolean complete = false;
        try {
            for (var file : plan.added().entrySet()) {
                WholeFiles.create(file.getKey(), file.getValue().bytes());
                created.add(file.getKey());
            }
            if (!plan.profiles().isEmpty()) {
                workFolder.save(snapshot, plan.profiles());
            }
            complete = true;
        } finally {
            if (!complete) {
                remove(created);
            }
        }
        if (plan.template().isPresent() && snapshot.template().isPresent()) {
            saveTemplate(snapshot.template().get(), plan.template().get());
        }
    }

    /// Writes chosen files into a folder that holds none of them.
    static void into(Path folder, Archive archive, Set<String> fileNames) throws Failure {
        var files = chosen(archive, fileNames);
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw exists(folder.resolve(name));
            }
        }
        var created = new ArrayList<Path>();
        boolean complete = false;
        try {
            OwnerFiles.createFolder(folder);
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                WholeFiles.create(path, file.getValue().bytes());
                created.add(path);
            }
            OwnerFiles.force(folder);
            complete = true;
        } catch (IOException _) {
            throw cannotWrite(folder);
        } finally {
            if (!complete) {
                remove(created);
            }
        }
    }

    private static Map<String, SecretText> chosen(Archive archive, Set<String> fileNames) throws Failure {
        if (fileNames.isEmpty()) {
            throw new Failure.Usage(Texts.text("backup.noneChosen"), Texts.text("backup.noneChosen.remedy"));
        }
        var files = new LinkedHashMap<>(archive.files());
        if (!files.keySet().containsAll(fileNames)) {
            throw new Failure.NotFound(
                    Texts.text("backup.notInside"),
                    Texts.text("backup.notInside.remedy", String.join(", ", files.keySet())));
        }
        files.keySet().retainAll(fileNames);
        return files;
    }

    private static Optional<EnvDocument> templateNow(WorkSnapshot snapshot) {
        return snapshot.template().flatMap(template -> new Place.OfTemplate(template).present());
    }

    private static void saveTemplate(WorkSnapshot.Template template, EnvDocument document) throws Failure {
        if (template.content() instanceof Content.Read(var _, var digest)) {
            WholeFiles.replace(List.of(new WholeFiles.Change(template.file(), document.bytes(), digest)));
        }
    }

    /// Takes back what was written before something failed.
    private static void remove(Iterable<Path> files) throws Failure {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                throw new Failure.Storage(Texts.text("backup.leftOver", file), Texts.text("backup.leftOver.remedy"));
            }
        }
    }

    private static Failure exists(Path path) {
        return new Failure.Refused(Texts.text("backup.exists", path), Texts.text("backup.exists.remedy"));
    }

    private static Failure cannotWrite(Path path) {
        return new Failure.Storage(Texts.text("backup.cannotWrite", path), Texts.text("backup.cannotWrite.remedy"));
    }
}
