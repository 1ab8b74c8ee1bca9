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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.activity.ActivityLog;
import keyturn.crypto.ChainKey;
import keyturn.crypto.Fingerprints;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.rotate.RotationPlan.Previous;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Ends the program at every line that a rotation persists: before it is written, when it is written and the disk
/// has lost a part of it, and after it is on the disk; then resumes or rolls back, and asserts what must hold
/// after every crash (I1 to I6).
class RotationCrashTest {

    private static final SecretText EARLIER = SecretText.of("older-than-old");
    private static final Optional<Duration> WEEK = Optional.of(Duration.ofDays(7));

    private final SecureRandom random = new SecureRandom();
    private final Fingerprints fingerprints = new Fingerprints(new byte[32]);
    private Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private int runs;

    @TempDir
    private Path folder;

    /// What happens in the world around.
    private enum Story {
        PLAIN,
        GRACE,
        /// The service does not take the new values.
        REFUSED,
        GRACE_REFUSED,
        /// The service does not start, until somebody mends it.
        RESTART_FAILS,
        /// Within the grace of a rotation before.
        EMERGENCY,
        /// The grace is over.
        RETIRE,
        /// A remote gives no value back.
        BLIND,
        /// A remote takes values and does not answer, until somebody mends it.
        SILENT,
        /// A remote refuses everything, until somebody mends it.
        REFUSING;

        boolean graced() {
            return this == GRACE || this == GRACE_REFUSED || this == RETIRE;
        }

        boolean hidesWhatItHeld() {
            return this == BLIND || this == SILENT;
        }
    }

    private Rotations rotations(Path state, Disk disk) {
        return new Rotations(new Journals(state, fingerprints, random, clock, disk), clock);
    }

    private Rotations after(Path state) {
        return rotations(state, CrashingDisk.ending(-1, CrashingDisk.Moment.SYNCED));
    }

    @Test
    void endsWholeWhereverTheProgramWasEnded(TestReporter report) throws Exception {
        for (Story story : Story.values()) {
            for (boolean back : List.of(false, true)) {
                for (CrashingDisk.Moment moment : CrashingDisk.Moment.values()) {
                    int line = 0;
                    while (crashes(story, back, moment, line)) {
                        line++;
                    }
                    assertThat(line).as(story + ": lines persisted").isGreaterThan(6);
                }
            }
        }
        report.publishEntry("crashes", String.valueOf(runs));
        assertThat(runs).isGreaterThan(960);
    }

    /// The way back, and going on, are ended at every line, too.
    @Test
    void endsWholeWhereverTheWayOnWasEnded() throws Exception {
        for (Story story : List.of(Story.GRACE, Story.GRACE_REFUSED)) {
            for (boolean back : List.of(false, true)) {
                for (int line = 4; line < 22; line += 4) {
                    int second = 0;
                    while (crashesTwice(story, back, line, second)) {
                        second++;
                    }
                }
            }
        }
    }

    private boolean crashes(Story story, boolean back, CrashingDisk.Moment moment, int line) throws Exception {
        Path state = Files.createDirectory(folder.resolve("run" + runs++));
        World world = world(story, state);
        Optional<RotationPlan> before = prepare(story, state, world);
        var plan = plan(story, before);
        boolean crashed = run(story, state, world, plan, CrashingDisk.ending(line, moment));
        recover(state, world, back, Optional.empty());
        assertEnded(story, state, world, plan);
        delete(state);
        return crashed;
    }

    private boolean crashesTwice(Story story, boolean back, int line, int second) throws Exception {
        Path state = Files.createDirectory(folder.resolve("run" + runs++));
        World world = world(story, state);
        var plan = plan(story, Optional.empty());
        run(story, state, world, plan, CrashingDisk.ending(line, CrashingDisk.Moment.SYNCED));
        boolean crashed = false;
        try {
            recover(state, world, back, Optional.of(CrashingDisk.ending(second, CrashingDisk.Moment.NOT_SYNCED)));
        } catch (World.Crash crash) {
            crashed = true;
        }
        recover(state, world, back, Optional.empty());
        assertEnded(story, state, world, plan);
        delete(state);
        return crashed;
    }

