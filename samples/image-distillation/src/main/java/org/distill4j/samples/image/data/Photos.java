package org.distill4j.samples.image.data;

import java.util.Arrays;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.LabelColumn;

/**
 * Square greyscale images with their classes.
 *
 * @param side the height and width of an image in pixels
 * @param pixels the pixels of each image, from 0 to 1, row by row; must not be modified
 * @param classes the class of each image, from 0; must not be modified
 */
public record Photos(int side, float[][] pixels, int[] classes) {

  /** The input of the networks. */
  public static final String PHOTO = "photo";

  /** The label. */
  public static final String CORRECT = "correct";

  /** Checks that every image has a class. */
  public Photos {
    if (pixels.length != classes.length) {
      throw new IllegalArgumentException(
          "there are %s images and %s classes; both need the same number"
              .formatted(pixels.length, classes.length));
    }
  }

  /** Returns the number of images. */
  public int size() {
    return classes.length;
  }

  /** Returns the images from an index (inclusive) to another (exclusive). */
  public Photos part(int from, int to) {
    return new Photos(
        side, Arrays.copyOfRange(pixels, from, to), Arrays.copyOfRange(classes, from, to));
  }

  /** Returns the correct classes. */
  public LabelColumn answers(int numberOfClasses) {
    int[][] answers = new int[classes.length][];
    Arrays.setAll(answers, i -> new int[] {classes[i]});
    return new LabelColumn(numberOfClasses, answers);
  }

  /**
   * Returns the images as examples with the input {@link #PHOTO} and the labels {@link #CORRECT}.
   */
  public Examples examples(int numberOfClasses) {
    return Examples.builder()
        .input(PHOTO, new ImageColumn(1, side, side, pixels))
        .label(CORRECT, answers(numberOfClasses))
        .build();
  }
}
