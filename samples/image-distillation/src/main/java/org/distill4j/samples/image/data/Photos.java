package org.distill4j.samples.image.data;

import java.util.Arrays;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.LabelColumn;

/**
 * Square grey images with the class of each.
 *
 * @param side the lines of an image, and the pixels of a line
 * @param pixels for each image its pixels from 0 to 1, line after line; not to be changed
 * @param classes for each image its class, from 0; not to be changed
 */
public record Photos(int side, float[][] pixels, int[] classes) {

  /** The input of the networks. */
  public static final String PHOTO = "photo";

  /** The label. */
  public static final String CORRECT = "correct";

  /** Checks that there is a class for each image. */
  public Photos {
    if (pixels.length != classes.length) {
      throw new IllegalArgumentException(
          "there are %d images and %d classes; both need the same number"
              .formatted(pixels.length, classes.length));
    }
  }

  /** The number of images. */
  public int size() {
    return classes.length;
  }

  /** Those from one (inclusive) to another (exclusive). */
  public Photos part(int from, int to) {
    return new Photos(
        side, Arrays.copyOfRange(pixels, from, to), Arrays.copyOfRange(classes, from, to));
  }

  /** The right answers. */
  public LabelColumn answers(int numberOfClasses) {
    int[][] answers = new int[classes.length][];
    Arrays.setAll(answers, i -> new int[] {classes[i]});
    return new LabelColumn(numberOfClasses, answers);
  }

  /** As examples with the input {@link #PHOTO} and the labels {@link #CORRECT}. */
  public Examples examples(int numberOfClasses) {
    return Examples.builder()
        .input(PHOTO, new ImageColumn(1, side, side, pixels))
        .label(CORRECT, answers(numberOfClasses))
        .build();
  }
}
