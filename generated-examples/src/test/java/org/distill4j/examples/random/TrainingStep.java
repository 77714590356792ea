package org.distill4j.examples.random;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.random.spec.Feed;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;
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
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;

/** Builds the graphs of a spec, counts their parameters and trains each for one step. */
final class TrainingStep {

  /** The number of frames of a clip. */
  static final int FRAMES = 2;

  private static final int EXAMPLES = 3;

  private final Spec spec;
  private final ClassLoader loader;

  TrainingStep(Spec spec, ClassLoader loader) {
    this.spec = spec;
    this.loader = loader;
  }

  /** Returns the first problem, or empty if there is none. */
  Optional<String> run() {
    try {
      for (SpecType type : spec.types()) {
        if (type.is("Network")) {
          count((NetworkGraph) built(type.name() + "Graph"));
        }
      }
      for (String distillation : spec.distillations()) {
        train((Distiller) built(distillation + "Distiller"));
      }
      return Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.of(Failures.trace(e));
    }
  }

  private static void count(NetworkGraph network) {
    long built = network.initialised(1).params().length();
    if (built != network.parameters()) {
      throw new IllegalStateException(
          network.name() + " has " + built + " parameters and says " + network.parameters());
    }
  }

  /** Returns the built graph class or distiller of a name. */
  Object built(String name) throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(spec.packageName() + "." + name);
    Object builder = call(type.getDeclaredMethod("builder"), null);
    for (Method method : builder.getClass().getDeclaredMethods()) {
      Integer size = spec.sizes().get(method.getName());
      if (size != null && List.of(method.getParameterTypes()).equals(List.of(int.class))) {
        call(method, builder, size);
      }
    }
    return call(builder.getClass().getDeclaredMethod("build"), builder);
  }

  private static Object call(Method method, Object target, Object... arguments)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    return method.invoke(target, arguments);
  }

  private void train(Distiller distiller) {
    TrainingSettings settings =
        TrainingSettings.builder().epochs(1).batchSize(EXAMPLES).seed(spec.seed()).build();
    DistillationRun run =
        new DistillationRun(
            distiller, examples(), Optional.empty(), settings, settings, TrainingListener.silent());
    try {
      if (distiller.teachers().get(0).network() instanceof ExternalGraph) {
        run.withBodies(Map.of("", new RandomBody())).run();
      } else if (distiller.losses().stream().anyMatch(LossNode::isIndividual)) {
        run.run();
      } else {
        ComputationGraph teacher = distiller.teacher().initialised(spec.seed());
        run.trainDistilled(run.record(teacher));
      }
    } catch (IllegalStateException e) {
      // Losses may read nodes without parameters alone, which the trainer refuses.
      if (!e.getMessage().startsWith("Nothing of ")) {
        throw e;
      }
    }
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
   * Returns the number of steps: that of the axis, or one of {@link Rule#STEPS}, equal for all
   * inputs whose axis has the same name.
   */
  private static int length(Feed feed, int example) {
    boolean clips = feed.kind().equals("FrameSequence");
    if (!clips && feed.axes().get(0).matches("\\d+")) {
      return size(feed, 0);
    }
    int number = Math.floorMod(feed.axes().get(0).hashCode() + example, Rule.STEPS.size());
    return Rule.STEPS.get(number);
  }
}
