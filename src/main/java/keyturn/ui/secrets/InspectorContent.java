package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.app.State;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.generate.SecretFormat;
import keyturn.health.Finding;
import keyturn.policy.BuiltInWords;
import keyturn.policy.Criticality;
import keyturn.policy.RotationRule;
import keyturn.policy.SecretType;
import keyturn.rotate.DueDate;
import keyturn.work.Ledger.Place;

/// Everything the inspector says about one cell. Holds no secret.
///
/// @param heading  what the value field is headed by: `Value in production · fingerprint 3fa1`
/// @param editable false for bytes that are no text, and for a profile that cannot be read or written
/// @param facts    what is known of the key, in the order in which it is shown
/// @param findings what is wrong with this cell, worst first
record InspectorContent(
        Place place,
        MatrixRow.Entry row,
        MatrixCell cell,
        String heading,
        boolean editable,
        List<Fact> facts,
        List<Finding> findings) {

    InspectorContent {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    /// One line of the inspector.
    ///
    /// @param code true if it is to be read letter by letter, in monospace
    record Fact(String name, String value, boolean code) {}

    static InspectorContent of(SecretsViewModel model, MatrixRow.Entry row, Place place) {
        MatrixCell cell = model.matrix().cell(row, place.profile());
        boolean editable = model.bench().readOnly().isEmpty()
                && !(cell.value() instanceof CellValue.NotText)
                && !(cell.value() instanceof CellValue.Unavailable);
        State state = model.bench().state();
        return new InspectorContent(
                place,
                row,
                cell,
                heading(place, cell.value()),
                editable,
                facts(model, row, place, cell),
                // A staged value is not the one that was found wanting.
                cell.staged().isPresent() ? List.of() : findings(state, place));
    }

    Optional<Criticality> criticality() {
        return row.type().map(SecretType::criticality);
    }

    /// True if there is a value to reveal, copy or remove.
    boolean hasValue() {
        return switch (cell.value()) {
            case CellValue.Masked _, CellValue.Clear _, CellValue.NotText _, CellValue.Empty() -> true;
            case CellValue.Absent(), CellValue.Unavailable() -> false;
        };
    }

    boolean severalLines() {
        return switch (cell.value()) {
            case CellValue.Masked masked -> masked.lines() > 1;
            case CellValue.Clear clear -> clear.lines() > 1;
            case CellValue.NotText _, CellValue.Empty(), CellValue.Absent(), CellValue.Unavailable() -> false;
        };
    }

    private static String heading(Place place, CellValue value) {
        return switch (value) {
            case CellValue.Masked masked -> text("secrets.heading.fingerprint", place.profile(), masked.fingerprint());
            case CellValue.Clear _, CellValue.NotText _ -> text("secrets.heading.value", place.profile());
            case CellValue.Empty() -> text("secrets.heading.empty", place.profile());
            case CellValue.Absent() -> text("secrets.heading.absent", place.profile());
            case CellValue.Unavailable() -> text("secrets.heading.unavailable", place.profile());
        };
    }

    private static List<Fact> facts(SecretsViewModel model, MatrixRow.Entry row, Place place, MatrixCell cell) {
        var facts = new ArrayList<Fact>();
        row.type().ifPresent(type -> typeFacts(type, facts));
        if (cell.staged().isEmpty()) {
            model.bench().state().dueDates().stream()
                    .filter(it ->
                            it.profile().equals(place.profile()) && it.key().equals(place.key()))
                    .findFirst()
                    .ifPresent(due -> dueFacts(due, facts));
        }
        model.document(place).ifPresent(document -> lineFacts(model, document, place, facts));
        return facts;
    }

    private static void typeFacts(SecretType type, List<Fact> facts) {
        add(facts, text("secrets.fact.purpose"), BuiltInWords.shown(type.purpose()), false);
        add(facts, text("secrets.fact.scope"), BuiltInWords.shown(type.scope()), false);
        type.source().ifPresent(it -> add(facts, text("secrets.fact.source"), BuiltInWords.shown(it), false));
        type.generate()
                .ifPresent(it -> add(
                        facts,
                        text("secrets.fact.madeBy"),
                        SecretFormat.parse(it).map(SecretFormat::description).orElse(it),
                        true));
        add(
                facts,
                type.rotation() instanceof RotationRule.Every
                        ? text("secrets.fact.rotateEvery")
                        : text("secrets.fact.rotate"),
                SecretsTexts.rotation(type.rotation()),
                false);
    }

    private static void dueFacts(DueDate due, List<Fact> facts) {
        add(facts, text("secrets.fact.rotated"), SecretsTexts.lastRotated(due), false);
        due.due().ifPresent(_ -> add(facts, text("secrets.fact.due"), SecretsTexts.due(due), false));
    }

    private static void lineFacts(SecretsViewModel model, EnvDocument document, Place place, List<Fact> facts) {
        var comments = new ArrayList<>(model.comments(place));
        document.find(place.key()).ifPresent(it -> comments.add(it.comment()));
        comments.removeIf(String::isBlank);
        add(facts, text("secrets.fact.comment"), String.join("\n", comments), false);
        String file = model.matrix().columns().stream()
                .filter(it -> it.profile().equals(place.profile()))
                .map(ProfileColumn::fileName)
                .findFirst()
                .orElse("");
        document.lineNumber(place.key())
                .ifPresent(line ->
                        add(facts, text("secrets.fact.line"), text("secrets.fact.line.value", line, file), false));
    }

    private static void add(List<Fact> facts, String name, String value, boolean code) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value, code));
        }
    }

    private static List<Finding> findings(State state, Place place) {
        return state.findings().stream()
                .filter(it -> it.key().filter(place.key()::equals).isPresent())
                .filter(it -> concerns(it, place.profile()))
                .toList();
    }

    /// True if a finding about a key is about that key in `profile`.
    static boolean concerns(Finding finding, ProfileName profile) {
        // Of two profiles that share a secret only one has the finding, and it concerns both.
        return finding.profile().filter(profile::equals).isPresent()
                || (finding.rule().equals("reused-across-profiles")
                        && finding.sentence().contains(profile.name()));
    }
}
