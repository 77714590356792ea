package org.distill4j.runtime.data.mapping.format;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;

/** Reads the images whose paths are in cells. */
final class ImageFile {

  private static final long MOST_PIXELS = 100_000_000;
  private static final Pattern DAMAGE = Pattern.compile("(?i)premature|corrupt|truncated");

  private ImageFile() {}

  /** Returns the image of a cell, whose path is relative to the file or the folder of its table. */
  static BufferedImage read(Cells cells) throws CellException {
    Object value = cells.value();
    if (value == null) {
      throw CellValues.missing();
    }
    Path file = path(cells.file(), CellValues.name(value));
    if (!Files.isRegularFile(file)) {
      throw new CellException(
          "there is no image %s".formatted(CellValues.shown(file)),
          "paths are relative to the table; correct it, or leave the record out");
    }
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      return read(input, file);
    } catch (IOException | RuntimeException e) {
      throw new CellException(
          "the image %s is damaged (%s)".formatted(CellValues.shown(file), e.getMessage()),
          "copy it again, or leave the record out");
    }
  }

  private static BufferedImage read(ImageInputStream input, Path file)
      throws IOException, CellException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    if (!readers.hasNext()) {
      throw new CellException(
          "%s is no PNG, JPEG, GIF or BMP image".formatted(CellValues.shown(file)),
          "convert it, or leave the record out");
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(input, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw new CellException(
            "the image %s has %s x %s pixels"
                .formatted(CellValues.shown(file), reader.getWidth(0), reader.getHeight(0)),
            "scale it down");
      }
      // A JPEG that was cut off is a warning: the rest would be grey.
      List<String> warnings = new ArrayList<>();
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      BufferedImage image = reader.read(0);
      for (String warning : warnings) {
        if (DAMAGE.matcher(warning).find()) {
          throw new IOException(warning);
        }
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static Path path(Path table, String name) throws CellException {
    try {
      Path folder = Files.isDirectory(table) ? table : table.toAbsolutePath().getParent();
      return folder == null ? Path.of(name) : folder.resolve(name);
    } catch (InvalidPathException e) {
      throw new CellException(
          "%s is no path".formatted(CellValues.shown(name)), "write the path of an image");
    }
  }

  /** Returns an image in another size. */
  static BufferedImage resized(BufferedImage image, int width, int height) {
    if (image.getWidth() == width && image.getHeight() == height) {
      return image;
    }
    BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = resized.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return resized;
  }
}
