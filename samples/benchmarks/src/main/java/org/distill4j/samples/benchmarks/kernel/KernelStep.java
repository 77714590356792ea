package org.distill4j.samples.benchmarks.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.SameResults;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.measure.Work;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.benchmarks.own.KernelChoice;
import org.distill4j.samples.benchmarks.torch.Torch;

/** A subject that times one function of arrays. */
public final class KernelStep implements Subject {

  /** The limit of each of many subjects, one contender of which is slow. */
  private static final double SECONDS = 4;

  /** The tolerance: plain ND4J sums millions of numbers in single precision. */
  private static final double TOLERANCE = 1e-3;

  private final String name;
  private final String description;
  private final Supplier<KernelCase> made;

  private KernelStep(String name, String description, Supplier<KernelCase> made) {
    this.name = name;
    this.description = description;
    this.made = made;
  }

  /** Returns the subjects of all functions. */
  public static List<Subject> all() {
    return List.of(
        new KernelStep("product", "matrix product [1280, 768] x [768, 1536]", KernelCases::product),
        new KernelStep(
            "dense-tanh", "tanh(x w + b), [1280, 768] to 768", KernelCases::biasAndActivation),
        new KernelStep(
            "tanh-gradient", "derivative of tanh, [1280, 768]", KernelCases::tanhGradient),
        new KernelStep("softmax", "softmax of each row, [64, 3589]", KernelCases::softmax),
        new KernelStep(
            "cross-entropy",
            "softmax cross-entropy and its gradient, [64, 3589]",
            KernelCases::crossEntropy),
        new KernelStep(
            "unit-rows", "each row scaled to length 1, [1280, 768]", KernelCases::unitRows),
        new KernelStep("column-sums", "sums of columns, [10240, 768]", KernelCases::columnSums),
        new KernelStep("norm", "length of 3 million numbers", KernelCases::norm));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Group group() {
    return Group.KERNELS;
  }

  @Override
  public List<Comparison> run(Settings settings) {
    settings.progress().begins(description);
    KernelCase functions = made.get();
    List<Work> contenders =
        List.of(
            own("distill4j", functions, KernelChoice.fast()),
            other(functions, settings.threads()),
            own(KernelChoice.NAME, functions, KernelChoice.plain()));
    SameResults.check(contenders, TOLERANCE);
    return List.of(Comparison.of(name, settings.rounds().within(SECONDS).run(contenders)));
  }

  private static Work own(String name, KernelCase functions, Kernels kernels) {
    return new Work(
        name,
        () -> functions.own().accept(kernels),
        () -> {
          functions.results().values().forEach(array -> array.assign(0));
          functions.own().accept(kernels);
          Map<String, float[]> results = new HashMap<>();
          functions.results().forEach((key, array) -> results.put(key, Drawn.floats(array)));
          return results;
        });
  }

  private static Work other(KernelCase functions, int threads) {
    return new Work(
        "libtorch",
        () -> Torch.run(threads, () -> functions.other().run()),
        () -> {
          Map<String, float[]> results = new HashMap<>();
          Torch.run(
              threads,
              () ->
                  functions
                      .other()
                      .run()
                      .forEach((key, tensor) -> results.put(key, Torch.floats(tensor))));
          return results;
        });
  }
}
