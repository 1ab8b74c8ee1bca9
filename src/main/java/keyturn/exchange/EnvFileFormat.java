package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Unreadable;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.PortableWriter;
import keyturn.env.loader.Reading;
import keyturn.failure.Failure;

/// `KEY=value` lines, spelled so that certain loaders read exactly the values; read back with each of them before
/// they are given out.
///
/// @param loaders that must read a file that is written; may be empty if none is
/// @param reading whose rules a file that is read follows; empty: what its lines mean, nothing expanded
record EnvFileFormat(FormatId id, List<Loader> loaders, Optional<Loader> reading) implements Format {

    EnvFileFormat {
        loaders = List.copyOf(loaders);
    }

    @Override
    public Written write(Values values) {
        if (loaders.isEmpty()) {
            throw new IllegalStateException("no loader that could read the file");
        }
        EnvDocument document = EnvDocument.EMPTY;
        var lost = new LinkedHashMap<EnvKey, String>();
        for (Map.Entry<EnvKey, SecretText> entry : values.byKey().entrySet()) {
            try {
                document = document.set(entry.getKey(), entry.getValue());
            } catch (Failure.Usage _) {
                lost.put(entry.getKey(), text("exchange.noLine"));
            }
        }
        document = new PortableWriter(loaders).respell(document, values.byKey().keySet());
        losers(document, values)
                .forEach((key, ids) -> lost.putIfAbsent(key, text("exchange.readOtherwise", String.join(", ", ids))));
        return Written.of(document.bytes(), lost);
    }

    /// By key, the loaders that read something else.
    private Map<EnvKey, List<String>> losers(EnvDocument document, Values values) {
        var losers = new LinkedHashMap<EnvKey, List<String>>();
        for (Loader loader : loaders) {
            for (EnvKey key : lost(loader, document, values)) {
                losers.computeIfAbsent(key, _ -> new ArrayList<>()).add(loader.id());
            }
        }
        return losers;
    }

    /// One bad line can make a loader lose the lines behind it, or refuse the file: then the bad ones are told, and not
    /// all that they spoil.
    private static List<EnvKey> lost(Loader loader, EnvDocument document, Values values) {
        List<EnvKey> inFile = notRead(
                loader.read(document.bytes()), values.byKey(), values.byKey().keySet());
        if (inFile.isEmpty()) {
            return inFile;
        }
        var alone = new ArrayList<EnvKey>();
        for (EnvKey key : inFile) {
            Optional<byte[]> entry = document.entry(key);
            if (entry.isEmpty()
                    || !notRead(loader.read(entry.get()), values.byKey(), Set.of(key))
                            .isEmpty()) {
                alone.add(key);
            }
        }
        return alone.isEmpty() ? inFile : alone;
    }

    private static List<EnvKey> notRead(Reading reading, Map<EnvKey, SecretText> values, Set<EnvKey> keys) {
        return keys.stream()
                .filter(key -> !reading.value(key.name()).equals(Optional.ofNullable(values.get(key))))
                .toList();
    }

    @Override
    public Taken read(byte[] file) throws Failure.Damaged {
        return reading.isPresent() ? LoadedFile.read(reading.get(), file) : meant(file);
    }

    private static Taken meant(byte[] file) {
        EnvDocument document = EnvDocument.parse(file);
        var taken = new TakenValues();
        for (Assignment assignment : document.assignments()) {
            taken.put(assignment.key().name(), assignment.value());
        }
        for (int i = 0; i < document.lines().size(); i++) {
            if (document.lines().get(i) instanceof Unreadable) {
                taken.leaveOutLine(document.lineNumber(i));
            }
        }
        return taken.taken();
    }
}
