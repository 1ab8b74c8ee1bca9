package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;

/// `KEY=value` lines for `docker run --env-file`, which knows no quotes: everything after the `=` is the value, blanks
/// at its ends too. Each line is read back by the rules of docker's own reader.
final class DockerFormat implements Format {

    private static final Loader DOCKER = Loaders.find("docker").orElseThrow();

    @Override
    public FormatId id() {
        return FormatId.DOCKER;
    }

    @Override
    public Written write(Values values) {
        var out = new ByteArrayOutputStream();
        var lost = new LinkedHashMap<EnvKey, String>();
        values.byKey().forEach((key, value) -> {
            var line = new ByteArrayOutputStream();
            line.writeBytes((key.name() + "=").getBytes(StandardCharsets.US_ASCII));
            line.writeBytes(value.bytes());
            line.write('\n');
            byte[] bytes = line.toByteArray();
            if (DOCKER.read(bytes).value(key.name()).equals(Optional.of(value))) {
                out.writeBytes(bytes);
            } else {
                lost.put(key, text("exchange.readOtherwise", DOCKER.id()));
            }
        });
        return Written.of(out.toByteArray(), lost);
    }

    @Override
    public Taken read(byte[] file) throws Failure.Damaged {
        return LoadedFile.read(DOCKER, file);
    }
}
