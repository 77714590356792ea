package org.distill4j.samples.image.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Images to train on, to validate with and to test on.
 *
 * @param classes the number of classes
 * @param training what networks are trained on
 * @param validation what decides which epoch is the best
 * @param test what networks are judged on in the end
 */
public record PhotoSet(int classes, Photos training, Photos validation, Photos test) {

  private static final int CLASSES = 10;

  /** One image for validation for so many for training. */
  private static final int SHARE = 5;

  /**
   * Drawn images: as many for training as are wanted, a fifth of that for validation and for the
   * test. The same for the same seed.
   */
  public static PhotoSet drawn(int trainingImages, long seed) {
    DrawnPhotos draw = new DrawnPhotos(seed);
    int others = Math.max(1, trainingImages / SHARE);
    return new PhotoSet(
        DrawnPhotos.CLASSES,
        draw.photos("training", trainingImages),
        draw.photos("validation", others),
        draw.photos("test", others));
  }

  /**
   * Images from the four files of MNIST, Fashion-MNIST and their like, packed with gzip or not. The
   * last images of the training files are for validation.
   *
   * @param trainingImages how many of the first are for training
   * @throws IOException if a file is missing or damaged, or holds too few images
   */
  public static PhotoSet read(Path folder, int trainingImages) throws IOException {
    Photos training = IdxFiles.photos(folder, "train", CLASSES);
    Photos test = IdxFiles.photos(folder, "t10k", CLASSES);
    int others = Math.max(1, trainingImages / SHARE);
    if (trainingImages + others > training.size()) {
      throw new IOException(
          "%s holds %,d training images, too few for %,d and %,d to validate with; ask for fewer"
              .formatted(folder, training.size(), trainingImages, others));
    }
    return new PhotoSet(
        CLASSES,
        training.part(0, trainingImages),
        training.part(training.size() - others, training.size()),
        test);
  }
}
