package keyturn.policy;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The members of one JSON object, taken by name. What has the wrong type is a problem and reads as absent;
/// members that nobody asks for are no mistake.
///
/// @param owner what the object describes, for messages: a key, a profile, or empty for the file
record Members(String owner, JsonAt.Obj object, List<PolicyProblem> problems) {

    Optional<JsonAt.Member> member(String name) {
        return Optional.ofNullable(object.members().get(name));
    }

    Optional<String> string(String name) {
        return member(name).flatMap(member -> switch (member.value()) {
            case JsonAt.Text(var _, var _, String value) -> Optional.of(value);
            case JsonAt.Obj _, JsonAt.Whole _, JsonAt.Truth _, JsonAt.Items _, JsonAt.Other _ ->
                refuse(member, text("policy.notText", name, owner));
        });
    }

    Optional<Boolean> truth(String name) {
        return member(name).flatMap(member -> switch (member.value()) {
            case JsonAt.Truth(var _, var _, boolean value) -> Optional.of(value);
            case JsonAt.Obj _, JsonAt.Whole _, JsonAt.Text _, JsonAt.Items _, JsonAt.Other _ ->
                refuse(member, text("policy.notTruth", name, owner));
        });
    }

    Optional<JsonAt.Obj> object(String name) {
        return member(name).flatMap(member -> asObject(name, member));
    }

    Optional<JsonAt.Obj> asObject(String name, JsonAt.Member member) {
        return switch (member.value()) {
            case JsonAt.Obj found -> Optional.of(found);
            case JsonAt.Text _, JsonAt.Whole _, JsonAt.Truth _, JsonAt.Items _, JsonAt.Other _ ->
                refuse(member, text("policy.notObject", name));
        };
    }

    Optional<JsonAt.Items> items(String name) {
        return member(name).flatMap(member -> switch (member.value()) {
            case JsonAt.Items found -> Optional.of(found);
            case JsonAt.Obj _, JsonAt.Text _, JsonAt.Whole _, JsonAt.Truth _, JsonAt.Other _ ->
                refuse(member, text("policy.notItems", name));
        });
    }

    /// A list of texts.
    Optional<List<String>> texts(String name) {
        return items(name).map(items -> {
            var texts = new java.util.ArrayList<String>();
            for (JsonAt item : items.values()) {
                if (item instanceof JsonAt.Text(var _, var _, String value)) {
                    texts.add(value);
                } else {
                    problems.add(new PolicyProblem(item.line(), item.column(), text("policy.notTexts", name)));
                }
            }
            return List.copyOf(texts);
        });
    }

    /// A whole number from `least` to `most`.
    Optional<Integer> whole(String name, int least, int most) {
        return member(name).flatMap(member -> switch (member.value()) {
            case JsonAt.Whole(var _, var _, long value)
            when value >= least && value <= most -> Optional.of((int) value);
            case JsonAt.Text _, JsonAt.Obj _, JsonAt.Whole _, JsonAt.Truth _, JsonAt.Items _, JsonAt.Other _ ->
                refuse(member, text("policy.notWhole", name, least, most));
        });
    }

    /// A text that `read` understands; otherwise `message` is a problem.
    <T> Optional<T> parsed(String name, Function<String, Optional<T>> read, String message) {
        return string(name).flatMap(value -> {
            Optional<T> understood = read.apply(value);
            return understood.isPresent() ? understood : refuse(member(name).orElseThrow(), message);
        });
    }

    <T> Optional<T> refuse(JsonAt.Member member, String message) {
        problems.add(new PolicyProblem(member.line(), member.column(), message));
        return Optional.empty();
    }
}
