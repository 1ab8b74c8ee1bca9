package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import keyturn.file.AccessList;
import keyturn.file.Rights;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.Item;
import keyturn.survey.Kind;

/// An access list that gives further users or groups rights to a file with secrets; `ls` shows it only as a plus sign.
public final class HasAccessList implements Rule {

    @Override
    public String id() {
        return "access-list";
    }

    @Override
    public About about() {
        return new About(text("rules.accessList"), text("rules.accessList.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Item item : evidence.survey().items()) {
            Rights rights = item.rights().orElse(null);
            if (rights == null
                    || item.kind() == Kind.WORK_FOLDER
                    || item.outside().isPresent()) {
                continue;
            }
            List<AccessList.Entry> named = new ArrayList<>();
            rights.access().ifPresent(list -> named.addAll(list.named()));
            rights.inherited().ifPresent(list -> named.addAll(list.named()));
            if (!named.isEmpty()) {
                boolean works = named.stream().anyMatch(entry -> entry.rights() != 0);
                findings.add(Finding.ofFile(
                                id(),
                                works ? Severity.ERROR : Severity.NOTE,
                                item.file(),
                                Optional.empty(),
                                text("health.accessList", who(named)),
                                text(works ? "health.accessList.detail" : "health.accessList.asleep"))
                        .with(new Fix.RemoveAccessList(item.file())));
            }
        }
        return findings;
    }

    private static String who(List<AccessList.Entry> named) {
        return named.stream()
                .map(entry -> text(
                        entry.group() ? "health.accessList.group" : "health.accessList.user",
                        String.valueOf(entry.number())))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
