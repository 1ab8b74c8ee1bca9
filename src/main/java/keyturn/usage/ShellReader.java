package keyturn.usage;

import java.util.ArrayList;
import java.util.List;

/// Takes a shell script apart into simple commands: comments and here-documents are left out, quotes taken off,
/// `\` at the end of a line joins it with the next. Expands nothing and looks into no substitution between double
/// quotes. Linear in the size of the text.
final class ShellReader {

    private final String text;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final List<String> hereDocuments = new ArrayList<>();
    private boolean inWord;
    private int at;
    private int line;
    private int commandLine;

    private ShellReader(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /// @param line that the text starts in
    static List<ShellCommand> read(String text, int line) {
        var reader = new ShellReader(text, line);
        while (reader.at < text.length()) {
            reader.step(text.charAt(reader.at++));
        }
        reader.endCommand();
        return reader.commands;
    }

    private void step(char next) {
        switch (next) {
            case '\\' -> escaped();
            case '\'' -> quoted('\'');
            case '"' -> quoted('"');
            case '#' -> {
                if (inWord) {
                    append(next);
                } else {
                    skipLine();
                }
            }
            case ' ', '\t', '\r' -> endWord();
            case '\n' -> {
                endCommand();
                line++;
                skipHereDocuments();
            }
            case ';', '&', '|', '(', ')', '`' -> endCommand();
            case '<' -> redirection();
            default -> append(next);
        }
    }

    private void append(char next) {
        if (!inWord && words.isEmpty()) {
            commandLine = line;
        }
        inWord = true;
        word.append(next);
    }

    private void escaped() {
        if (at >= text.length()) {
            return;
        }
        char next = text.charAt(at++);
        if (next == '\n') {
            line++;
        } else if (next == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        } else {
            append(next);
        }
    }

    private void quoted(char quote) {
        if (!inWord && words.isEmpty()) {
            commandLine = line;
        }
        inWord = true;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == quote) {
                return;
            }
            if (next == '\\' && quote == '"' && at < text.length()) {
                next = text.charAt(at++);
            }
            if (next == '\n') {
                line++;
            }
            word.append(next);
        }
    }

    private void redirection() {
        endWord();
        if (!text.startsWith("<", at) || text.startsWith("<<", at)) {
            return;
        }
        at++;
        if (text.startsWith("-", at)) {
            at++;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || "'\"\\".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        // 1 << 2 is arithmetic.
        if (at > start && !Character.isDigit(text.charAt(start))) {
            hereDocuments.add(text.substring(start, at));
        }
        if (at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void skipHereDocuments() {
        for (String end : hereDocuments) {
            boolean ended = false;
            while (!ended && at < text.length()) {
                int start = at;
                skipLine();
                ended = text.substring(start, at).strip().equals(end);
                if (at < text.length()) {
                    at++;
                    line++;
                }
            }
        }
        hereDocuments.clear();
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(new ShellCommand(words, commandLine));
            words.clear();
        }
    }
}
