package keyturn.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Whose certificates are trusted: those that the system's own programs trust, and nobody else.
final class Trust {

    /// Debian, Fedora, Alpine and macOS keep them here; `SSL_CERT_FILE` names another, as for OpenSSL.
    private static final List<String> BUNDLES =
            List.of("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem");

    private Trust() {}

    /// @param environment of this process
    /// @throws GeneralSecurityException if the platform can do no TLS
    static SSLContext of(Map<String, String> environment) throws GeneralSecurityException {
        Optional<Path> bundle = Stream.concat(Stream.ofNullable(environment.get("SSL_CERT_FILE")), BUNDLES.stream())
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst();
        SSLContext context = SSLContext.getInstance("TLS");
        // Null is this Java's own list.
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        if (bundle.isPresent() && fill(store, bundle.get())) {
            factory.init(store);
            context.init(null, factory.getTrustManagers(), null);
        } else {
            context.init(null, null, null);
        }
        return context;
    }

    private static boolean fill(KeyStore store, Path bundle) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(bundle)) {
            store.load(null, null);
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + number++, each);
            }
            return number > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
