package keyturn.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A language that Keyturn speaks. What programs read (JSON, SARIF, ids, what is kept in files) is the same in all.
public enum Language {
    ENGLISH("en", ""),
    GERMAN("de", "_de");

    private final String code;
    private final String suffix;

    Language(String code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    /// Its code of ISO 639: `en`, `de`.
    public String code() {
        return code;
    }

    /// What the name of a bundle ends with.
    String suffix() {
        return suffix;
    }

    /// The language of the system: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something (POSIX, "Locale
    /// variables": an empty one counts as not set), so that it also holds where the locale is not installed. Where
    /// none does, as on Windows, that of the machine.
    ///
    /// @param environment the variables of the process
    /// @param machine     what the machine's own settings say
    public static Language ofSystem(Map<String, String> environment, Locale machine) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Language::named)
                .orElseGet(() -> named(machine.getLanguage()));
    }

    /// `de`, `de_AT`, `de_DE.UTF-8`, `de@euro` are German, whatever else is there is read in English.
    private static Language named(String locale) {
        return locale.split("[_.@-]", 2)[0].equalsIgnoreCase("de") ? GERMAN : ENGLISH;
    }
}
