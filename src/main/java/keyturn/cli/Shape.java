package keyturn.cli;

import java.util.List;

/// The words that a command takes. From it come the reading of a call, the help and the completion.
///
/// @param name  the command's name
/// @param about what it does, for the help; empty while a call is only read
/// @param more  what stands below the options in the help: examples, exit codes; may be empty
public record Shape(String name, String about, String more, List<Option> options, List<Place> places) {

    public Shape {
        options = List.copyOf(options);
        places = List.copyOf(places);
    }

    /// An option.
    ///
    /// @param names  `--format`, or a short and a long one
    /// @param label  what its value is called; empty if it takes none
    /// @param repeat true if it may stand more than once
    /// @param about  for the help
    public record Option(List<String> names, String label, boolean repeat, String about) {
        public Option {
            names = List.copyOf(names);
        }

        static Option flag(String name, String about) {
            return new Option(List.of(name), "", false, about);
        }

        static Option value(String name, String label, String about) {
            return new Option(List.of(name), label, false, about);
        }

        static Option values(String name, String label, String about) {
            return new Option(List.of(name), label, true, about);
        }

        /// The name by which its value is asked for.
        String key() {
            return names.getLast();
        }

        boolean takesValue() {
            return !label.isEmpty();
        }
    }

    /// A word by its position.
    ///
    /// @param label `PROFILE`, `KEY`, `FILE` …; completion goes by it
    /// @param need  how often it must and may stand
    /// @param about for the help
    public record Place(String label, Need need, String about) {}

    /// How often a word must and may stand. Only the last place of a shape may be [#ANY] or [#SOME].
    public enum Need {
        ONE(1, 1),
        OPTIONAL(0, 1),
        SOME(1, Integer.MAX_VALUE),
        ANY(0, Integer.MAX_VALUE);

        private final int least;
        private final int most;

        Need(int least, int most) {
            this.least = least;
            this.most = most;
        }

        int least() {
            return least;
        }

        int most() {
            return most;
        }
    }

    static Place one(String label, String about) {
        return new Place(label, Need.ONE, about);
    }

    static Place optional(String label, String about) {
        return new Place(label, Need.OPTIONAL, about);
    }

    /// One or more.
    static Place some(String label, String about) {
        return new Place(label, Need.SOME, about);
    }

    /// None or more.
    static Place any(String label, String about) {
        return new Place(label, Need.ANY, about);
    }

    int leastPlaces() {
        int least = 0;
        for (Place place : places) {
            least += place.need().least();
        }
        return least;
    }

    int mostPlaces() {
        int most = 0;
        for (Place place : places) {
            if (place.need().most() == Integer.MAX_VALUE) {
                return Integer.MAX_VALUE;
            }
            most += place.need().most();
        }
        return most;
    }
}
