package org.distill4j.samples.benchmarks.torch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.mkl.global.mkl_rt;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.measure.DropoutSource;
import org.distill4j.samples.benchmarks.measure.TrainingContender;
import org.distill4j.samples.benchmarks.videoqa.OwnVideoQa;
import org.distill4j.samples.benchmarks.videoqa.VideoQaBatch;
import org.distill4j.samples.benchmarks.videoqa.VideoQaModel;
import org.distill4j.samples.benchmarks.videoqa.VideoQaSizes;
import org.distill4j.samples.benchmarks.videoqa.WeightFile;

/**
 * The published video question answering network in libtorch's tensors with its autograd and its
 * Adam: as one would write it there, with all heads in one product and no tensor of pairs.
 */
public final class TorchVideoQa implements TrainingContender {

  private static final double GRADIENT_NORM = 12;
  private static final double RATE = 0.15;
  private static final double STATE_RATE = 0.18;

  private final VideoQaModel model;
  private final VideoQaSizes sizes;
  private final TorchWeights weights;
  private final int threads;
  private final Tensor appearance;
  private final Tensor motion;
  private final Tensor question;
  private final Tensor answer;
  private final Tensor teacher;
  private final Tensor mean;
  private final Tensor variance;
  private final TensorVector parameters;
  private final Adam optimiser;
  private final DropoutSource compared;

  private TorchVideoQa(
      VideoQaModel model,
      VideoQaBatch batch,
      TorchWeights weights,
      int threads,
      DropoutSource compared) {
    this.compared = compared;
    this.model = model;
    this.sizes = batch.sizes();
    this.weights = weights;
    this.threads = threads;
    torch.set_num_threads(threads);
    long size = sizes.batch();
    this.appearance =
        tensor(batch.appearance(), size * sizes.clips(), sizes.frames(), sizes.channels());
    this.motion = tensor(batch.motion(), size, sizes.clips(), sizes.channels());
    this.teacher = tensor(batch.teacher(), size, sizes.clips(), sizes.width());
    this.question = torch.tensor(longs(batch.question())).reshape(size, sizes.words());
    this.answer = torch.tensor(longs(batch.answer()));
    this.mean = torch.zeros(sizes.width());
    this.variance = torch.ones(sizes.width());
    this.parameters = weights.all();
    this.optimiser = new Adam(parameters, new AdamOptions(1e-4));
  }

  /** The network with the parameters that another has now. */
  public static TorchVideoQa of(
      VideoQaModel model, VideoQaBatch batch, OwnVideoQa other, int threads) {
    TorchWeights weights = new TorchWeights();
    other
        .parameters()
        .forEach((name, view) -> weights.put(name, view.dup().data().asFloat(), view.shape()));
    return new TorchVideoQa(model, batch, weights, threads, other);
  }

  /** The network with the parameters in a file. */
  public static TorchVideoQa of(VideoQaModel model, VideoQaBatch batch, Path file, int threads)
      throws IOException {
    TorchWeights weights = new TorchWeights();
    WeightFile.read(file, weights::put);
    return new TorchVideoQa(
        model,
        batch,
        weights,
        threads,
        (node, place, rate, shape) -> {
          throw new IllegalStateException("there is nothing to compare with");
        });
  }

