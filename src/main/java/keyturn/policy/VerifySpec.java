package keyturn.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How a rotation proves that the new value works. `${KEY}` in texts stands for the profile's value of that key.
public sealed interface VerifySpec {

    /// It is tried again until it succeeds or this time is over: a service needs a moment to start.
    Duration within();

    /// What it does, for people; holds no value.
    String shown();

    /// A request over HTTP that must be answered with a certain status.
    record Http(
            String url, String method, SequencedMap<String, String> headers, String body, int status, Duration within)
            implements VerifySpec {
        public Http {
            headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
        }

        @Override
        public String shown() {
            return method + " " + url + " \u2192 " + status;
        }
    }

    /// A connection that must be taken.
    ///
    /// @param address host and port: `localhost:5432`
    record Tcp(String address, Duration within) implements VerifySpec {
        @Override
        public String shown() {
            return "tcp " + address;
        }
    }

    /// A program that must end with 0.
    ///
    /// @param input true if the new value goes to its standard input
    record Program(CommandSpec command, boolean input, Duration within) implements VerifySpec {
        @Override
        public String shown() {
            return command.shown();
        }
    }

    /// A login at the servers of one kind that the profile's values lead to.
    ///
    /// @param service `postgres`, `mysql`, `redis` or `smtp`
    record Login(String service, Duration within) implements VerifySpec {
        @Override
        public String shown() {
            return "login " + service;
        }
    }
}
