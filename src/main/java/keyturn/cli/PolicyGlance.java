package keyturn.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.ProfileName;
import keyturn.policy.Environment;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.policy.Validation;

/// Takes from a keyturn.json only which files its environments name; checks nothing. A test holds that the profiles
/// found by it are those that the whole policy gives.
final class PolicyGlance {

    private PolicyGlance() {}

    /// A policy that has the environments' files and nothing else; the whole policy where the bytes are no good JSON
    /// or a name is not of the usual kind.
    static Policy read(byte[] json) {
        try (JsonParser in = new JsonFactory().createParser(json)) {
            var environments = new ArrayList<Environment>();
            if (in.nextToken() == JsonToken.START_OBJECT) {
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    boolean wanted = in.currentName().equals("environments");
                    if (in.nextToken() == JsonToken.START_OBJECT && wanted) {
                        readEnvironments(in, environments);
                    } else {
                        in.skipChildren();
                    }
                }
            }
            return environments.stream().allMatch(each -> isPlain(each.file()))
                    ? new Policy(environments, new LinkedHashMap<>())
                    : PolicyFile.read(json).policy();
        } catch (IOException _) {
            return PolicyFile.read(json).policy();
        }
    }

    /// Any other name is one that the policy may refuse.
    private static boolean isPlain(String file) {
        return file.startsWith(".env.") && ProfileName.parse(file.substring(1)).isPresent();
    }

    private static void readEnvironments(JsonParser in, List<Environment> to) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            Optional<ProfileName> name = ProfileName.parse(in.currentName());
            if (in.nextToken() != JsonToken.START_OBJECT) {
                in.skipChildren();
                continue;
            }
            Optional<String> file = file(in);
            if (name.isPresent() && file.isPresent()) {
                to.add(new Environment(name.get(), file.get(), "", Validation.STANDARD, Map.of()));
            }
        }
    }

    private static Optional<String> file(JsonParser in) throws IOException {
        Optional<String> file = Optional.empty();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = in.currentName().equals("file");
            if (in.nextToken() == JsonToken.VALUE_STRING && wanted) {
                file = Optional.of(in.getText());
            } else {
                in.skipChildren();
            }
        }
        return file;
    }
}
