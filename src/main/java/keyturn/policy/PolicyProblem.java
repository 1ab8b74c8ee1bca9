package keyturn.policy;

/// A mistake in keyturn.json.
///
/// @param line    from 1
/// @param column  from 1
/// @param message what is wrong, a sentence without a full stop; names members, holds no foreign exception text
public record PolicyProblem(int line, int column, String message) {}
