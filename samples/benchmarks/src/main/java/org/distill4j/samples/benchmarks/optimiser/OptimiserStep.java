package org.distill4j.samples.benchmarks.optimiser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.SameResults;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.measure.Work;

/** A step of Adam or AdamW, with gradient clipping, over the parameters of a network. */
public final class OptimiserStep implements Subject {

  private static final double TARGET = 0.35;
  private static final double DECAY = 0.01;
  private static final int CHECKED_STEPS = 3;

  /** Renews the gradients, as denormal means would slow the computation down. */
  private static final int STEPS_BETWEEN_REFILLS = 50;

  private final String name;
  private final double decay;

  private OptimiserStep(String name, double decay) {
    this.name = name;
    this.decay = decay;
  }

  /** Returns the subjects of both optimisers. */
  public static List<Subject> all() {
    return List.of(new OptimiserStep("adam", 0), new OptimiserStep("adamw", DECAY));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Group group() {
    return Group.OPTIMISER;
  }

  @Override
  public String description() {
    return "step of %s with gradient clipping, for two networks"
        .formatted(decay == 0 ? "Adam" : "AdamW");
  }

  @Override
  public List<Comparison> run(Settings settings) {
    return List.of(
        run("ranking sample", Parameters.ofAnswerer(), settings),
        run("student of MSVD-QA", Parameters.ofVideoStudent(), settings));
  }

  private Comparison run(String network, Parameters sizes, Settings settings) {
    String what =
        String.format(Locale.ROOT, "%s, %s, %.1f million", name, network, sizes.total() / 1e6);
    settings.progress().begins(what);
    Random random = new Random(1);
    float[] parameters = normal(random, 0.1, sizes.total());
    float[] gradients = normal(random, 0.01, sizes.total());
    List<Work> contenders =
        List.of(
            work("distill4j", () -> new OwnOptimiser(parameters, gradients, decay)),
            work(
                "libtorch",
                () -> new TorchOptimiser(sizes, parameters, gradients, decay, settings.threads())));
    SameResults.check(contenders);
    return Comparison.of(what, settings.rounds().run(contenders)).withTarget(TARGET);
  }

  private static float[] normal(Random random, double deviation, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  private static Work work(String name, Supplier<Stepping> optimiser) {
    Stepping timed = optimiser.get();
    int[] steps = {0};
    return new Work(
        name,
        () -> {
          if (steps[0]++ % STEPS_BETWEEN_REFILLS == 0) {
            timed.refill();
          }
          timed.step();
        },
        () -> Map.of("parameters", trained(optimiser.get())));
  }

  private static float[] trained(Stepping optimiser) {
    for (int i = 0; i < CHECKED_STEPS; i++) {
      optimiser.refill();
      optimiser.step();
    }
    return optimiser.parameters();
  }
}
