package keyturn.policy;

/// A loader that the policy names in `loaders`.
///
/// @param id   one that Keyturn knows, such as `compose`
/// @param line of keyturn.json, from 1
public record ChosenLoader(String id, int line) {}
