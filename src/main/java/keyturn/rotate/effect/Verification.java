package keyturn.rotate.effect;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.VerifySpec;
import keyturn.rotate.Effects.Attempt;

/// Tests whether a value works, again and again until it does or its time is over: a service that was restarted
/// needs a moment.
public final class Verification {

    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final int CONNECT_MILLIS = 3000;

    /// Waits; of its own, so that tests need not.
    @FunctionalInterface
    public interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /// Logs in at servers with what a profile holds.
    @FunctionalInterface
    public interface Logins {
        /// @param service `postgres`, `mysql`, `redis` or `smtp`
        Attempt at(String service) throws Failure;
    }

    private final OutsideProgram programs;
    private final Logins logins;
    private final Pause pause;
    private final LongSupplier nanos;

    public Verification(OutsideProgram programs, Logins logins, Pause pause) {
        this(programs, logins, pause, System::nanoTime);
    }

    /// @param nanos a clock that nobody sets, in nanoseconds
    Verification(OutsideProgram programs, Logins logins, Pause pause, LongSupplier nanos) {
        this.programs = programs;
        this.logins = logins;
        this.pause = pause;
        this.nanos = nanos;
    }

    /// @param value  the one that is to work; for programs that read it
    /// @param values what the profile holds now
    /// @param secret true for keys whose values are secrets
    /// @param hidden what is taken out of output
    /// @throws Failure if the policy asks for what the profile does not have
    public Attempt verify(
            VerifySpec spec,
            SecretText value,
            Function<EnvKey, Optional<SecretText>> values,
            Predicate<EnvKey> secret,
            List<SecretText> hidden)
            throws Failure, InterruptedException {
        var placeholders = new Placeholders(values, secret);
        long waits = Math.max(1, spec.within().dividedBy(BETWEEN));
        long start = nanos.getAsLong();
        Attempt last = once(spec, value, placeholders, hidden);
        // Looked at before the pause, not after it: a machine that sleeps in it tries once more when it wakes.
        for (long tries = 1;
                !last.done()
                        && tries < waits
                        && nanos.getAsLong() - start < spec.within().toNanos();
                tries++) {
            pause.of(BETWEEN);
            last = once(spec, value, placeholders, hidden);
        }
        return last;
    }

    private Attempt once(VerifySpec spec, SecretText value, Placeholders placeholders, List<SecretText> hidden)
            throws Failure, InterruptedException {
        return switch (spec) {
            case VerifySpec.Http http -> WebRequest.send(http, placeholders);
            case VerifySpec.Login(String service, var _) -> logins.at(service);
            case VerifySpec.Tcp(String address, var _) -> connect(placeholders.fill(address, text -> text));
            case VerifySpec.Program(var command, boolean input, var _) ->
                programs.run(command, input ? Optional.of(value) : Optional.empty(), hidden);
        };
    }

    private static Attempt connect(String address) {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon <= 0 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            return new Attempt(false, text("rotate.noAddress"));
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.substring(0, colon), Integer.parseInt(port)), CONNECT_MILLIS);
            return new Attempt(true, text("rotate.connected"));
        } catch (IOException refused) {
            return new Attempt(false, text("rotate.notConnected"));
        }
    }
}
