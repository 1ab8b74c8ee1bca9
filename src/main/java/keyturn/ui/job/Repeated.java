package keyturn.ui.job;

import java.lang.ref.WeakReference;
import java.time.Duration;
import javafx.scene.Node;

/// What is done again and again as long as something is in a scene, made by [Alarms#every]. Belongs to the window's
/// thread.
final class Repeated {

    private final Duration time;
    private final Node node;
    private final Runnable then;
    private boolean waits;

    Repeated(Duration time, Node node, Runnable then) {
        this.time = time;
        this.node = node;
        this.then = then;
        node.sceneProperty().subscribe(_ -> begin());
    }

    private void begin() {
        if (!waits && node.getScene() != null) {
            waits = true;
            // A closed work folder is not kept until its time has gone by: the node holds this, nothing else does.
            var self = new WeakReference<>(this);
            Alarms.after(time, () -> {
                var still = self.get();
                if (still != null) {
                    still.look();
                }
            });
        }
    }

    private void look() {
        waits = false;
        if (node.getScene() != null) {
            then.run();
            begin();
        }
    }
}