    private World world(Story story, Path state) {
        var world = new World(Set.of(OLD, EARLIER));
        for (ProfileName profile : List.of(STAGING, PRODUCTION)) {
            world.profiles.put(new World.Place(profile, KEY), story == Story.EMERGENCY ? EARLIER : OLD);
        }
        world.service = Map.copyOf(world.profiles);
        world.remoteIsBlind = story == Story.BLIND;
        world.remoteIsSilent = story == Story.SILENT;
        world.remoteRefuses = story == Story.REFUSING;
        if (story == Story.REFUSED) {
            // The real log costs several waits for the disk a run.
            world.activity = Optional.of(log(state));
        }
        return world;
    }

    private ActivityLog log(Path state) {
        Path anchors = folder.resolve("anchors");
        return new ActivityLog(state, anchors, ChainKey.of(fingerprints), "command", clock);
    }

    /// What went before: an emergency comes within a grace, and a retirement at its end.
    private Optional<RotationPlan> prepare(Story story, Path state, World world) throws Exception {
        clock = Clock.fixed(NOON, ZoneOffset.UTC);
        if (story != Story.EMERGENCY && story != Story.RETIRE) {
            return Optional.empty();
        }
        var plan = Sample.plan(WEEK);
        var values = story == Story.RETIRE
                ? Sample.values(Optional.empty())
                : new RotationValues(List.of(
                        new RotationValues.Pair(EARLIER, OLD, Optional.empty()),
                        new RotationValues.Pair(EARLIER, OLD, Optional.empty())));
        after(state).begin(plan, values, Set.of(), world, Watcher.NONE);
        return Optional.of(plan);
    }

    private static RotationPlan plan(Story story, Optional<RotationPlan> before) {
        return switch (story) {
            case RETIRE -> before.orElseThrow();
            case EMERGENCY -> Sample.plan(true, Optional.empty(), Previous.REMOVED);
            default -> Sample.plan(story.graced() ? WEEK : Optional.empty());
        };
    }

    /// @return true if the program was ended
    private boolean run(Story story, Path state, World world, RotationPlan plan, Disk disk) throws Exception {
        world.refusesNew = story == Story.REFUSED || story == Story.GRACE_REFUSED;
        world.restartFails = story == Story.RESTART_FAILS;
        clock = Clock.fixed(story == Story.RETIRE ? NOON.plus(WEEK.get()) : NOON, ZoneOffset.UTC);
        Rotations rotations = rotations(state, disk);
        try {
            if (story == Story.RETIRE) {
                rotations.resume(rotations.inGrace().getFirst(), Set.of(), world, Watcher.NONE);
            } else {
                Optional<SecretText> previous = story == Story.EMERGENCY ? Optional.of(EARLIER) : Optional.empty();
                rotations.begin(plan, Sample.values(previous), Set.of(), world, Watcher.NONE);
            }
            return false;
        } catch (World.Crash crash) {
            assertOldIsKept(state, world, story);
            return true;
        }
    }

    /// I2: the old value is in the journal or in the profiles until it is retired.
    private void assertOldIsKept(Path state, World world, Story story) throws Failure {
        var journals = new Journals(state, fingerprints, random, clock);
        boolean sealed = false;
        for (Rotation each : journals.list()) {
            sealed |= each.prepared().isPresent()
                    && journals.envelope()
                            .openValues(each.plan().id(), each.prepared().get())
                            .all()
                            .contains(OLD);
        }
        boolean written = world.present(STAGING, KEY).equals(Optional.of(OLD));
        boolean over = world.log.stream().anyMatch(each -> each.matches("(CURRENT|RETIRED) .*"));
        assertThat(sealed || written || over)
                .as(story + ": the old value can be had")
                .isTrue();
    }

