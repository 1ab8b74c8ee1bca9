package keyturn.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import keyturn.policy.Acceptance;

/// What a check found: what is open, and what somebody answers for.
///
/// @param findings open ones, worst first
/// @param accepted in the same order; they stay visible, and keep nothing from passing
public record Review(List<Finding> findings, List<Accepted> accepted) {

    public Review {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
    }

    /// A finding that somebody answers for.
    public record Accepted(Finding finding, Acceptance acceptance) {}

    /// Sorts out what policy accepts. An acceptance holds until its day is over, and for the value that it was
    /// given for.
    ///
    /// @param fingerprint of the value that a finding is about, as it is shown; empty where it is about none
    static Review of(
            List<Finding> all,
            List<Acceptance> acceptances,
            LocalDate today,
            Function<Finding, Optional<String>> fingerprint) {
        var open = new ArrayList<Finding>();
        var accepted = new ArrayList<Accepted>();
        for (Finding finding : all) {
            Optional<Acceptance> holding = acceptances.stream()
                    .filter(each -> each.covers(finding.rule(), finding.profile(), finding.key(), fileName(finding)))
                    .filter(each -> !today.isAfter(each.until()))
                    .filter(each ->
                            each.fingerprint().isEmpty() || each.fingerprint().equals(fingerprint.apply(finding)))
                    .findFirst();
            if (holding.isPresent()) {
                accepted.add(new Accepted(finding, holding.get()));
            } else {
                open.add(finding);
            }
        }
        return new Review(open, accepted);
    }

    /// Those that no finding needs any more, or that have run out.
    static List<Acceptance> idle(Review review, List<Acceptance> acceptances) {
        Set<Acceptance> used = new HashSet<>();
        review.accepted().forEach(each -> used.add(each.acceptance()));
        return acceptances.stream().filter(each -> !used.contains(each)).toList();
    }

    static Optional<String> fileName(Finding finding) {
        return finding.file().map(file -> String.valueOf(file.getFileName()));
    }
}
