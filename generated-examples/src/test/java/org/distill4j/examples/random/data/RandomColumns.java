package org.distill4j.examples.random.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.distill4j.examples.random.spec.Feed;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.FrameSequenceColumn;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.PlaceLabelColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.data.TokenColumn;

/** A few examples for a spec. */
public final class RandomColumns {

  /** The number of examples. */
  public static final int EXAMPLES = 3;

  /** The number of frames of a clip. */
  public static final int FRAMES = 2;

  /** The numbers of steps; there are no other ones. */
  public static final List<Integer> STEPS = List.of(3, 4);

  private final Spec spec;

  private RandomColumns(Spec spec) {
    this.spec = spec;
  }

  /** Returns the inputs and labels of a spec. */
  public static Examples of(Spec spec) {
    return new RandomColumns(spec).examples();
  }

  private Examples examples() {
    Examples.Builder examples = Examples.builder();
    for (Feed feed : spec.feeds()) {
      if (feed.isLabel()) {
        examples.label(feed.name(), column(feed));
      } else {
        examples.input(feed.name(), column(feed));
      }
    }
    return examples.build();
  }

  private Column column(Feed feed) {
    Random random = new Random(spec.seed() + feed.name().hashCode());
    return switch (feed.kind()) {
      case "Tokens" -> new TokenColumn(each(i -> new int[length(feed, i)]).toArray(int[][]::new));
      case "Sequence" ->
          new SequenceColumn(
              size(feed, 1),
              each(i ->
                      IntStream.range(0, length(feed, i))
                          .mapToObj(step -> floats(random, size(feed, 1)))
                          .toArray(float[][]::new))
                  .toArray(float[][][]::new));
      case "Features" ->
          new FeatureColumn(each(i -> floats(random, size(feed, 0))).toArray(float[][]::new));
      case "Image" ->
          new ImageColumn(
              size(feed, 0),
              size(feed, 1),
              size(feed, 2),
              each(i -> floats(random, size(feed, 0) * size(feed, 1) * size(feed, 2)))
                  .toArray(float[][]::new));
      case "FrameSequence" ->
          new FrameSequenceColumn(
              FRAMES,
              size(feed, 2),
              each(i -> floats(random, FRAMES * length(feed, i) * size(feed, 2)))
                  .toArray(float[][]::new));
      case "Labels" ->
          new LabelColumn(size(feed, 0), each(i -> new int[] {0}).toArray(int[][]::new));
      case "StepLabels" ->
          new StepLabelColumn(1, each(i -> new int[length(feed, i)]).toArray(int[][]::new));
      case "PlaceLabels" ->
          new PlaceLabelColumn(
              1,
              size(feed, 0),
              size(feed, 1),
              each(i -> new int[size(feed, 0) * size(feed, 1)]).toArray(int[][]::new));
      case "Targets" ->
          new TargetColumn(each(i -> floats(random, size(feed, 0))).toArray(float[][]::new));
      default -> throw new IllegalStateException("no data are made for the kind " + feed.kind());
    };
  }

  private static <T> List<T> each(IntFunction<T> example) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < EXAMPLES; i++) {
      all.add(example.apply(i));
    }
    return all;
  }

  private static float[] floats(Random random, int size) {
    float[] floats = new float[size];
    for (int i = 0; i < size; i++) {
      floats[i] = (float) random.nextGaussian();
    }
    return floats;
  }

  private static int size(Feed feed, int axis) {
    return Integer.parseInt(feed.axes().get(axis));
  }

  /**
   * Returns the number of steps: that of the axis, or one of {@link #STEPS}, equal for all inputs
   * whose axis has the same name.
   */
  private static int length(Feed feed, int example) {
    boolean clips = feed.kind().equals("FrameSequence");
    if (!clips && feed.axes().get(0).matches("\\d+")) {
      return size(feed, 0);
    }
    int number = Math.floorMod(feed.axes().get(0).hashCode() + example, STEPS.size());
    return STEPS.get(number);
  }
}
