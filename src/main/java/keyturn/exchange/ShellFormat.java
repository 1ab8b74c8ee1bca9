package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;

/// `export KEY='value'` lines, to be sourced or given to `eval`.
///
/// Within single quotes a POSIX shell takes every byte as it is (POSIX.1-2024, XCU 2.2.2); a single quote itself
/// stands between two quoted parts.
final class ShellFormat implements Format {

    private static final byte[] QUOTE = "'\\''".getBytes(StandardCharsets.US_ASCII);

    @Override
    public FormatId id() {
        return FormatId.SHELL;
    }

    @Override
    public Written write(Values values) {
        var out = new ByteArrayOutputStream();
        var lost = new LinkedHashMap<EnvKey, String>();
        values.byKey().forEach((key, value) -> {
            if (!key.portable()) {
                lost.put(key, text("exchange.noShellName"));
            } else if (value.contains((byte) 0)) {
                lost.put(key, text("exchange.nul"));
            } else {
                line(out, key, value);
            }
        });
        return Written.of(out.toByteArray(), lost);
    }

    private static void line(ByteArrayOutputStream out, EnvKey key, SecretText value) {
        out.writeBytes(("export " + key.name() + "='").getBytes(StandardCharsets.US_ASCII));
        for (byte b : value.bytes()) {
            if (b == '\'') {
                out.writeBytes(QUOTE);
            } else {
                out.write(b);
            }
        }
        out.write('\'');
        out.write('\n');
    }

    /// As bash reads it, which takes what other shells take and `$'…'` besides.
    @Override
    public Taken read(byte[] file) throws Failure.Damaged {
        return LoadedFile.read(Loaders.find("bash").orElseThrow(), file);
    }
}
