package keyturn.exchange;

import static keyturn.text.Texts.text;

import keyturn.failure.Failure;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// One YAML mapping of texts (YAML 1.2.2). What is read is taken as it is written: `no` stays `no`, `007` stays `007`.
final class YamlFormat implements Format {

    @Override
    public FormatId id() {
        return FormatId.YAML;
    }

    @Override
    public Written write(Values values) {
        var texts = TextValues.of(values);
        var mapping = new YamlMapping();
        texts.texts().forEach((key, text) -> mapping.quoted(key.name(), text));
        return Written.of(mapping.bytes(), texts.lost());
    }

    @Override
    public Taken read(byte[] file) throws Failure.Damaged {
        var documents = YamlDocuments.read(file);
        if (documents.size() != 1 || !(documents.getFirst() instanceof MappingNode mapping)) {
            throw new Failure.Damaged(text("exchange.noMapping"), text("exchange.noObject.remedy"));
        }
        var taken = new TakenValues();
        YamlDocuments.entries(mapping).forEach((name, value) -> entry(name, value, taken));
        return taken.taken();
    }

    private static void entry(String name, Node value, TakenValues taken) {
        YamlDocuments.secret(value)
                .ifPresentOrElse(
                        text -> taken.put(name, text),
                        () -> taken.leaveOut(
                                name, text(YamlDocuments.isNull(value) ? "exchange.null" : "exchange.nested")));
    }
}
