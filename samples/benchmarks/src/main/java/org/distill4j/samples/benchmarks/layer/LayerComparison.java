package org.distill4j.samples.benchmarks.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.samples.benchmarks.layer.LayerInput.Sequences;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.SameResults;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.measure.Work;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.benchmarks.own.KernelChoice;
import org.distill4j.samples.benchmarks.own.LayerStep;
import org.distill4j.samples.benchmarks.torch.Torch;
import org.distill4j.samples.benchmarks.torch.TorchLayerRun;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer, forward and backward with all its gradients. */
public final class LayerComparison implements Subject {

  /** There are many, and one of their contenders is slow. */
  private static final double SECONDS = 6;

  private static final long SEED = 1;

  /** Another than that of any input: the gradient of a norm along its input is zero. */
  private static final long GRADIENT_SEED = 99;

  private final LayerCase layer;

  private LayerComparison(LayerCase layer) {
    this.layer = layer;
  }

  /** One for each layer. */
  public static List<Subject> all() {
    return LayerCase.all().stream().<Subject>map(LayerComparison::new).toList();
  }

  @Override
  public String name() {
    return layer.name();
  }

  @Override
  public Group group() {
    return Group.LAYERS;
  }

  @Override
  public String description() {
    return layer.description();
  }

  @Override
  public List<Comparison> run(Settings settings) {
    settings.progress().begins(layer.description());
    LayerStep fast = step(KernelChoice.fast());
    long[] shape = fast.forward().shape().clone();
    float[] outputGradient = Drawn.normal(GRADIENT_SEED, shape);
    INDArray dy = Drawn.array(outputGradient, shape);
    TorchLayerRun other =
        new TorchLayerRun(
            layer.other(),
            fast.parameters(),
            tensors(),
            Torch.tensor(outputGradient, shape),
            settings.threads());
    Work own = own("distill4j", fast, dy);
    List<Work> contenders = new ArrayList<>(List.of(own, other.work()));
    contenders.add(own(KernelChoice.NAME, step(KernelChoice.plain()), dy));
    SameResults.check(contenders);
    layer
        .stock()
        .map(stock -> stock.of(fast.input(0), dy, fast.parameters()).work())
        .ifPresent(
            stock -> {
              SameResults.check(List.of(own.comparing(stock.results().get().keySet()), stock));
              contenders.add(stock);
            });
    return List.of(Comparison.of(name(), settings.rounds().within(SECONDS).run(contenders)));
  }

  private LayerStep step(Kernels kernels) {
    LayerStep step = new LayerStep(layer.layer(), SEED, kernels);
    layer.inputs().forEach(input -> step.input(input.array(), input.mask(), input.wanted()));
    return step;
  }

  /** The lengths of sequences are an input of their own. */
  private List<Tensor> tensors() {
    List<Tensor> tensors = new ArrayList<>();
    for (LayerInput input : layer.inputs()) {
      tensors.add(input.tensor());
      if (input instanceof Sequences sequences) {
        tensors.add(Torch.indices(sequences.lengths(), sequences.lengths().length));
      }
    }
    return tensors;
  }

  private Work own(String name, LayerStep step, INDArray dy) {
    return new Work(
        name,
        () -> {
          step.forward();
          step.backward(dy);
        },
        () -> results(step, dy));
  }

  private Map<String, float[]> results(LayerStep step, INDArray dy) {
    Map<String, float[]> results = new HashMap<>();
    step.clear();
    results.put("y", Drawn.floats(step.forward()));
    step.backward(dy);
    for (int i = 0; i < layer.inputs().size(); i++) {
      if (layer.inputs().get(i).wanted()) {
        results.put("gradient of input " + i, Drawn.floats(step.inputGradient(i)));
      }
    }
    step.parameters()
        .keySet()
        .forEach(name -> results.put(name, Drawn.floats(step.gradient(name))));
    return results;
  }
}
