package keyturn.rotate;

import static keyturn.rotate.Sample.KEY;
import static keyturn.rotate.Sample.NEW_PRODUCTION;
import static keyturn.rotate.Sample.NEW_STAGING;
import static keyturn.rotate.Sample.NOON;
import static keyturn.rotate.Sample.OLD;
import static keyturn.rotate.Sample.PREVIOUS;
import static keyturn.rotate.Sample.PRODUCTION;
import static keyturn.rotate.Sample.STAGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.crypto.Fingerprints;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of rotations that are edited into, stopped, refused or left to their grace.
class RotationsTest {

    private final SecureRandom random = new SecureRandom();
    private final Fingerprints fingerprints = new Fingerprints(new byte[32]);
    private Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Rotations rotations(Path state, Disk disk) {
        return new Rotations(new Journals(state, fingerprints, random, clock, disk), clock);
    }

    private static World world() {
        var world = new World(Set.of(OLD));
        for (ProfileName profile : List.of(STAGING, PRODUCTION)) {
            world.profiles.put(new World.Place(profile, KEY), OLD);
        }
        world.service = java.util.Map.copyOf(world.profiles);
        return world;
    }

    /// All old or all new, in every profile and every remote, and nothing in between.
    private static void assertWhole(World world, boolean isNew, boolean graced) {
        Optional<SecretText> previous = isNew && graced ? Optional.of(OLD) : Optional.empty();
        for (ProfileName profile : List.of(STAGING, PRODUCTION)) {
            SecretText next = profile.equals(STAGING) ? NEW_STAGING : NEW_PRODUCTION;
            assertThat(world.present(profile, KEY)).contains(isNew ? next : OLD);
            assertThat(world.present(profile, PREVIOUS)).isEqualTo(previous);
            assertThat(world.service.get(new World.Place(profile, KEY))).isEqualTo(isNew ? next : OLD);
        }
        var found = new HashSet<SecretText>();
        world.remotes.values().forEach(each -> found.addAll(each.values()));
        var wanted = new HashSet<SecretText>();
        if (isNew) {
            wanted.addAll(Set.of(NEW_STAGING, NEW_PRODUCTION));
            previous.ifPresent(wanted::add);
        }
        assertThat(found).isEqualTo(wanted);
    }

    private void recover(Path state, World world, boolean back) throws Exception {
        Rotations again = rotations(state, Disk.REAL);
        Optional<Rotation> open = again.open();
        if (open.isPresent()) {
            // What is being recorded is committed, and goes forward only.
            if (back && !open.get().isCommitted()) {
                again.rollBack(open.get(), Set.of(), world, Watcher.NONE);
            } else {
                again.resume(open.get(), Set.of(), world, Watcher.NONE);
            }
        }
        assertThat(again.open()).as("nothing is left half done").isEmpty();
    }

    @Test
    void isEndedBetweenTwoProfilesAndStillEndsWhole() throws Exception {
        for (boolean back : List.of(false, true)) {
            Path state = Files.createDirectory(folder.resolve("between" + back));
            World world = world();
            world.crashesInWrite = true;
            RotationPlan plan = Sample.plan(Optional.empty());
            assertThatThrownBy(() -> rotations(state, Disk.REAL)
                            .begin(plan, Sample.values(Optional.empty()), Set.of(), world, Watcher.NONE))
                    .isInstanceOf(World.Crash.class);
            assertThat(world.present(STAGING, KEY)).contains(NEW_STAGING);
            assertThat(world.present(PRODUCTION, KEY)).contains(OLD);

            recover(state, world, back);

            assertWhole(world, !back, false);
        }
    }

