package keyturn.activity;

import java.time.Instant;

/// One line of the log.
///
/// @param sequence from 1, without a gap
/// @param who      the person's name on this machine
/// @param via      `window` or `command`
public record Entry(long sequence, Instant at, String who, String via, Event event) {}
