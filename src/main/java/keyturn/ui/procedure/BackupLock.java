package keyturn.ui.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import keyturn.backup.Unlock;
import keyturn.env.Passphrase;

/// What the backup before a rotation is locked with, as a person says it. Has no nodes.
final class BackupLock {

    /// Which kind.
    enum Kind {
        PASSPHRASE,
        RECIPIENTS
    }

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.PASSPHRASE);
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final StringProperty recipients = new SimpleStringProperty("");
    private final BooleanBinding complete =
            Bindings.createBooleanBinding(this::isComplete, kind, passphrase, again, recipients);

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    StringProperty passphraseProperty() {
        return passphrase;
    }

    /// The passphrase once more.
    StringProperty againProperty() {
        return again;
    }

    /// age recipients, apart by blanks, commas or lines.
    StringProperty recipientsProperty() {
        return recipients;
    }

    /// True if a backup can be locked with it.
    BooleanBinding completeProperty() {
        return complete;
    }

    private boolean isComplete() {
        return switch (kind.get()) {
            case PASSPHRASE -> !passphrase.get().isEmpty() && passphrase.get().equals(again.get());
            case RECIPIENTS -> !named().isEmpty();
        };
    }

    /// True if the two passphrases differ, and the second one is begun.
    boolean differs() {
        return kind.get() == Kind.PASSPHRASE
                && !again.get().isEmpty()
                && !again.get().equals(passphrase.get());
    }

    private List<String> named() {
        return Arrays.stream(recipients.get().split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// Hands over what was said, and empties the fields. Their text was a `String`, which nobody can wipe.
    Taken take() {
        if (kind.get() == Kind.RECIPIENTS) {
            return new Taken(Optional.of(new Unlock.ForRecipients(named())), () -> {});
        }
        char[] typed = passphrase.get().toCharArray();
        clear();
        try {
            Passphrase taken = Passphrase.of(typed);
            return new Taken(Optional.of(new Unlock.ByPassphrase(taken)), taken::close);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    void clear() {
        passphrase.set("");
        again.set("");
    }

    /// @param wipe to be called when the backup is made
    record Taken(Optional<Unlock> unlock, Runnable wipe) {

        /// Where no lock is needed.
        static final Taken NONE = new Taken(Optional.empty(), () -> {});
    }
}
