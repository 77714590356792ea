package org.distill4j.samples.image.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.distill4j.runtime.file.BoundedInput;

/**
 * Reads the IDX format: a magic number with the number of axes, the length of each axis, then
 * bytes.
 */
final class IdxFiles {

  private static final String OTHER_FOLDER = "name a folder with the four files of Fashion-MNIST";
  private static final int IMAGES = 0x803;
  private static final int LABELS = 0x801;
  private static final float WHITE = 255;

  private IdxFiles() {}

  /**
   * Reads the images of one partition.
   *
   * @param partition the prefix of the file names: train or t10k
   * @param classes the number of classes
   */
  static Photos photos(Path folder, String partition, int classes) throws IOException {
    Path images = file(folder, partition + "-images-idx3-ubyte");
    Path labels = file(folder, partition + "-labels-idx1-ubyte");
    int[] known = labels(labels, classes);
    try (DataInputStream in = open(images, IMAGES)) {
      int count = in.readInt();
      int side = in.readInt();
      int width = in.readInt();
      if (count != known.length) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s holds %,d images but %s %,d labels: take both from the same data set",
                images,
                count,
                labels,
                known.length));
      }
      if (side != DrawnPhotos.SIDE || width != side) {
        throw new IOException(
            "%s holds images of %s x %s pixels, but the networks are for %s x %s: %s"
                .formatted(images, side, width, DrawnPhotos.SIDE, DrawnPhotos.SIDE, OTHER_FOLDER));
      }
      float[][] pixels = new float[count][];
      for (int i = 0; i < count; i++) {
        pixels[i] = row(in, side * side);
      }
      requireEnd(in, images);
      return new Photos(side, pixels, known);
    } catch (EOFException | ZipException e) {
      throw damaged(images, e);
    }
  }

  private static float[] row(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    float[] row = new float[length];
    for (int i = 0; i < length; i++) {
      row[i] = (bytes[i] & 0xFF) / WHITE;
    }
    return row;
  }

  private static int[] labels(Path file, int classes) throws IOException {
    try (DataInputStream in = open(file, LABELS)) {
      int count = in.readInt();
      if (count < 1) {
        throw new IOException(file + " holds no labels: " + OTHER_FOLDER);
      }
      if (count > BoundedInput.maxExpanded(file)) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s says that it holds %,d labels, which is more than it can: copy it again",
                file,
                count));
      }
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        labels[i] = in.readUnsignedByte();
        if (labels[i] >= classes) {
          throw new IOException(
              "%s holds the class %s for image %s, but there are classes from 0 to %s: %s"
                  .formatted(file, labels[i], i, classes - 1, OTHER_FOLDER));
        }
      }
      requireEnd(in, file);
      return labels;
    } catch (EOFException | ZipException e) {
      throw damaged(file, e);
    }
  }

  private static IOException damaged(Path file, IOException cause) {
    String problem =
        cause instanceof EOFException ? "truncated" : "damaged (" + cause.getMessage() + ")";
    return new IOException("%s is %s: copy it again".formatted(file, problem), cause);
  }

  /** Reads the end, where a packed file has its checksum. */
  private static void requireEnd(DataInputStream in, Path file) throws IOException {
    if (in.read() >= 0) {
      throw new IOException(file + " is longer than it says: copy it again");
    }
  }

  private static DataInputStream open(Path file, int magic) throws IOException {
    InputStream plain =
        file.toString().endsWith(".gz")
            ? BoundedInput.gunzip(file)
            : new BufferedInputStream(Files.newInputStream(file));
    try {
      DataInputStream in = new DataInputStream(plain);
      int found = in.readInt();
      if (found != magic) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s is not an IDX file of the expected kind: it begins with %08x, not %08x: %s",
                file,
                found,
                magic,
                OTHER_FOLDER));
      }
      return in;
    } catch (IOException e) {
      plain.close();
      throw e instanceof EOFException || e instanceof ZipException ? damaged(file, e) : e;
    }
  }

  private static Path file(Path folder, String name) throws IOException {
    for (String suffix : new String[] {"", ".gz"}) {
      Path file = folder.resolve(name + suffix);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new IOException(
        "there is no file %s or %s.gz in %s: %s".formatted(name, name, folder, OTHER_FOLDER));
  }
}
