package keyturn.connect;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.util.regex.Pattern;

/// Any status will do (RFC 9112): what is asked is whether a server of the web is there.
record WebAnswer(Server server) implements Protocol {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?");

    @Override
    public boolean offersTls(Wire wire) {
        return false;
    }

    @Override
    public String login(Wire wire, boolean safe) throws IOException {
        wire.send("HEAD / HTTP/1.1\r\nHost: " + server + "\r\nUser-Agent: keyturn\r\nConnection: close\r\n\r\n");
        String answer = wire.line();
        if (!STATUS.matcher(answer).matches()) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
        return text("connect.answers", answer.substring(9, 12));
    }
}
