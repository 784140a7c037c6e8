package runrate.desktop;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import runrate.files.disk.AtomicFile;

/// Writes pictures of the window as PNG.
final class Pictures {
  private Pictures() {}

  static void write(WritableImage image, Path file) throws IOException {
    AtomicFile.write(file, png(image));
  }

  static byte[] png(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    buffered.setRGB(0, 0, width, height, pixels, 0, width);
    var bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(buffered, "png", bytes)) {
      throw new IOException("this Java cannot write PNG pictures");
    }
    return bytes.toByteArray();
  }
}
