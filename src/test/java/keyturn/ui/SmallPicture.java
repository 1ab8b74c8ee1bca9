package keyturn.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// A picture of the window in shades of grey and a quarter of its width: small enough to keep, and without what differs
/// between machines in the drawing of a letter.
///
/// @param shades from 0, black, to 255, row by row
record SmallPicture(int width, int height, int[] shades) {

    private static final int SHRUNK = 4;
    /// A block is this many pixels wide and high: 16 of the window's, about a letter or two of its texts.
    private static final int BLOCK = 4;
    /// Of a block's mean shade. Another letter in the same place stays below, an absent one does not.
    private static final int SEEN = 14;
    /// Of all blocks: what a few other digits may change.
    private static final double MOST = 0.003;

    static SmallPicture of(Image image) {
        int width = (int) image.getWidth() / SHRUNK;
        int height = (int) image.getHeight() / SHRUNK;
        var shades = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int i = 0; i < SHRUNK * SHRUNK; i++) {
                    int colour = image.getPixelReader().getArgb(x * SHRUNK + i % SHRUNK, y * SHRUNK + i / SHRUNK);
                    sum += (2126 * (colour >> 16 & 0xff) + 7152 * (colour >> 8 & 0xff) + 722 * (colour & 0xff))
                            / 10_000;
                }
                shades[y * width + x] = sum / (SHRUNK * SHRUNK);
            }
        }
        return new SmallPicture(width, height, shades);
    }

    static SmallPicture read(InputStream file) throws IOException {
        var image = ImageIO.read(file);
        var shades = new int[image.getWidth() * image.getHeight()];
        image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), shades);
        return new SmallPicture(image.getWidth(), image.getHeight(), shades);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, width, height, shades);
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(image, "png", out);
        }
    }

    /// True if a person would not take one for the other.
    boolean looksLike(SmallPicture other) {
        return width == other.width
                && height == other.height
                && changedBlocks(other) <= MOST * (width / BLOCK) * (height / BLOCK);
    }

    int changedBlocks(SmallPicture other) {
        int changed = 0;
        for (int y = 0; y + BLOCK <= height; y += BLOCK) {
            for (int x = 0; x + BLOCK <= width; x += BLOCK) {
                if (Math.abs(mean(x, y) - other.mean(x, y)) > SEEN) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private int mean(int left, int top) {
        int sum = 0;
        for (int i = 0; i < BLOCK * BLOCK; i++) {
            sum += shades[(top + i / BLOCK) * width + left + i % BLOCK];
        }
        return sum / (BLOCK * BLOCK);
    }
}
