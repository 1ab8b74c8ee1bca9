package keyturn.health;

import java.util.ArrayList;
import java.util.List;

/// How a work folder stands, as a number from 0 to 100, with the reasons.
///
/// The 100 points are shared out among [Area]s. In an area, each error takes four tenths of its points and each
/// warning one tenth, until none is left; notes take nothing, and what somebody answers for takes nothing either.
/// So the score is 100 only where nothing is wrong, and one bad area cannot hide the others.
///
/// @param points what is left of 100
/// @param parts  one for each area, in the order of [Area]
public record Score(int points, List<Part> parts) {

    private static final double OF_AN_ERROR = 0.4;
    private static final double OF_A_WARNING = 0.1;

    public Score {
        parts = List.copyOf(parts);
    }

    /// What findings are about.
    public enum Area {
        /// Due dates.
        ROTATION(20),
        /// How hard secrets are to guess.
        STRENGTH(20),
        /// Secrets that stand in more places than one.
        SEPARATION(20),
        /// Who can get at the files.
        EXPOSURE(20),
        /// What the environment asks for.
        SETTINGS(10),
        /// Whether programs read what is meant.
        LOADING(10);

        private final int weight;

        Area(int weight) {
            this.weight = weight;
        }

        /// Its points out of 100.
        public int weight() {
            return weight;
        }

        /// Where a rule's findings belong; those of a rule that is not listed are about files.
        public static Area of(String rule) {
            return switch (rule) {
                case "overdue-rotation",
                        "open-rotation",
                        "grace-over",
                        "failed-rotation",
                        "damaged-journal",
                        "reused-after-rotation",
                        "damaged-ledger" -> ROTATION;
                case "weak-secret",
                        "known-value",
                        "placeholder",
                        "development-marker",
                        "empty-secret",
                        "wrong-format" -> STRENGTH;
                case "production-value-in-development",
                        "reused-across-profiles",
                        "reused-within-profile",
                        "secret-in-copy" -> SEPARATION;
                case "policy-mistake",
                        "idle-acceptance",
                        "wrong-environment",
                        "required-value",
                        "required-key",
                        "development-switch",
                        "debug-on",
                        "unsafe-switch",
                        "mock-service",
                        "local-address",
                        "plain-http",
                        "wrong-type",
                        "rate-limit",
                        "missing-key" -> SETTINGS;
                case "unavailable-profile",
                        "misnamed-profile",
                        "active-link",
                        "no-active-profile",
                        "env-is-copy",
                        "refused-by-loader",
                        "carriage-return-kept",
                        "byte-order-mark",
                        "read-differently",
                        "key-not-taken",
                        "runs-command",
                        "unreadable-line",
                        "duplicate-key",
                        "spaces-around-equals" -> LOADING;
                default -> EXPOSURE;
            };
        }
    }

    /// An area with what it has lost.
    ///
    /// @param points   what is left of its weight
    /// @param findings errors and warnings, worst first
    public record Part(Area area, int points, List<Finding> findings) {
        public Part {
            findings = List.copyOf(findings);
        }
    }

    /// @param open findings that nobody answers for, worst first
    public static Score of(List<Finding> open) {
        var parts = new ArrayList<Part>();
        int left = 0;
        for (Area area : Area.values()) {
            List<Finding> counted = open.stream()
                    .filter(finding -> finding.severity() != Severity.NOTE)
                    .filter(finding -> Area.of(finding.rule()) == area)
                    .toList();
            double lost = 0;
            for (Finding finding : counted) {
                lost += finding.severity() == Severity.ERROR ? OF_AN_ERROR : OF_A_WARNING;
            }
            int points = (int) Math.floor(area.weight() * Math.max(0, 1 - lost) + 1e-9);
            parts.add(new Part(area, points, counted));
            left += points;
        }
        return new Score(left, parts);
    }
}