    @Test
    void graceOutlivesRestartsAndAClockThatGoesBack() throws Exception {
        World world = world();
        Rotations.Outcome outcome = rotations(folder, Disk.REAL)
                .begin(
                        Sample.plan(Optional.of(Duration.ofDays(7))),
                        Sample.values(Optional.empty()),
                        Set.of(),
                        world,
                        Watcher.NONE);
        assertThat(outcome.rotation().state()).isEqualTo(RotationState.GRACE);

        clock = Clock.fixed(NOON.minus(Duration.ofDays(400)), ZoneOffset.UTC);
        Rotations earlier = rotations(folder, Disk.REAL);
        assertThat(earlier.inGrace().getFirst().until()).contains(NOON.plus(Duration.ofDays(7)));
        assertThat(earlier.isOver(earlier.inGrace().getFirst())).isFalse();

        clock = Clock.fixed(NOON.plus(Duration.ofDays(7)), ZoneOffset.UTC);
        Rotations later = rotations(folder, Disk.REAL);
        Rotation over = later.inGrace().getFirst();
        assertThat(later.isOver(over)).isTrue();
        assertThat(later.resume(over, Set.of(), world, Watcher.NONE).rotation().state())
                .isEqualTo(RotationState.RETIRED);
        assertWhole(world, true, false);
        assertThat(later.inGrace()).isEmpty();
    }

    @Test
    void aValueThatWasEditedMeanwhileIsNeverOverwritten() throws Exception {
        World world = world();
        SecretText edited = SecretText.of("somebody-else-was-here");
        world.profiles.put(new World.Place(PRODUCTION, KEY), edited);
        Rotations rotations = rotations(folder, Disk.REAL);

        Rotations.Outcome stopped = rotations.begin(
                Sample.plan(Optional.empty()), Sample.values(Optional.empty()), Set.of(), world, Watcher.NONE);

        assertThat(stopped.rotation().state()).isEqualTo(RotationState.UNDER_WAY);
        assertThat(world.present(STAGING, KEY)).contains(OLD);
        assertThat(world.present(PRODUCTION, KEY)).contains(edited);
        Rotation open = rotations.open().orElseThrow();
        assertThat(rotations
                        .rollBack(open, Set.of(), world, Watcher.NONE)
                        .rotation()
                        .state())
                .isEqualTo(RotationState.ROLLED_BACK);
        assertThat(world.present(PRODUCTION, KEY)).contains(edited);
    }

    @Test
    void anotherRotationIsRefusedWhileOneIsOpen() throws Exception {
        World world = world();
        world.remoteIsSilent = true;
        Rotations rotations = rotations(folder, Disk.REAL);
        RotationPlan first = Sample.plan(Optional.empty());

        Rotations.Outcome stopped =
                rotations.begin(first, Sample.values(Optional.empty()), Set.of(), world, Watcher.NONE);

        assertThat(stopped.rotation().isUnsure()).isTrue();
        assertThatThrownBy(() -> rotations.begin(
                        Sample.plan(Optional.empty()), Sample.values(Optional.empty()), Set.of(), world, Watcher.NONE))
                .isInstanceOf(Failure.Busy.class);
        world.remoteIsSilent = false;
        assertThat(rotations
                        .resume(rotations.open().orElseThrow(), Set.of(), world, Watcher.NONE)
                        .rotation()
                        .state())
                .isEqualTo(RotationState.CURRENT);
        assertWhole(world, true, false);
    }

    @Test
    void everyChangeOfAJournalIsFound() throws Exception {
        World world = world();
        world.remoteIsSilent = true;
        rotations(folder, Disk.REAL)
                .begin(Sample.plan(Optional.empty()), Sample.values(Optional.empty()), Set.of(), world, Watcher.NONE);
        Path journal = folder.resolve("journal").toFile().listFiles()[0].toPath();
        byte[] good = Files.readAllBytes(journal);
        for (int i = 0; i < good.length - 1; i += 7) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(journal, bad);
            assertThatThrownBy(() -> rotations(folder, Disk.REAL).open())
                    .as("byte %s", i)
                    .isInstanceOf(Failure.Damaged.class);
        }
    }
}
