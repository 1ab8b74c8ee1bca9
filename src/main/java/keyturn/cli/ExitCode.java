package keyturn.cli;

/// How a call of the command line ended. Scripts depend on the numbers.
public enum ExitCode {
    /// Done, nothing wrong.
    DONE(0),
    /// It looked and found problems.
    FOUND(1),
    /// The words of the call are wrong.
    USAGE(2),
    /// It could not do it: no such file, wrong passphrase, damaged, busy.
    FAILED(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /// What the process ends with.
    public int number() {
        return number;
    }
}
