package keyturn.health.rule;

import static keyturn.text.Texts.text;

import keyturn.env.SecretText;

/// How a loader's reading differs from the meant value, in words that do not give the value away.
final class ReadingWords {

    private ReadingWords() {}

    static String of(String loader, SecretText meant, SecretText read) {
        if (read.isEmpty()) {
            return text("health.reads.empty", loader);
        }
        if (meant.startsWith(read)) {
            return text("health.reads.cut", loader, read.length(), meant.length());
        }
        if (read.encloses(meant)) {
            return text("health.reads.quotes", loader);
        }
        if (read.startsWith(meant)) {
            return text("health.reads.more", loader, read.length() - meant.length());
        }
        return text("health.reads.other", loader, read.length());
    }
}
