package keyturn.usage;

import java.util.List;

/// @param words without quotes; variables as they stand
/// @param line  of its first word, from 1
record ShellCommand(List<String> words, int line) {
    ShellCommand {
        words = List.copyOf(words);
    }
}
