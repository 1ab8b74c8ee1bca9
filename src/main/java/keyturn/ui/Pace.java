package keyturn.ui;

/// How the screens of a work folder are made.
enum Pace {

    /// In steps, so that the window answers in between, and the ones that are most used before anybody asks for them.
    /// For people.
    IN_STEPS,

    /// Each at once when it is asked for. For pictures and tests, which look at what they have just asked for.
    AT_ONCE
}
