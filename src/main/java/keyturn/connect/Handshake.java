package keyturn.connect;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// TLS on a connection that is open: the certificate must be trusted, and be for the host that was asked for.
final class Handshake {

    private Handshake() {}

    static SSLSocket over(Socket socket, Server server, Map<String, String> environment) throws IOException {
        try {
            SSLSocket tls = (SSLSocket)
                    Trust.of(environment).getSocketFactory().createSocket(socket, server.host(), server.port(), true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return tls;
        } catch (SSLException failed) {
            throw new Refusal(reason(failed));
        } catch (GeneralSecurityException without) {
            throw new Refusal(Reason.TLS_FAILED);
        }
    }

    private static Reason reason(Throwable failed) {
        Reason reason = Reason.TLS_FAILED;
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof CertificateExpiredException) {
                return Reason.EXPIRED;
            }
            if (each instanceof CertPathValidatorException) {
                reason = Reason.NOT_TRUSTED;
            } else if (each instanceof CertificateException) {
                reason = each.getCause() == null ? Reason.OTHER_NAME : Reason.NOT_TRUSTED;
            }
        }
        return reason;
    }
}
