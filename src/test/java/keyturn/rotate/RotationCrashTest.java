package keyturn.rotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;
import keyturn.rotate.RotationPlan.Change;
import keyturn.rotate.RotationPlan.Previous;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ends the program at every line of the journal, before it is written, in the middle of it, and after it; then resumes
/// or rolls back, and looks at what is where.
class RotationCrashTest {

    private static final ProfileName STAGING = new ProfileName("staging");
    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey KEY = new EnvKey("JWT_SECRET");
    private static final EnvKey PREVIOUS = new EnvKey("JWT_SECRET_PREVIOUS");
    private static final SecretText OLD = SecretText.of("old-of-both");
    private static final SecretText NEW_STAGING = SecretText.of("new-of-staging");
    private static final SecretText NEW_PRODUCTION = SecretText.of("new-of-production");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final Fingerprints fingerprints = new Fingerprints(new byte[32]);
    private Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private int runs;

    @TempDir
    private Path folder;

    /// When the program is ended, seen from the line that is being written.
    private enum Moment {
        BEFORE,
        IN_THE_MIDDLE,
        AFTER
    }

    /// Ends the program at the n-th line.
    private static Disk ending(int line, Moment moment, int[] count) {
        return (file, at, bytes) -> {
            if (count[0]++ != line) {
                Disk.REAL.append(file, at, bytes);
                return;
            }
            switch (moment) {
                case BEFORE -> {}
                case IN_THE_MIDDLE -> Disk.REAL.append(file, at, Arrays.copyOf(bytes, bytes.length / 2));
                case AFTER -> Disk.REAL.append(file, at, bytes);
            }
            throw new World.Crash();
        };
    }

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

    private RotationPlan plan(Optional<Duration> grace) {
        Previous usage = grace.isPresent() ? Previous.KEEPS_OLD : Previous.LEFT;
        var restart = new CommandSpec(List.of("/bin/true"), List.of(), Duration.ofSeconds(1), true);
        var verify = new VerifySpec.Tcp("localhost:1", Duration.ofSeconds(1));
        return new RotationPlan(
                "%016x".formatted(random.nextLong()),
                NOON,
                false,
                grace,
                List.of(
                        new Change(STAGING, KEY, false, Optional.of(PREVIOUS), usage),
                        new Change(PRODUCTION, KEY, false, Optional.of(PREVIOUS), usage)),
                List.of(
                        new Task.Generate(),
                        new Task.BackUp(),
                        new Task.Write(),
                        new Task.Push(new RemoteSpec.Directory("one", "one"), STAGING, KEY),
                        new Task.Push(new RemoteSpec.Directory("two", "two"), PRODUCTION, KEY),
                        new Task.Restart(restart),
                        new Task.Verify(verify, STAGING, KEY),
                        new Task.Verify(verify, PRODUCTION, KEY),
                        new Task.Recording()),
                List.of(),
                Optional.empty());
    }

    private static RotationValues values() {
        return new RotationValues(List.of(
                new RotationValues.Pair(OLD, NEW_STAGING, Optional.empty()),
                new RotationValues.Pair(OLD, NEW_PRODUCTION, Optional.empty())));
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

    @Test
    void endsWholeWhereverTheProgramWasEnded() throws Exception {
        for (boolean graced : List.of(false, true)) {
            for (boolean refused : List.of(false, true)) {
                for (boolean back : List.of(false, true)) {
                    for (Moment moment : Moment.values()) {
                        int line = 0;
                        while (crashes(line, moment, graced, refused, back)) {
                            line++;
                        }
                        assertThat(line)
                                .as("lines at which the program was ended")
                                .isGreaterThan(15);
                    }
                }
            }
        }
        assertThat(runs).isGreaterThan(400);
    }

    /// @return false if the rotation has fewer lines: nothing was ended
    private boolean crashes(int line, Moment moment, boolean graced, boolean refused, boolean back) throws Exception {
        Path state = Files.createDirectory(folder.resolve("run" + runs++));
        World world = world();
        world.refusesNew = refused;
        RotationPlan plan = plan(graced ? Optional.of(Duration.ofDays(7)) : Optional.empty());
        boolean crashed = false;
        try {
            rotations(state, ending(line, moment, new int[1])).begin(plan, values(), Set.of(), world, Watcher.NONE);
        } catch (World.Crash crash) {
            crashed = true;
        }
        recover(state, world, back);
        assertEnded(state, world, plan, graced);
        return crashed;
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

    private void assertEnded(Path state, World world, RotationPlan plan, boolean graced) throws Exception {
        boolean isNew = world.present(STAGING, KEY).equals(Optional.of(NEW_STAGING));
        assertWhole(world, isNew, graced);
        List<Rotation> grace = rotations(state, Disk.REAL).inGrace();
        assertThat(grace).hasSize(isNew && graced ? 1 : 0);
        List<String> ends =
                world.log.stream().filter(each -> each.endsWith(plan.id())).toList();
        // A rotation that was given up before anything was used has no end in the log.
        assertThat(ends).hasSizeLessThanOrEqualTo(1);
        if (isNew) {
            assertThat(ends).containsExactly("CURRENT " + plan.id());
        }
        if (grace.isEmpty()) {
            new Journals(state, fingerprints, random, clock).sweep();
            assertThat(state.resolve("journal").toFile().listFiles()).isNullOrEmpty();
        }
        try (var files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("old-of", "new-of");
            }
        }
    }

    @Test
    void isEndedBetweenTwoProfilesAndStillEndsWhole() throws Exception {
        for (boolean back : List.of(false, true)) {
            Path state = Files.createDirectory(folder.resolve("between" + back));
            World world = world();
            world.crashesInWrite = true;
            RotationPlan plan = plan(Optional.empty());
            assertThatThrownBy(() -> rotations(state, Disk.REAL).begin(plan, values(), Set.of(), world, Watcher.NONE))
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
                .begin(plan(Optional.of(Duration.ofDays(7))), values(), Set.of(), world, Watcher.NONE);
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

        Rotations.Outcome stopped = rotations.begin(plan(Optional.empty()), values(), Set.of(), world, Watcher.NONE);

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
        RotationPlan first = plan(Optional.empty());

        Rotations.Outcome stopped = rotations.begin(first, values(), Set.of(), world, Watcher.NONE);

        assertThat(stopped.rotation().isUnsure()).isTrue();
        assertThatThrownBy(() -> rotations.begin(plan(Optional.empty()), values(), Set.of(), world, Watcher.NONE))
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
        rotations(folder, Disk.REAL).begin(plan(Optional.empty()), values(), Set.of(), world, Watcher.NONE);
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
