package org.distill4j.samples.benchmarks.videoqa;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.Seeds;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.kernel.AdamStep;
import org.distill4j.runtime.kernel.KernelSelection;
import org.distill4j.runtime.kernel.Kernels;
import org.distill4j.samples.benchmarks.measure.DropoutSource;
import org.distill4j.samples.benchmarks.measure.TrainingContender;
import org.distill4j.samples.multimodal.MsvdDistillationDistiller;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The training step of the generated network, as the trainer does it. */
public final class OwnVideoQa implements TrainingContender, DropoutSource {

  private static final long SEED = 1;

  private final TrainingGraph training;
  private final ComputationGraph graph;
  private final GraphRunner runner;
  private final Kernels kernels = KernelSelection.kernels(DataType.FLOAT);
  private final Map<String, Value> inputs;
  private final INDArray mean;
  private final INDArray variance;
  private long steps;

  /** The distilled student, or the teacher. */
  public OwnVideoQa(VideoQaModel model, VideoQaBatch batch) {
    MsvdDistillationDistiller distiller = MsvdDistillationDistiller.builder().build();
    this.training =
        model == VideoQaModel.STUDENT
            ? distiller.distillation(SEED)
            : distiller.teacherTraining(SEED);
    this.graph = training.initialised();
    this.runner = new GraphRunner(graph, training.lossNodes());
    this.mean = Nd4j.zeros(DataType.FLOAT, runner.parameters().length());
    this.variance = Nd4j.zeros(DataType.FLOAT, runner.parameters().length());
    this.inputs = inputs(batch);
    runner.gradients();
  }

  private static Map<String, Value> inputs(VideoQaBatch batch) {
    VideoQaSizes sizes = batch.sizes();
    long size = sizes.batch();
    Map<String, Value> values = new HashMap<>();
    values.put(
        "appearanceFeatures",
        value(batch.appearance(), size, sizes.clips(), sizes.frames(), sizes.channels()));
    values.put("motionFeatures", value(batch.motion(), size, sizes.clips(), sizes.channels()));
    INDArray words = Nd4j.createFromArray(batch.question());
    values.put("question", Value.of(words.reshape('c', size, sizes.words())));
    INDArray labels = Nd4j.zeros(DataType.FLOAT, size, sizes.answers());
    for (int i = 0; i < size; i++) {
      labels.putScalar(i, batch.answer()[i], 1);
    }
    values.put(TrainingGraph.labelInput("annotated"), Value.of(labels));
    values.put(
        TrainingGraph.teacherInput("fusedClips"),
        value(batch.teacher(), size, sizes.clips(), sizes.width()));
    return values;
  }

  private static Value value(float[] values, long... shape) {
    return Value.of(Nd4j.createFromArray(values).reshape('c', shape));
  }

  @Override
  public String name() {
    return "distill4j";
  }

  @Override
  public Map<String, Double> losses() {
    runner.forward(inputs, true, 0);
    return values();
  }

  private Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (TrainingGraph.Loss loss : training.losses()) {
      values.put(loss.name(), runner.value(loss.node()).array().getDouble(0));
    }
    return values;
  }

  @Override
  public Map<String, float[]> gradients() {
    runner.gradients().assign(0);
    runner.forward(inputs, true, 0);
    runner.backward(training.weights());
    Map<String, float[]> gradients = new LinkedHashMap<>();
    parameters()
        .forEach(
            (name, view) -> {
              long from = view.offset() - runner.parameters().offset();
              INDArray part =
                  runner.gradients().get(NDArrayIndex.interval(from, from + view.length()));
              gradients.put(name, part.dup().data().asFloat());
            });
    runner.gradients().assign(0);
    return gradients;
  }

  @Override
  public float[] factors(String node, int place, double rate, long... shape) {
    SplittableRandom random = Seeds.step(SEED, node, 0);
    for (int i = 0; i < place; i++) {
      random.nextLong();
    }
    INDArray factors = Nd4j.createUninitialized(DataType.FLOAT, shape);
    kernels.elements().drawDropout(rate, random.nextLong(), factors);
    float[] values = factors.data().asFloat();
    factors.close();
    return values;
  }

  /** The parameters by {@code node/name}, in the shapes of the layers. */
  public Map<String, INDArray> parameters() {
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    for (String node : training.configuration().getVertices().keySet()) {
      graph
          .getVertex(node)
          .paramTable(true)
          .forEach((name, view) -> parameters.put(node + "/" + name, view));
    }
    return parameters;
  }

  /** The runner, to look at values of nodes. */
  public GraphRunner runner() {
    return runner;
  }

  @Override
  public void step() {
    runner.forward(inputs, true, steps);
    values();
    runner.backward(training.weights());
    double norm = kernels.elements().norm(runner.gradients());
    steps++;
    kernels
        .optimisers()
        .adam(
            new AdamStep(steps, 1e-4, 0.9, 0.999, 1e-8, 0, Math.min(1, 12 / norm)),
            runner.parameters(),
            runner.gradients(),
            mean,
            variance);
  }

  @Override
  public void close() {}
}
