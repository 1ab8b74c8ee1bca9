package keyturn.policy;

import java.util.List;

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

    /// Understands the bytes of a keyturn.json; never fails. A file with `"extends": "built-in"` adds to the
    /// built-in policy and overrides it, any other replaces it.
    public static Reading read(byte[] json) {
        throw new UnsupportedOperationException("to be written");
    }

    /// The guide as a policy.
    public static Policy builtIn() {
        throw new UnsupportedOperationException("to be written");
    }

    /// The built-in policy as the bytes of a keyturn.json.
    public static byte[] builtInJson() {
        throw new UnsupportedOperationException("to be written");
    }
}
