package keyturn.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import keyturn.app.App;
import keyturn.crypto.KdfCost;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Test;

/// The architecture, as code: who may use whom. A missing arrow is a decision; adding one is a review.
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("keyturn");

    /// Package, and what it may use besides itself. `text` and `failure` are for everybody.
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("failure", List.of()),
            Map.entry("text", List.of()),
            Map.entry("job", List.of()),
            Map.entry("file", List.of()),
            Map.entry("instance", List.of("file")),
            Map.entry("env", List.of()),
            Map.entry("crypto", List.of("env")),
            Map.entry("policy", List.of("env")),
            Map.entry("git", List.of("file")),
            Map.entry("connect", List.of("env", "crypto")),
            Map.entry("work", List.of("env", "policy", "crypto", "file")),
            Map.entry("survey", List.of("work", "file")),
            Map.entry(
                    "doctor",
                    List.of("connect", "job", "env", "policy", "work", "survey", "crypto", "file", "git", "health")),
            Map.entry("usage", List.of("env", "policy", "work", "file")),
            Map.entry("edit", List.of("env", "work")),
            Map.entry("exchange", List.of("env", "activity")),
            Map.entry("activity", List.of("env", "crypto", "file")),
            Map.entry("generate", List.of("env", "policy")),
            Map.entry("strength", List.of("env", "policy")),
            Map.entry("remote", List.of("env", "file")),
            Map.entry("rotate", List.of("env", "policy", "work", "crypto", "file", "remote")),
            Map.entry("desktop", List.of("file")),
            Map.entry("exec", List.of("env")),
            Map.entry("remind", List.of("env", "policy", "rotate", "desktop", "file")),
            Map.entry("backup", List.of("env", "work", "policy", "crypto", "file", "job")),
            Map.entry(
                    "health",
                    List.of(
                            "env",
                            "policy",
                            "work",
                            "survey",
                            "usage",
                            "crypto",
                            "file",
                            "strength",
                            "git",
                            "activity",
                            "rotate")),
            Map.entry("checklist", List.of("env", "policy", "work", "git", "strength", "rotate", "backup", "health")),
            Map.entry(
                    "app",
                    List.of(
                            "env",
                            "policy",
                            "work",
                            "usage",
                            "edit",
                            "exchange",
                            "activity",
                            "crypto",
                            "file",
                            "git",
                            "connect",
                            "generate",
                            "strength",
                            "rotate",
                            "remote",
                            "backup",
                            "health",
                            "survey",
                            "desktop",
                            "remind",
                            "doctor",
                            "checklist",
                            "job")),
            Map.entry(
                    "cli",
                    List.of(
                            "app",
                            "env",
                            "policy",
                            "work",
                            "usage",
                            "edit",
                            "exchange",
                            "activity",
                            "crypto",
                            "file",
                            "git",
                            "connect",
                            "generate",
                            "strength",
                            "rotate",
                            "remote",
                            "backup",
                            "health",
                            "survey",
                            "desktop",
                            "remind",
                            "exec",
                            "doctor",
                            "checklist",
                            "job")),
            Map.entry(
                    "ui",
                    List.of(
                            "app",
                            "env",
                            "policy",
                            "work",
                            "usage",
                            "edit",
                            "exchange",
                            "activity",
                            "crypto",
                            "file",
                            "git",
                            "connect",
                            "generate",
                            "strength",
                            "rotate",
                            "remote",
                            "backup",
                            "health",
                            "survey",
                            "desktop",
                            "remind",
                            "doctor",
                            "checklist",
                            "job"))));

    @Test
    void packagesUseOnlyWhatTheyMay() {
        MAY_USE.forEach((user, used) -> {
            var allowed = new ArrayList<String>(List.of("keyturn." + user + "..", "keyturn.text", "keyturn.failure"));
            used.forEach(name -> allowed.add("keyturn." + name + ".."));
            classes()
                    .that()
                    .resideInAPackage("keyturn." + user + "..")
                    .should()
                    .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))
                            .or(JavaClass.Predicates.resideOutsideOfPackage("keyturn..")))
                    .check(PROGRAM);
        });
    }

    @Test
    void everyPackageIsListed() {
        var packages = new TreeSet<String>();
        PROGRAM.forEach(each -> {
            String name = each.getPackageName();
            if (name.startsWith("keyturn.")) {
                packages.add(name.split("\\.")[1]);
            }
        });

        assertThat(packages).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void onlyTheWindowSeesJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("keyturn.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheDesktopSeesTheMessageBus() {
        noClasses()
                .that()
                .resideOutsideOfPackage("keyturn.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.freedesktop..")
                .check(PROGRAM);
    }

    @Test
    void onlyCryptoSeesCiphers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("keyturn.crypto..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bouncycastle..", "javax.crypto..", "com.exceptionfactory.jagged..")
                .check(PROGRAM);
    }

    @Test
    void aScreenKnowsNoOtherScreen() {
        List<String> screens = List.of("overview", "secrets", "rotation", "backups", "activity", "settings", "welcome");
        for (String screen : screens) {
            String[] others = screens.stream()
                    .filter(other -> !other.equals(screen))
                    .map(other -> "keyturn.ui." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("keyturn.ui." + screen + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(PROGRAM);
        }
    }

    @Test
    void secretsAreRevealedInFewPlaces() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are not listed") {
                    @Override
                    public boolean test(JavaClass each) {
                        return REVEALS.stream().noneMatch(name -> each.getName().startsWith("keyturn." + name));
                    }
                })
                .should()
                .callMethod(SecretText.class, "reveal")
                .orShould()
                .callMethod(SecretText.class, "bytes")
                .because("each caller is a place that a secret can leak from")
                .check(PROGRAM);
    }

    /// Classes and packages that may see a value in clear, and why.
    private static final List<String> REVEALS = List.of(
            "env.", // reads and writes the file
            "crypto.Fingerprints", // hashes it
            "crypto.ScramProof", // proves to a server that it is known
            "strength.", // measures it
            "connect.", // logs in with it, as asked
            "doctor.Kept", // puts a file back as it was
            "doctor.RunJson", // the same; sealed at once
            "doctor.LogSearch", // looks for it in logs
            "doctor.SecretForms", // the same
            "health.rule.SettingText", // compares settings that are no secrets
            "health.rule.Address", // looks at scheme and host only
            "cli.GetCommand", // prints it, as asked
            "cli.ReadingJson", // prints it, as asked
            "cli.ReadingLines", // the same
            "cli.GenerateCommand", // prints a new one
            "exec.", // puts them into the environment of a command, as asked
            "exchange.", // writes and reads files of values, as asked
            "rotate.SealedValues", // keeps them sealed
            "rotate.effect.", // hands one to a test of it, and takes them out of output
            "remote.directory.", // writes it, as asked
            "backup.", // compares a setting that is no secret; encrypts files
            "ui.exchange.ImportViewModel", // shows a setting that is no secret
            "ui.guard.SecretClipboard", // copies it, as asked
            "ui.part.MaskedValue", // shows a setting that is no secret
            "ui.secrets."); // reveals, edits, copies

    /// The cost of a backup's key is the standard one in every `App` that the program makes.
    @Test
    void nothingMakesTheKeyOfABackupCheaper() {
        noClasses()
                .should()
                .callMethod(App.class, "costing", KdfCost.class)
                .because("only tests have passphrases that protect nothing")
                .check(PROGRAM);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(App.class.getName())
                .should()
                .callConstructor(App.class, Clock.class, Supplier.class, Path.class, Supplier.class, KdfCost.class)
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage("keyturn.crypto..")
                .should()
                .callConstructor(KdfCost.class, int.class)
                .because("the costs that there are stand in crypto")
                .check(PROGRAM);
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from the injected clock")
                .check(PROGRAM);
    }

    @Test
    void onlyJobsStartThreadsForTheWindow() {
        noClasses()
                .that()
                .resideInAPackage("keyturn.ui..")
                .and()
                .resideOutsideOfPackage("keyturn.ui.job..")
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .check(PROGRAM);
    }

    @Test
    void nothingKeepsTheWindowDrawingWhileItWaits() {
        noClasses()
                .that()
                .resideInAPackage("keyturn.ui..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.animation.Timeline")
                .because("one that runs draws sixty frames a second; Alarms wait")
                .check(PROGRAM);
    }
}
