package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import keyturn.env.EnvKey;
import keyturn.env.loader.Difference;
import keyturn.env.loader.DifferenceText;
import keyturn.env.loader.Reading.Loaded;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;

/// A value that a loader in use reads otherwise than it is meant, or that two of them read differently.
public final class ReadDifferently implements Rule {

    @Override
    public String id() {
        return "read-differently";
    }

    @Override
    public About about() {
        return new About(text("rules.readDifferently"), text("rules.readDifferently.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (LoadedProfile each : LoadedProfile.of(evidence)) {
            for (EnvKey key : each.keys()) {
                List<String> others = each.loaders(loaded -> differs(each, key, loaded));
                boolean agreed = agree(each, key);
                if (!others.isEmpty() && !(agreed && each.refers(key))) {
                    String words =
                            others.stream().map(id -> words(each, key, id)).collect(Collectors.joining(" · "));
                    var finding = Finding.ofKey(
                            id(),
                            LoadedProfile.severity(evidence),
                            each.profile(),
                            key,
                            text("health.readDifferently", each.profile().name()),
                            words);
                    findings.add(each.mended(finding, key, evidence));
                }
            }
        }
        return findings;
    }

    private static boolean agree(LoadedProfile each, EnvKey key) {
        return each.loaders(_ -> true).stream()
                        .map(id -> each.read(id, key))
                        .distinct()
                        .count()
                == 1;
    }

    private static String words(LoadedProfile each, EnvKey key, String loader) {
        String difference = each.read(loader, key)
                .map(read -> DifferenceText.explained(Difference.between(each.value(key), read)))
                .orElseGet(() -> text("health.readDifferently.machine"));
        return text("health.readDifferently.detail", loader, difference);
    }

    /// A CR that is kept, a key that is not set and a command that runs are findings of their own.
    private static boolean differs(LoadedProfile each, EnvKey key, Loaded loaded) {
        boolean fromTheMachine = loaded.runs().contains(key.name()) && !each.holdsCommand(key);
        return fromTheMachine
                || loaded.value(key.name())
                        .filter(read -> !read.equals(each.value(key))
                                && !each.keepsCarriageReturn(key, read)
                                && !each.isOfAnotherLine(key, read))
                        .isPresent();
    }
}
