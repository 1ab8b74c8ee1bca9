package keyturn.ui;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.text.Bidi;
import keyturn.text.Texts;

/// Makes ready what the first frame will ask for. While the toolkit starts, which is waiting for the display
/// and for libraries, a processor is idle; on the window's thread the same would take 80 ms, in which nothing is to be
/// seen yet.
final class Ahead {

    private Ahead() {}

    /// For the toolkit itself, on a thread of its own.
    static void ofToolkit() {
        Thread.ofPlatform().daemon().name("ahead").start(Ahead::callByReflection);
    }

    /// JavaFX asks for the security manager before anything else, by reflection, and Java then looks whether the
    /// method is marked: for the first mark it makes two classes, which takes 17 ms. The order of bytes it asks for
    /// likewise, before it draws.
    private static void callByReflection() {
        try {
            System.class.getMethod("getSecurityManager").invoke(null);
            Object order = ByteOrder.class.getMethod("nativeOrder").invoke(null);
            ByteBuffer.class.getMethod("order", ByteOrder.class).invoke(ByteBuffer.allocate(1), order);
        } catch (ReflectiveOperationException gone) {
            // A Java without security managers: then the toolkit does not ask, either.
        }
    }

    static void prepare() {
        Texts.text("ui.screen.overview");
        // A face out of a library is copied into a temporary file, whose name is drawn.
        new SecureRandom().nextInt();
        // The first styled node asks for a logger, and Java then looks for one in every library.
        System.getLogger("javafx.css").isLoggable(System.Logger.Level.ERROR);
        // The first text is asked for its direction, and its characters by reflection for whether they are ideographs.
        new Bidi("a", Bidi.DIRECTION_LEFT_TO_RIGHT).isLeftToRight();
        try {
            Character.class.getMethod("isIdeographic", int.class).invoke(null, (int) 'a');
        } catch (ReflectiveOperationException notReady) {
            throw new LinkageError("a public method of Java", notReady);
        }
        // JavaFX switches over patterns while it makes the window and styles its first node.
        isText("a");
        // The first job runs on a virtual thread.
        Thread.ofVirtual().start(() -> {});
    }

    private static boolean isText(Object thing) {
        return switch (thing) {
            case String _ -> true;
            default -> false;
        };
    }
}
