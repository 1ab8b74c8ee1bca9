package keyturn.connect;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// One step of a try, done or not. Holds no value of the profile and no word of the server.
///
/// @param reason why it failed; empty unless `state` is [State#FAILED]
/// @param said   what came of it, a phrase without a full stop
/// @param took   zero where it was not tried
public record Step(Stage stage, State state, Optional<Reason> reason, String said, Duration took) {

    /// What is tried, in this order.
    public enum Stage {
        /// The host's name has an address.
        NAME,
        /// Something listens.
        PORT,
        /// The connection is encrypted, and the server is who it should be.
        TLS,
        /// User, password and database are taken.
        LOGIN,
        /// A server of the web answers.
        ANSWER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// In words for people.
        public String title() {
            return switch (this) {
                case NAME -> text("connect.stage.name");
                case PORT -> text("connect.stage.port");
                case TLS -> text("connect.stage.tls");
                case LOGIN -> text("connect.stage.login");
                case ANSWER -> text("connect.stage.answer");
            };
        }
    }

    /// What came of it.
    public enum State {
        PASSED,
        FAILED,
        /// Left out, for a step before it failed.
        NOT_TRIED;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Step passed(Stage stage, String said, Duration took) {
        return new Step(stage, State.PASSED, Optional.empty(), said, took);
    }

    static Step failed(Stage stage, Reason reason, Duration took) {
        return new Step(stage, State.FAILED, Optional.of(reason), reason.said(), took);
    }

    static Step notTried(Stage stage) {
        return new Step(stage, State.NOT_TRIED, Optional.empty(), text("connect.notTried"), Duration.ZERO);
    }
}
