package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// A byte order mark at the start of a file: some loaders take it for a part of the first key, others refuse the file.
public final class ByteOrderMark implements Rule {

    @Override
    public String id() {
        return "byte-order-mark";
    }

    @Override
    public About about() {
        return new About(text("rules.byteOrderMark"), text("rules.byteOrderMark.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (LoadedProfile each : LoadedProfile.of(evidence)) {
            if (each.document().startsWithByteOrderMark()) {
                findings.add(Finding.ofProfile(
                                id(),
                                Severity.WARNING,
                                each.profile(),
                                text("health.byteOrderMark"),
                                text("health.byteOrderMark.detail"))
                        .at(1)
                        .with(new Fix.RemoveByteOrderMark(each.profile().name())));
            }
        }
        return findings;
    }
}
