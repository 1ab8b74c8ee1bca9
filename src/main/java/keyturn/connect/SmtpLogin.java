package keyturn.connect;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import keyturn.env.SecretText;

/// Greeting, `EHLO`, `STARTTLS`, `AUTH` (RFC 5321, 3207, 4954, 4616). Sends no mail.
final class SmtpLogin implements Protocol {

    private static final String EHLO = "EHLO localhost\r\n";

    private final Credentials credentials;
    private List<String> abilities = List.of();
    private boolean greeted;
    private boolean fresh = true;

    SmtpLogin(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean offersTls(Wire wire) throws IOException {
        greet(wire);
        if (!abilities.contains("STARTTLS")) {
            return false;
        }
        wire.send("STARTTLS\r\n");
        if (!answer(wire).getFirst().startsWith("220")) {
            return false;
        }
        fresh = false;
        return true;
    }

    @Override
    public String login(Wire wire, boolean safe) throws IOException {
        greet(wire);
        if (!fresh) {
            abilities = hello(wire);
        }
        if (credentials.password().isEmpty()) {
            return text("connect.noLogin");
        }
        String ways = abilities.stream()
                .filter(each -> each.startsWith("AUTH "))
                .findFirst()
                .orElse("");
        boolean plain = List.of(ways.split(" ", -1)).contains("PLAIN");
        boolean login = List.of(ways.split(" ", -1)).contains("LOGIN");
        if (!plain && !login) {
            throw new Refusal(safe ? Reason.UNKNOWN_LOGIN : Reason.NO_TLS);
        }
        if (!safe) {
            throw new Refusal(Reason.IN_CLEAR);
        }
        if (plain) {
            ask(wire, "AUTH PLAIN ", plain());
        } else {
            wire.send("AUTH LOGIN\r\n");
            expect(wire, "334");
            ask(wire, "", credentials.user().bytes());
            expect(wire, "334");
            ask(wire, "", credentials.password().bytes());
        }
        expect(wire, "235");
        wire.send("QUIT\r\n");
        return text("connect.taken");
    }

    private void greet(Wire wire) throws IOException {
        if (!greeted) {
            if (!answer(wire).getFirst().startsWith("220")) {
                throw new Refusal(Reason.NOT_ADMITTED);
            }
            greeted = true;
            abilities = hello(wire);
        }
    }

    private static List<String> hello(Wire wire) throws IOException {
        wire.send(EHLO);
        List<String> lines = answer(wire);
        if (!lines.getFirst().startsWith("250")) {
            throw new Refusal(Reason.SERVER_ERROR);
        }
        return lines.stream()
                .map(line -> line.length() > 4 ? line.substring(4).toUpperCase(Locale.ROOT) : "")
                .toList();
    }

    private byte[] plain() {
        var out = new ByteArrayOutputStream();
        for (SecretText part : List.of(credentials.user(), credentials.password())) {
            out.write(0);
            out.writeBytes(part.bytes());
        }
        return out.toByteArray();
    }

    private static void ask(Wire wire, String before, byte[] secret) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(Base64.getEncoder().encode(secret));
        out.write('\r');
        out.write('\n');
        wire.send(out.toByteArray());
    }

    private static void expect(Wire wire, String code) throws IOException {
        String line = answer(wire).getFirst();
        if (line.startsWith(code)) {
            return;
        }
        throw new Refusal(
                switch (line.substring(0, 3)) {
                    case "535", "534", "454" -> Reason.WRONG_PASSWORD;
                    case "530", "538" -> Reason.NO_TLS;
                    case "504" -> Reason.UNKNOWN_LOGIN;
                    default -> Reason.SERVER_ERROR;
                });
    }

    /// All lines of one answer: three digits, and a dash on all but the last.
    private static List<String> answer(Wire wire) throws IOException {
        var lines = new ArrayList<String>();
        String line;
        do {
            line = wire.line();
            if (!line.matches("[2-5][0-9][0-9]([ -].*)?") || lines.size() > 100) {
                throw new Refusal(Reason.OTHER_PROTOCOL);
            }
            lines.add(line);
        } while (line.startsWith("-", 3));
        return lines;
    }
}
