package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.strength.Pretence;
import keyturn.strength.Strength;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;

/// A secret that can be guessed.
public final class WeakSecret implements Rule {

    @Override
    public String id() {
        return "weak-secret";
    }

    @Override
    public About about() {
        return new About(text("rules.weakSecret"), text("rules.weakSecret.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        evidence.strengths().forEach((place, strength) -> {
            Optional<Profile> profile = evidence.snapshot().profile(place.profile());
            if (strength.verdict() == Strength.Verdict.WEAK && profile.isPresent() && !pretends(profile.get(), place)) {
                findings.add(finding(evidence, profile.get(), place, strength));
            }
        });
        return findings;
    }

    /// What is publicly known, a placeholder or marked as made up has a finding of its own.
    private static boolean pretends(Profile profile, Place place) {
        return profile.document()
                .flatMap(document -> document.value(place.key()))
                .map(value -> Pretence.of(value, place.key()) != Pretence.NONE)
                .orElse(false);
    }

    private Finding finding(Evidence evidence, Profile profile, Place place, Strength strength) {
        Severity severity = Weight.of(evidence, place.profile(), Severity.WARNING);
        String bits = text("health.weakSecret.bits", Math.round(strength.bits()));
        String detail = strength.reasons().isEmpty() ? bits : bits + " · " + String.join(" · ", strength.reasons());
        String message = text("health.weakSecret", place.profile());
        return Replacement.offer(evidence, Finding.ofKey(id(), severity, profile, place.key(), message, detail));
    }
}
