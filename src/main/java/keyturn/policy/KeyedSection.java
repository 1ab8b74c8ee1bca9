package keyturn.policy;

import static keyturn.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.EnvKey;

/// A section of the policy whose members are named after keys, such as `secrets`.
///
/// @param name of the section
record KeyedSection(String name, List<PolicyProblem> problems) {

    /// Makes what a member says of a key.
    interface Maker<T> {
        /// @param known what was said of the key before; it is overridden member by member
        T make(EnvKey key, Members members, Optional<T> known);
    }

    /// What the file adds to `start`. A name that no key can have is a problem, and is left out.
    <T> SequencedMap<EnvKey, T> read(Members file, SequencedMap<EnvKey, T> start, Maker<T> maker) {
        var found = new LinkedHashMap<>(start);
        file.object(name).ifPresent(object -> {
            var section = new Members("", object, problems);
            object.members().forEach((word, member) -> {
                Optional<EnvKey> key = EnvKey.parse(word);
                if (key.isEmpty()) {
                    section.refuse(member, text("policy.keyName", EnvKey.MAX_LENGTH));
                    return;
                }
                Optional<T> known = Optional.ofNullable(found.get(key.get()));
                section.asObject(word, member)
                        .map(each -> maker.make(key.get(), new Members(word, each, problems), known))
                        .ifPresent(each -> found.put(key.get(), each));
            });
        });
        return found;
    }
}
