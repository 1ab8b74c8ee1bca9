package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A Secret of type Opaque, values in base64
/// (<https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/>).
/// Read are Secrets and ConfigMaps, in YAML or JSON, several in one file or in a List.
///
/// @param name of the Secret
record KubernetesFormat(String name) implements Format {

    /// A DNS subdomain (RFC 1123), as the API wants a Secret's name.
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    /// In characters; of names and of keys.
    private static final int LONGEST = 253;

    static boolean isName(String name) {
        return name.length() <= LONGEST && NAME.matcher(name).matches();
    }

    /// The nearest name that the API takes: lower case, everything strange a dash.
    static String nameFrom(String words) {
        String name =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-+$", "");
        return cut.isEmpty() ? "secret" : cut;
    }

    @Override
    public FormatId id() {
        return FormatId.KUBERNETES;
    }

    @Override
    public Written write(Values values) {
        var lost = new LinkedHashMap<EnvKey, String>();
        var data = new YamlMapping();
        values.byKey().forEach((key, value) -> {
            if (key.name().length() > LONGEST
                    || key.name().equals(".")
                    || key.name().startsWith("..")) {
                lost.put(key, text("exchange.noDataKey"));
            } else {
                data.quoted(key.name(), Base64.getEncoder().encodeToString(value.bytes()));
            }
        });
        var metadata = new YamlMapping();
        metadata.quoted("name", name);
        var secret = new YamlMapping();
        secret.plain("apiVersion", "v1");
        secret.plain("kind", "Secret");
        secret.mapping("metadata", metadata);
        secret.plain("type", "Opaque");
        secret.mapping("data", data);
        return Written.of(secret.bytes(), lost);
    }

    @Override
    public Taken read(byte[] file) throws Failure.Damaged {
        var taken = new TakenValues();
        boolean found = false;
        for (Node document : YamlDocuments.read(file)) {
            found |= take(document, taken);
        }
        if (!found) {
            throw new Failure.Damaged(text("exchange.noSecret"), text("exchange.noSecret.remedy"));
        }
        return taken.taken();
    }

    /// @return true if the document is, or holds, a Secret or a ConfigMap
    private static boolean take(Node document, TakenValues taken) {
        if (!(document instanceof MappingNode mapping)) {
            return false;
        }
        return switch (YamlDocuments.word(mapping, "kind").orElse("")) {
            case "Secret" -> {
                takeEncoded(mapping, "data", taken);
                // The API server lets stringData win.
                takePlain(mapping, "stringData", taken);
                yield true;
            }
            case "ConfigMap" -> {
                takePlain(mapping, "data", taken);
                takeEncoded(mapping, "binaryData", taken);
                yield true;
            }
            case "List", "SecretList", "ConfigMapList" -> {
                boolean found = false;
                for (Node item : items(mapping)) {
                    found |= take(item, taken);
                }
                yield found;
            }
            default -> false;
        };
    }

    private static List<Node> items(MappingNode list) {
        return YamlDocuments.entries(list).get("items") instanceof SequenceNode items ? items.getValue() : List.of();
    }

    private static void takePlain(MappingNode object, String part, TakenValues taken) {
        if (YamlDocuments.entries(object).get(part) instanceof MappingNode data) {
            YamlDocuments.entries(data)
                    .forEach((key, value) -> YamlDocuments.secret(value)
                            .ifPresentOrElse(
                                    text -> taken.put(key, text), () -> taken.leaveOut(key, text("exchange.null"))));
        }
    }

    private static void takeEncoded(MappingNode object, String part, TakenValues taken) {
        if (YamlDocuments.entries(object).get(part) instanceof MappingNode data) {
            YamlDocuments.entries(data)
                    .forEach((key, value) -> YamlDocuments.secret(value)
                            .ifPresentOrElse(
                                    text -> takeEncoded(key, text, taken),
                                    () -> taken.leaveOut(key, text("exchange.null"))));
        }
    }

    private static void takeEncoded(String key, SecretText encoded, TakenValues taken) {
        try {
            // The MIME decoder passes over line breaks, which a folded text leaves; it also passes over mistakes.
            String text = encoded.reveal().replaceAll("\\s", "");
            taken.put(key, SecretText.ofBytes(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException _) {
            taken.leaveOut(key, text("exchange.noBase64"));
        }
    }
}
