package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// The variables of a shell. Changes can be taken back, as at the end of a subshell.
final class Variables {

    /// Bash computes them; assigning changes nothing that a program would see.
    private static final Set<String> COMPUTED = Set.of(
            "RANDOM",
            "SRANDOM",
            "SECONDS",
            "EPOCHSECONDS",
            "EPOCHREALTIME",
            "BASHPID",
            "BASH_COMMAND",
            "DIRSTACK",
            "GROUPS",
            "FUNCNAME",
            "HISTCMD",
            "BASH_SUBSHELL");
    private static final Set<String> READ_ONLY =
            Set.of("UID", "EUID", "PPID", "BASHOPTS", "SHELLOPTS", "BASH_VERSINFO");
    private static final Set<String> UNKNOWN = Set.of("HOSTNAME", "PWD", "SHLVL", "BASH_VERSINFO");

    private final Map<String, Variable> variables = new HashMap<>();
    private final SequencedSet<String> fromFile = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final Dialect dialect;

    private record Change(String name, Optional<Variable> before) {}

    Variables(Map<String, String> environment, Dialect dialect) {
        this.dialect = dialect;
        defaults();
        environment.forEach((name, value) -> {
            if (Names.isName(name)) {
                variables.put(name, Variable.NONE.with(value).withExport(true));
            }
        });
    }

    private void defaults() {
        initial("IFS", " \t\n");
        initial("OPTIND", "1");
        initial("PS4", "+ ");
        initial("PWD", String.valueOf(Marks.UNKNOWN));
        if (!dialect.bash()) {
            initial("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
            initial("PPID", String.valueOf(Marks.UNKNOWN));
            initial("PS2", "> ");
            return;
        }
        initial("PATH", "/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin:.");
        initial("OPTERR", "1");
        initial("TERM", "dumb");
        initial("BASH", "/bin/bash");
        initial("BASH_VERSION", "5.2.15(1)-release");
        initial("HOSTTYPE", "x86_64");
        initial("MACHTYPE", "x86_64-pc-linux-gnu");
        initial("OSTYPE", "linux-gnu");
        READ_ONLY.forEach(name -> variables.put(
                name, Variable.NONE.with(String.valueOf(Marks.UNKNOWN)).asReadOnly()));
        COMPUTED.forEach(name -> initial(name, String.valueOf(Marks.UNKNOWN)));
        UNKNOWN.forEach(name -> variables.putIfAbsent(name, Variable.NONE.with(String.valueOf(Marks.UNKNOWN))));
        variables.remove("FUNCNAME");
        initial("DIRSTACK", String.valueOf(Marks.UNKNOWN));
    }

    private void initial(String name, String value) {
        variables.put(name, Variable.NONE.with(value));
    }

    Optional<Variable> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Optional<String> value(String name) {
        return find(name).flatMap(Variable::value);
    }

    void put(String name, Variable variable) {
        if (dialect.bash() && COMPUTED.contains(name)) {
            return;
        }
        changes.add(new Change(name, find(name)));
        variables.put(name, variable);
        fromFile.add(name);
    }

    void remove(String name) {
        changes.add(new Change(name, find(name)));
        variables.remove(name);
    }

    int mark() {
        return changes.size();
    }

    void takeBack(int mark) {
        while (changes.size() > mark) {
            Change change = changes.removeLast();
            change.before()
                    .ifPresentOrElse(
                            before -> variables.put(change.name(), before), () -> variables.remove(change.name()));
        }
    }

    /// The names that start with `prefix`, sorted, joined by blanks.
    String names(String prefix) {
        return variables.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /// The variables that a program started now would get from the file, in its order.
    SequencedSet<String> exported() {
        var names = new LinkedHashSet<String>();
        for (String name : fromFile) {
            if (find(name)
                    .filter(found -> found.exported() && !found.array())
                    .flatMap(Variable::value)
                    .isPresent()) {
                names.add(name);
            }
        }
        // Every program that is started gets another one.
        names.remove("_");
        return names;
    }
}
