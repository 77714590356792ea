package org.distill4j.samples.benchmarks.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.distill4j.samples.benchmarks.torch.Torch;
import org.distill4j.samples.benchmarks.torch.TorchLayerRun;
import org.distill4j.testing.LayerRun;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A subject that times one layer, forward and backward with all its gradients. */
public final class LayerComparison implements Subject {

  /** The limit of each of many subjects, one contender of which is slow. */
  private static final double SECONDS = 6;

  private static final long SEED = 1;

  private static final double PARAMETER_DEVIATION = 0.1;

  /** Differs from the seeds of inputs, as the gradient of a norm along its input is zero. */
  private static final long GRADIENT_SEED = 99;

  private final LayerCase layer;

  private LayerComparison(LayerCase layer) {
    this.layer = layer;
  }

  /** Returns the subjects of all layers. */
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
    LayerRun fast = step(KernelChoice.fast());
    long[] shape = fast.forward().shape().clone();
    float[] outputGradient = Drawn.normal(GRADIENT_SEED, shape);
    INDArray dy = Drawn.array(outputGradient, shape);
    TorchLayerRun other =
        new TorchLayerRun(
            layer.other(),
            parameters(fast),
            tensors(),
            Torch.tensor(outputGradient, shape),
            settings.threads());
    Work own = own("distill4j", fast, dy);
    List<Work> contenders = new ArrayList<>(List.of(own, other.work()));
    contenders.add(own(KernelChoice.NAME, step(KernelChoice.plain()), dy));
    SameResults.check(contenders);
    layer
        .stock()
        .map(stock -> stock.of(fast.input(0), dy, parameters(fast)).work())
        .ifPresent(
            stock -> {
              SameResults.check(List.of(own.comparing(stock.results().get().keySet()), stock));
              contenders.add(stock);
            });
    return List.of(Comparison.of(name(), settings.rounds().within(SECONDS).run(contenders)));
  }

  private LayerRun step(Kernels kernels) {
    LayerRun step =
        new LayerRun(layer.layer(), true, kernels, DataType.FLOAT)
            .drawParameters(SEED, PARAMETER_DEVIATION);
    layer.inputs().forEach(input -> step.input(input.array(), input.mask(), input.wanted()));
    return step;
  }

  /** Returns the inputs; lengths of sequences are a separate input. */
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

  private Work own(String name, LayerRun step, INDArray dy) {
    return new Work(
        name,
        () -> {
          step.forward();
          step.backward(dy);
        },
        () -> results(step, dy));
  }

  private Map<String, float[]> results(LayerRun step, INDArray dy) {
    Map<String, float[]> results = new HashMap<>();
    step.clearGradients();
    results.put("y", Drawn.floats(step.forward()));
    step.backward(dy);
    for (int i = 0; i < layer.inputs().size(); i++) {
      if (layer.inputs().get(i).wanted()) {
        results.put("gradient of input " + i, Drawn.floats(step.inputGradient(i)));
      }
    }
    for (String name : step.parameterNames()) {
      results.put(name, Drawn.floats(step.gradient(name)));
    }
    return results;
  }

  private static Map<String, INDArray> parameters(LayerRun step) {
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    step.parameterNames().forEach(name -> parameters.put(name, step.parameter(name)));
    return parameters;
  }
}