    /// As a person does at the next start: resumes or goes back, and mends what was in the way.
    private void recover(Path state, World world, boolean back, Optional<Disk> disk) throws Exception {
        for (int tries = 0; tries < 3; tries++) {
            Rotations again = disk.isPresent() ? rotations(state, disk.get()) : after(state);
            Optional<Rotation> open = again.open();
            if (open.isEmpty()) {
                break;
            }
            // What is being recorded is committed, and goes forward only; so does the end of a grace.
            if (back && !open.get().isCommitted() && open.get().state() != RotationState.RETIRING) {
                again.rollBack(open.get(), Set.of(), world, Watcher.NONE);
            } else {
                again.resume(open.get(), Set.of(), world, Watcher.NONE);
            }
            world.restartFails = false;
            world.remoteIsSilent = false;
            world.remoteRefuses = false;
        }
        // I3: it ends, and never idle with mixed places.
        assertThat(after(state).open()).as("nothing is left half done").isEmpty();
        Rotations graces = after(state);
        if (graces.inGrace().stream().anyMatch(graces::isOver)) {
            graces.resume(graces.inGrace().getFirst(), Set.of(), world, Watcher.NONE);
        }
    }

    private void assertEnded(Story story, Path state, World world, RotationPlan plan) throws Exception {
        String what = story + " " + runs;
        boolean isNew = world.present(STAGING, KEY).equals(Optional.of(NEW_STAGING));
        boolean keeps = story.graced() && story != Story.RETIRE && isNew;
        boolean givenUp = story == Story.EMERGENCY && !isNew;
        Optional<SecretText> previous = givenUp ? Optional.of(EARLIER) : keeps ? Optional.of(OLD) : Optional.empty();
        // I1, I4: all old or all new, in every profile, remote and service.
        for (ProfileName profile : List.of(STAGING, PRODUCTION)) {
            SecretText wanted = isNew ? Sample.next(profile) : OLD;
            assertThat(world.present(profile, KEY)).as(what).contains(wanted);
            assertThat(world.present(profile, PREVIOUS)).as(what).isEqualTo(previous);
            assertThat(world.service.get(new World.Place(profile, KEY)))
                    .as(what)
                    .isEqualTo(wanted);
        }
        var found = new HashSet<SecretText>();
        world.remotes.values().forEach(each -> found.addAll(each.values()));
        var wanted = new HashSet<SecretText>();
        if (isNew) {
            wanted.addAll(Set.of(NEW_STAGING, NEW_PRODUCTION));
        } else if (story == Story.EMERGENCY || (!found.isEmpty() && story.hidesWhatItHeld())) {
            // What a remote held before is not known where it gave nothing back: it gets the old value.
            wanted.add(OLD);
        }
        previous.ifPresent(wanted::add);
        assertThat(found).as(what).isEqualTo(wanted);
        // I5: one end in the log, which is whole.
        List<String> ends =
                world.log.stream().filter(each -> each.endsWith(plan.id())).toList();
        List<String> last =
                ends.stream().filter(each -> !each.startsWith("RETIRED")).toList();
        assertThat(last).as(what).hasSizeLessThanOrEqualTo(1);
        assertThat(last.contains("CURRENT " + plan.id())).as(what).isEqualTo(isNew);
        assertThat(new HashSet<>(ends)).as(what).hasSameSizeAs(ends);
        if (world.activity.isPresent()) {
            var contents = world.activity.get().read();
            assertThat(contents.verification().intact()).as(what).isTrue();
            assertThat(contents.entries()).as(what).hasSameSizeAs(ends);
        }
        // I6: no value outside of profiles and remotes.
        after(state).tidy();
        try (var files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(what).doesNotContain("old-of", "new-of", "older-than");
            }
        }
        int left = keeps || givenUp && !after(state).inGrace().isEmpty() ? 1 : 0;
        String[] journals = state.resolve("journal").toFile().list();
        assertThat(journals == null ? 0 : journals.length)
                .as(what + ": journals")
                .isEqualTo(left);
    }

    private static void delete(Path state) throws IOException {
        try (var files = Files.walk(state)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
