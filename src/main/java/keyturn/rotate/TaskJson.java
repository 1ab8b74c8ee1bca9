package keyturn.rotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;

/// Tasks as a journal keeps them, with all that policy said of them when the rotation was planned.
final class TaskJson {

    private static final JsonMapper JSON = new JsonMapper();

    private TaskJson() {}

    static ObjectNode write(Task task) {
        ObjectNode node = JSON.createObjectNode().put("step", task.step().notation());
        switch (task) {
            case Task.Generate _, Task.BackUp _, Task.Write _, Task.Recording _ -> {}
            case Task.Push(RemoteSpec remote, ProfileName profile, EnvKey key) -> {
                place(node, profile, key);
                switch (remote) {
                    case RemoteSpec.Directory(String name, String path) ->
                        node.put("remote", name).put("directory", path);
                }
            }
            case Task.Restart(CommandSpec command) -> node.set("run", command(command));
            case Task.Verify(VerifySpec verification, ProfileName profile, EnvKey key) -> {
                place(node, profile, key);
                node.put("within", verification.within().toString());
                switch (verification) {
                    case VerifySpec.Http http -> {
                        node.put("http", http.url()).put("method", http.method());
                        node.put("body", http.body()).put("status", http.status());
                        ObjectNode headers = node.putObject("headers");
                        http.headers().forEach(headers::put);
                    }
                    case VerifySpec.Login(String service, var _) -> node.put("login", service);
                    case VerifySpec.Tcp(String address, var _) -> node.put("tcp", address);
                    case VerifySpec.Program(CommandSpec command, boolean input, var _) ->
                        node.put("input", input).set("program", command(command));
                }
            }
        }
        return node;
    }

    /// What a task reaches, wherever it is used. Two different things never read the same, as they might with
    /// words merely put in a row.
    static String outside(Task task) {
        ObjectNode node = write(task);
        node.remove(List.of("profile", "key"));
        return node.toString();
    }

    private static void place(ObjectNode node, ProfileName profile, EnvKey key) {
        node.put("profile", profile.name()).put("key", key.name());
    }

    private static ObjectNode command(CommandSpec command) {
        ObjectNode node = JSON.createObjectNode();
        command.command().forEach(node.putArray("command")::add);
        command.environment().forEach(node.putArray("environment")::add);
        return node.put("limit", command.limit().toString()).put("repeatable", command.repeatable());
    }

    static Task read(JsonNode node) throws IOException {
        return switch (JournalJson.step(node)) {
            case GENERATE -> new Task.Generate();
            case BACKUP -> new Task.BackUp();
            case WRITE -> new Task.Write();
            case PUSH ->
                new Task.Push(
                        new RemoteSpec.Directory(
                                node.path("remote").asText(),
                                node.path("directory").asText()),
                        profile(node),
                        key(node));
            case RESTART -> new Task.Restart(command(node.path("run")));
            case VERIFY -> new Task.Verify(verification(node), profile(node), key(node));
            case RECORD -> new Task.Recording();
        };
    }

    private static VerifySpec verification(JsonNode node) throws IOException {
        Duration within = Duration.parse(node.path("within").asText());
        if (node.has("http")) {
            var headers = new LinkedHashMap<String, String>();
            node.path("headers")
                    .properties()
                    .forEach(each -> headers.put(each.getKey(), each.getValue().asText()));
            return new VerifySpec.Http(
                    node.path("http").asText(),
                    node.path("method").asText(),
                    headers,
                    node.path("body").asText(),
                    node.path("status").asInt(),
                    within);
        } else if (node.has("tcp")) {
            return new VerifySpec.Tcp(node.path("tcp").asText(), within);
        } else if (node.has("program")) {
            return new VerifySpec.Program(
                    command(node.path("program")), node.path("input").asBoolean(), within);
        }
        if (node.has("login")) {
            return new VerifySpec.Login(node.path("login").asText(), within);
        }
        throw new IOException("unknown verification");
    }

    private static CommandSpec command(JsonNode node) {
        return new CommandSpec(
                texts(node.path("command")),
                texts(node.path("environment")),
                Duration.parse(node.path("limit").asText()),
                node.path("repeatable").asBoolean());
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static ProfileName profile(JsonNode node) {
        return new ProfileName(node.path("profile").asText());
    }

    private static EnvKey key(JsonNode node) {
        return new EnvKey(node.path("key").asText());
    }
}
