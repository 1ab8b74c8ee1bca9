package keyturn.app;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import keyturn.activity.Action;
import keyturn.connect.Connection;
import keyturn.connect.Connections;
import keyturn.connect.Login;
import keyturn.connect.Step;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Reading;
import keyturn.failure.Failure;
import keyturn.usage.UsedLoaders;
import keyturn.work.Profile;

/// Tries the servers that a profile's values lead to, because a person asks. Methods block.
public final class ConnectionCheck {

    /// For one server, all steps together.
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private final Session session;
    private final Records records;

    ConnectionCheck(Session session, Records records) {
        this.session = session;
        this.records = records;
    }

    /// Where it would connect to.
    ///
    /// @param readers ids of the loaders that read it so, by connection; none where all in use do
    /// @param leftOut what looks like a connection and is none, and why
    /// @param values  of the keys that are used
    public record Plan(
            ProfileName profile,
            Map<Connection, List<String>> readers,
            List<String> leftOut,
            Map<EnvKey, SecretText> values) {
        public Plan {
            readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
            leftOut = List.copyOf(leftOut);
            values = Map.copyOf(values);
        }

        public List<Connection> connections() {
            return List.copyOf(readers.keySet());
        }
    }

    /// What came of one connection.
    public record Tried(Connection connection, List<String> readers, List<Step> steps) {
        public Tried {
            readers = List.copyOf(readers);
            steps = List.copyOf(steps);
        }

        public boolean passed() {
            return Login.passed(steps);
        }
    }

    /// Connects to nothing yet. Values are those that the loaders in use read; where nothing shows which those
    /// are, as Keyturn reads them.
    ///
    /// @throws Failure.NotFound if there is no such profile
    public Plan plan(ProfileName name) throws Failure {
        Profile profile = Reader.require(session.snapshot(), name);
        EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
        var own = new LinkedHashMap<EnvKey, SecretText>();
        document.keys().forEach(key -> own.put(key, document.value(key).orElse(SecretText.EMPTY)));
        UsedLoaders used = session.usedLoaders();
        var found = new LinkedHashMap<Connection, List<String>>();
        Set<String> leftOut = new LinkedHashSet<>();
        if (used.basis() == UsedLoaders.Basis.ASSUMED) {
            Connections connections = Connections.in(own);
            connections.found().forEach(each -> found.put(each, List.of()));
            return new Plan(name, found, connections.leftOut(), own);
        }
        int reading = 0;
        for (Loader loader : used.loaders()) {
            if (!(loader.read(document.bytes()) instanceof Reading.Loaded loaded)) {
                leftOut.add(text("app.connect.refused", loader.id()));
                continue;
            }
            reading++;
            var values = new LinkedHashMap<EnvKey, SecretText>();
            loaded.values().forEach((key, value) -> EnvKey.parse(key).ifPresent(each -> values.put(each, value)));
            Connections connections = Connections.in(values);
            leftOut.addAll(connections.leftOut());
            for (Connection each : connections.found()) {
                found.computeIfAbsent(each, _ -> new ArrayList<>()).add(loader.id());
            }
        }
        int all = reading;
        found.replaceAll((_, ids) -> ids.size() == all ? List.of() : ids);
        return new Plan(name, found, List.copyOf(leftOut), own);
    }

    /// Notes in the activity log which values are about to be used.
    ///
    /// @throws Failure.Storage if that cannot be recorded
    public void record(Plan plan) throws Failure {
        var keys = new LinkedHashSet<EnvKey>();
        plan.connections().forEach(each -> keys.addAll(each.keys()));
        var policy = session.policy().policy();
        for (EnvKey key : keys) {
            SecretText value = plan.values().getOrDefault(key, SecretText.EMPTY);
            if (policy.isSecret(key) || value.contains("://")) {
                records.read(Action.CONNECT, plan.profile(), key, value);
            }
        }
    }

    /// Tries all connections at the same time.
    ///
    /// @throws InterruptedException if it was stopped
    public List<Tried> run(Plan plan) throws InterruptedException {
        var running = new LinkedHashMap<Connection, Future<List<Step>>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            plan.connections()
                    .forEach(each -> running.put(each, executor.submit(() -> Login.check(each.endpoint(), LIMIT))));
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var tried = new ArrayList<Tried>();
        running.forEach((connection, steps) ->
                tried.add(new Tried(connection, plan.readers().getOrDefault(connection, List.of()), result(steps))));
        return tried;
    }

    private static List<Step> result(Future<List<Step>> steps) {
        try {
            return steps.get();
        } catch (ExecutionException mistake) {
            throw new IllegalStateException("a try ended by a mistake of this program");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
