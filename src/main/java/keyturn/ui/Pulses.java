package keyturn.ui;

import javafx.animation.AnimationTimer;

/// Waits for frames of the window to have been drawn.
final class Pulses extends AnimationTimer {

    private final Runnable then;
    private int left;

    private Pulses(int pulses, Runnable then) {
        this.left = pulses;
        this.then = then;
    }

    /// Calls `then` on the window's thread when the toolkit has come round `pulses` times.
    static void after(int pulses, Runnable then) {
        new Pulses(pulses, then).start();
    }

    @Override
    public void handle(long now) {
        if (--left <= 0) {
            stop();
            then.run();
        }
    }
}
