package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keyturn.exchange.FormatId;
import keyturn.failure.Failure;

/// The formats that a call of `import` or `export` names.
final class ExchangeWords {

    private ExchangeWords() {}

    /// @throws Failure.Usage if there is none of this name
    static FormatId format(String word) throws Failure.Usage {
        Optional<FormatId> found = FormatId.find(word);
        if (found.isEmpty()) {
            List<String> ids =
                    Arrays.stream(FormatId.values()).map(FormatId::id).toList();
            throw new Failure.Usage(text("cli.exchange.noFormat", word), text("cli.thereAre", String.join(", ", ids)));
        }
        return found.get();
    }
}
