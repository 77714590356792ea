package org.distill4j.samples.image.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Images for training, validation and test.
 *
 * @param names the names of the classes
 * @param training the training images
 * @param validation the images that select the best epoch
 * @param test the images for the final evaluation
 */
public record PhotoSet(List<String> names, Photos training, Photos validation, Photos test) {

  private static final int CLASSES = 10;

  /** The number of training images per validation image. */
  private static final int SHARE = 5;

  /** Copies the names. */
  public PhotoSet {
    names = List.copyOf(names);
  }

  /** Returns the number of classes. */
  public int classes() {
    return names.size();
  }

  /**
   * Generates images: the given number for training, and a fifth of it each for validation and
   * test. Equal seeds give equal images.
   */
  public static PhotoSet drawn(int trainingImages, long seed) {
    DrawnPhotos draw = new DrawnPhotos(seed);
    int others = Math.max(1, trainingImages / SHARE);
    return new PhotoSet(
        DrawnPhotos.names(),
        draw.photos("training", trainingImages),
        draw.photos("validation", others),
        draw.photos("test", others));
  }

  /**
   * Reads the four files of MNIST, Fashion-MNIST or a similar set, with or without gzip
   * compression. The last images of the training files are for validation.
   *
   * @param trainingImages the number of images from the beginning of the file to train on
   * @throws IOException if a file is missing or damaged, or holds too few images
   */
  public static PhotoSet read(Path folder, int trainingImages) throws IOException {
    Photos training = IdxFiles.photos(folder, "train", CLASSES);
    Photos test = IdxFiles.photos(folder, "t10k", CLASSES);
    int others = Math.max(1, trainingImages / SHARE);
    if (trainingImages + others > training.size()) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s holds %,d training images, too few for %,d to train on and %,d to validate with; give a"
                  + " smaller --images",
              folder,
              training.size(),
              trainingImages,
              others));
    }
    return new PhotoSet(
        IntStream.range(0, CLASSES).mapToObj(number -> "class " + number).toList(),
        training.part(0, trainingImages),
        training.part(training.size() - others, training.size()),
        test);
  }
}
