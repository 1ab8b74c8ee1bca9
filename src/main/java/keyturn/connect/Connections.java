package keyturn.connect;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// The servers that values of a profile lead to: by addresses (`DATABASE_URL`), and by keys that belong together
/// (`POSTGRES_HOST`, `POSTGRES_PASSWORD`).
///
/// @param found   each endpoint once
/// @param leftOut why something that looks like a connection is none, a sentence each
public record Connections(List<Connection> found, List<String> leftOut) {

    public Connections {
        found = List.copyOf(found);
        leftOut = List.copyOf(leftOut);
    }

    /// @param values as a loader reads them
    public static Connections in(Map<EnvKey, SecretText> values) {
        return new Search(values).run();
    }

    private record Search(Map<EnvKey, SecretText> values, Map<Endpoint, Set<EnvKey>> found, Set<String> leftOut) {

        Search(Map<EnvKey, SecretText> values) {
            this(values, new LinkedHashMap<>(), new LinkedHashSet<>());
        }

        Connections run() {
            values.forEach(this::address);
            values.keySet().forEach(this::group);
            values.keySet().forEach(this::withoutHost);
            var connections = new ArrayList<Connection>();
            found.forEach((endpoint, keys) -> connections.add(new Connection(endpoint, List.copyOf(keys))));
            return new Connections(connections, List.copyOf(leftOut));
        }

        private void address(EnvKey key, SecretText value) {
            Optional<AddressValue> parsed = AddressValue.parse(value);
            Optional<Service> service = AddressValue.scheme(value).flatMap(Service::ofScheme);
            boolean asked = service.isPresent() && (service.get() != Service.WEB || leadsToServer(key));
            if (!asked || isOff(key)) {
                return;
            }
            if (parsed.isEmpty()) {
                // Often a password with a slash or a number sign that should have been written with percent signs.
                leftOut.add(text("connect.noAddress", key));
                return;
            }
            AddressValue address = parsed.get();
            var group = new KeyGroup(values, base(key));
            int port = address.port().orElse(service.get().usualPort(address.scheme()));
            Optional<Server> server = Server.parse(address.host(), port);
            if (server.isEmpty()) {
                leftOut.add(text("connect.noAddress", key));
                return;
            }
            var login = new Credentials(
                    first(address.credentials().user(), address.options().get("user"), group.value(KeyGroup.USER)),
                    first(
                            address.credentials().password(),
                            address.options().get("password"),
                            group.value(KeyGroup.PASSWORD)));
            String tls = setting(first(
                    address.options().getOrDefault("sslmode", SecretText.EMPTY),
                    address.options().get("ssl-mode"),
                    first(
                            address.options().getOrDefault("ssl", SecretText.EMPTY),
                            address.options().get("tls"),
                            group.value(KeyGroup.TLS))));
            Encryption encryption = service.get().encryption(address.scheme(), tls, port);
            add(service.get().endpoint(server.get(), encryption, login, address.path()), key, group);
        }

        /// A key that ends with HOST, with what stands beside it.
        private void group(EnvKey key) {
            String name = key.name().toUpperCase(Locale.ROOT);
            Optional<String> base = List.of("HOSTNAME", "HOST", "SERVER").stream()
                    .filter(name::endsWith)
                    .findFirst()
                    .map(end -> key.name().substring(0, name.length() - end.length()));
            SecretText value = values.getOrDefault(key, SecretText.EMPTY);
            if (base.isEmpty() || value.isEmpty() || value.contains("://") || isOff(key)) {
                return;
            }
            var group = new KeyGroup(values, base.get());
            Optional<Integer> port = AddressValue.number(setting(group.value(KeyGroup.PORT)));
            Optional<Service> service = Service.ofKey(base.get());
            if (service.isEmpty() && base.get().toUpperCase(Locale.ROOT).matches("(.*_)?(DB|DATABASE)_")) {
                service = Service.ofDatabase(setting(group.value(KeyGroup.KIND)), port);
                if (service.isEmpty()) {
                    leftOut.add(text("connect.whichDatabase", key));
                }
            }
            if (service.isEmpty()) {
                return;
            }
            String host = value.reveal().strip();
            int colon = host.indexOf(':') == host.lastIndexOf(':') ? host.indexOf(':') : -1;
            if (colon > 0) {
                port = AddressValue.number(host.substring(colon + 1));
                host = host.substring(0, colon);
            }
            int used = port.orElse(service.get().usualPort(""));
            Optional<Server> server = Server.parse(host, used);
            if (server.isEmpty()) {
                leftOut.add(text("connect.noAddress", key));
                return;
            }
            var login = new Credentials(group.value(KeyGroup.USER), group.value(KeyGroup.PASSWORD));
            String tls = setting(group.value(KeyGroup.TLS));
            Encryption encryption = service.get().encryption("", tls, used);
            String database = group.value(KeyGroup.DATABASE).reveal();
            add(service.get().endpoint(server.get(), encryption, login, database), key, group);
        }

        private void add(Endpoint endpoint, EnvKey key, KeyGroup group) {
            Set<EnvKey> keys = found.computeIfAbsent(endpoint, _ -> new LinkedHashSet<>());
            keys.add(key);
            keys.addAll(group.used());
        }

        /// A password that nothing says where to use.
        private void withoutHost(EnvKey key) {
            String name = key.name().toUpperCase(Locale.ROOT);
            if (!name.endsWith("PASSWORD")
                    || values.getOrDefault(key, SecretText.EMPTY).isEmpty()
                    || isOff(key)) {
                return;
            }
            boolean used = found.values().stream().anyMatch(keys -> keys.contains(key));
            String base = key.name().substring(0, name.length() - "PASSWORD".length());
            Optional<Service> service = Service.ofKey(base.replaceAll("(?i)HOST_$", ""));
            if (!used && service.isPresent()) {
                leftOut.add(text("connect.noHost", key, service.get().protocol(), base + "HOST"));
            }
        }

        private static boolean leadsToServer(EnvKey key) {
            return key.name().toUpperCase(Locale.ROOT).matches(".*(URL|URI|ENDPOINT|DSN|HOST|SERVER|WEBHOOK)");
        }

        /// `DISCORD_ENABLED=false` goes for `DISCORD_WEBHOOK_URL`.
        private boolean isOff(EnvKey key) {
            String name = key.name();
            for (int end = name.indexOf('_'); end > 0; end = name.indexOf('_', end + 1)) {
                String word = name.substring(0, end);
                List<String> switches = word.equals("SMTP") || word.equals("MAIL")
                        ? List.of(word + "_ENABLED", "EMAIL_ENABLED")
                        : List.of(word + "_ENABLED");
                for (String each : switches) {
                    SecretText value = values.getOrDefault(new EnvKey(each), SecretText.EMPTY);
                    if (Set.of("false", "no", "off", "0").contains(setting(value))) {
                        leftOut.add(text("connect.switchedOff", key, each));
                        return true;
                    }
                }
            }
            return false;
        }

        private static String base(EnvKey key) {
            return key.name().replaceFirst("(?i)(URL|URI|DSN|ENDPOINT)$", "");
        }

        private static SecretText first(
                SecretText one, @org.jspecify.annotations.Nullable SecretText two, SecretText three) {
            if (!one.isEmpty()) {
                return one;
            }
            return two != null && !two.isEmpty() ? two : three;
        }

        private static String setting(SecretText value) {
            return value.length() > 40 ? "" : value.reveal().strip().toLowerCase(Locale.ROOT);
        }
    }
}