  private static Tensor tensor(float[] values, long... shape) {
    try (FloatPointer memory = new FloatPointer(values);
        Tensor view = torch.from_blob(memory, shape)) {
      return view.clone();
    }
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  @Override
  public String name() {
    return "libtorch";
  }

  /** Frees all that was made in between but the result. */
  private static Tensor kept(Supplier<Tensor> body) {
    try (PointerScope scope = new PointerScope()) {
      Tensor result = body.get();
      result.retainReference();
      scope.detach(result);
      return result;
    }
  }

  /** Frees all tensors that the body makes, other than what autograd keeps itself. */
  private static <T> T inScope(Supplier<T> body) {
    PointerScope scope = new PointerScope();
    try {
      return body.get();
    } finally {
      scope.close();
    }
  }

  private final class Forward {

    private final TorchLayers layers;
    private final Map<String, List<Tensor>> losses = new LinkedHashMap<>();

    Forward(TorchDropout dropout) {
      this.layers = new TorchLayers(weights, dropout);
    }

    private void add(String name, Tensor loss) {
      losses.computeIfAbsent(name, key -> new ArrayList<>()).add(loss);
    }

    Map<String, Tensor> run() {
      Tensor embedded = layers.embedding(question, "embedded");
      Tensor words = torch.tanh(layers.drop(embedded, RATE, "words"));
      Tensor context = layers.biLstm(words, "context").get0();
      Tensor sentence = layers.drop(layers.lastStates(words, "lastWords"), STATE_RATE, "sentence");
      Tensor frames =
          kept(
              () ->
                  layers.lastStates(
                      torch.tanh(layers.drop(appearance, RATE, "frames")), "lastFrames"));
      long size = sizes.batch();
      Tensor appearanceClips =
          layers.drop(
              frames.reshape(size, sizes.clips(), sizes.width()), STATE_RATE, "appearanceClips");
      Tensor motionClips = layers.dense(motion, "motionClips");
      Tensor attended = layers.questionAttention(words, context, "reasoning.attended");
      Tensor[] streams = reason(appearanceClips, motionClips, attended);
      Tensor fused = layers.bilinear(streams[0], streams[1], "fusedClips");
      add("answers", TorchLosses.crossEntropy(decode(fused, sentence), answer));
      if (model == VideoQaModel.STUDENT) {
        add("appearance", TorchLosses.features(teacher, streams[0], 1));
        add("motion", TorchLosses.features(teacher, streams[1], 0.7));
      }
      Map<String, Tensor> means = new LinkedHashMap<>();
      losses.forEach((name, values) -> means.put(name, mean(values)));
      return means;
    }

    private static Tensor mean(List<Tensor> values) {
      return values.size() == 1
          ? values.get(0)
          : torch.stack(new TensorVector(values.toArray(Tensor[]::new))).mean();
    }

    private Tensor[] reason(Tensor appearanceClips, Tensor motionClips, Tensor attended) {
      Tensor appearanceRelevance =
          layers.clipAttention(appearanceClips, attended, "reasoning.appearanceRelevance");
      Tensor motionRelevance =
          layers.clipAttention(motionClips, attended, "reasoning.motionRelevance");
      Tensor one = appearanceClips;
      Tensor other = motionClips;
      Tensor oneJoint = null;
      Tensor otherJoint = null;
      for (int layer = 0; layer < model.graphLayers(); layer++) {
        String node =
            model.graphLayers() == 1 ? "reasoning.graph" : "reasoning.graph[" + layer + "]";
        Tensor both =
            layers.graphAttention(one, appearanceRelevance, node + ".appearanceStreams", RATE);
        Tensor bothOther =
            layers.graphAttention(other, motionRelevance, node + ".motionStreams", RATE);
        one = both.narrow(2, 0, sizes.width());
        oneJoint = both.narrow(2, sizes.width(), sizes.width());
        other = bothOther.narrow(2, 0, sizes.width());
        otherJoint = bothOther.narrow(2, sizes.width(), sizes.width());
        add("appearanceIndependence", TorchLosses.independence(one, oneJoint));
        add("motionIndependence", TorchLosses.independence(other, otherJoint));
        add("similarity", TorchLosses.similarity(oneJoint, otherJoint));
      }
      Tensor fused = layers.streamFusion(oneJoint, one, "reasoning.appearanceFused");
      Tensor fusedOther = layers.streamFusion(otherJoint, other, "reasoning.motionFused");
      return new Tensor[] {appearanceClips.add(fused), motionClips.add(fusedOther)};
    }

    private Tensor decode(Tensor fused, Tensor sentence) {
      Tensor video = layers.readout(layers.drop(fused, RATE, "readClips"), "video");
      Tensor both = torch.cat(new TensorVector(video, layers.dense(sentence, "asked")), 1);
      Tensor hidden = torch.elu(layers.dense(layers.drop(both, RATE, "droppedBoth"), "hidden"));
      Tensor normal = layers.batchNormalisation(hidden, "normal", mean, variance);
      return layers.dense(layers.drop(normal, RATE, "droppedNormal"), "answer");
    }
  }

  private static double weight(String loss) {
    return switch (loss) {
      case "appearanceIndependence", "motionIndependence" -> 1e-6;
      case "similarity", "motion" -> 100;
      default -> 1;
    };
  }

  private static Tensor total(Map<String, Tensor> losses) {
    Tensor total = null;
    for (Map.Entry<String, Tensor> loss : losses.entrySet()) {
      Tensor weighted = loss.getValue().mul(new Scalar(weight(loss.getKey())));
      total = total == null ? weighted : total.add(weighted);
    }
    return total;
  }

  @Override
  public Map<String, Double> losses() {
    return inScope(() -> values(new Forward(TorchDropout.of(compared)).run()));
  }

  private static Map<String, Double> values(Map<String, Tensor> losses) {
    Map<String, Double> values = new LinkedHashMap<>();
    losses.forEach((name, loss) -> values.put(name, (double) loss.item_float()));
    return values;
  }

  @Override
  public Map<String, float[]> gradients() {
    return inScope(
        () -> {
          optimiser.zero_grad();
          total(new Forward(TorchDropout.of(compared)).run()).backward();
          Map<String, float[]> gradients = weights.gradients();
          optimiser.zero_grad();
          return gradients;
        });
  }

  @Override
  public void step() {
    // distill4j divides products itself, and takes one thread of MKL for each part.
    mkl_rt.MKL_Set_Num_Threads(threads);
    try {
      inScope(this::train);
    } finally {
      mkl_rt.MKL_Set_Num_Threads(1);
    }
  }

  private Map<String, Double> train() {
    optimiser.zero_grad();
    Map<String, Tensor> losses = new Forward(TorchDropout.OWN).run();
    total(losses).backward();
    torch.clip_grad_norm_(parameters, GRADIENT_NORM);
    optimiser.step();
    return values(losses);
  }

  @Override
  public void close() {
    optimiser.close();
    parameters.close();
  }
}
