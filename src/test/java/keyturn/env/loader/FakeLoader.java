package keyturn.env.loader;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import keyturn.env.SecretText;

/// A loader that reads what a test tells it to.
public final class FakeLoader implements Loader {

    private final String id;
    private final Reading reading;
    private final AtomicInteger reads = new AtomicInteger();

    private FakeLoader(String id, Reading reading) {
        this.id = id;
        this.reading = reading;
    }

    /// Reads one variable.
    public static FakeLoader reads(String id, String key, String value) {
        return reads(id, Map.of(key, value));
    }

    public static FakeLoader reads(String id, Map<String, String> values) {
        var secrets = new LinkedHashMap<String, SecretText>();
        values.forEach((key, value) -> secrets.put(key, SecretText.of(value)));
        return new FakeLoader(id, Reading.Loaded.of(secrets));
    }

    public static FakeLoader runs(String id, String key) {
        return new FakeLoader(id, new Reading.Loaded(new LinkedHashMap<>(), new LinkedHashSet<>(Set.of(key))));
    }

    public static FakeLoader refuses(String id, Refusal reason, int line) {
        return new FakeLoader(id, Reading.Refused.at(reason, line));
    }

    /// How often it was asked.
    public int reads() {
        return reads.get();
    }

    @Override
    public LoaderFacts facts() {
        return new LoaderFacts(id, id, "1", "");
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        reads.incrementAndGet();
        return reading;
    }
}
