package keyturn.policy;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads keyturn.json, and the policy that is built in.
public final class PolicyFile {

    /// The file's name in the work folder.
    public static final String NAME = "keyturn.json";

    private PolicyFile() {}

    /// A policy and what is wrong with its file.
    ///
    /// @param policy   what could be understood; the built-in one where nothing could, and then `problems` says so
    /// @param builtIn  true if there is no file
    public record Reading(Policy policy, List<PolicyProblem> problems, boolean builtIn) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /// Understands the bytes of a keyturn.json; never fails. A file with `"extends": "built-in"` adds to the built-in
    /// policy and overrides it member by member, any other replaces it. Unknown members are no mistake.
    /// UTF-8, with or without a byte order mark; at most 16 MiB and 64 levels.
    public static Reading read(byte[] json) {
        var problems = new ArrayList<PolicyProblem>();
        Optional<JsonAt> content = new JsonSource(problems).read(json);
        if (content.isEmpty()) {
            return new Reading(builtIn(), problems, false);
        }
        return switch (content.get()) {
            case JsonAt.Obj root ->
                new Reading(new PolicyReader(problems).read(root, PolicyFile::builtIn), problems, false);
            case JsonAt.Text _, JsonAt.Whole _, JsonAt.Truth _, JsonAt.Items _, JsonAt.Other _ -> {
                problems.add(
                        new PolicyProblem(content.get().line(), content.get().column(), text("policy.notAPolicy")));
                yield new Reading(builtIn(), problems, false);
            }
        };
    }

    /// The guide as a policy.
    public static Policy builtIn() {
        return BuiltIn.POLICY;
    }

    /// The built-in policy as the bytes of a keyturn.json.
    public static byte[] builtInJson() {
        return BuiltIn.resource();
    }

    /// Read when first asked for.
    private static final class BuiltIn {

        static final Policy POLICY = policy();

        private static Policy policy() {
            var problems = new ArrayList<PolicyProblem>();
            var root = (JsonAt.Obj) new JsonSource(problems).read(resource()).orElseThrow();
            Policy policy = new PolicyReader(problems).read(root, Policy::empty);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("built-in.json has mistakes: " + problems);
            }
            return policy;
        }

        static byte[] resource() {
            try (var in = Objects.requireNonNull(PolicyFile.class.getResourceAsStream("built-in.json"))) {
                return in.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the program's own files cannot be read", unreadable);
            }
        }
    }
}
