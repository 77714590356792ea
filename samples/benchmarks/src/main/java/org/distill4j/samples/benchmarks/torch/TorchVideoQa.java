package org.distill4j.samples.benchmarks.torch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.videoqa.VideoQaBatch;
import org.distill4j.samples.benchmarks.videoqa.VideoQaModel;
import org.distill4j.samples.benchmarks.videoqa.VideoQaSizes;

/**
 * The published video question answering network in idiomatic libtorch: with all heads in one
 * product and no tensor of pairs.
 */
public final class TorchVideoQa implements TorchNetwork {

  private static final double RATE = 0.15;
  private static final double STATE_RATE = 0.18;

  private final VideoQaModel model;
  private final VideoQaSizes sizes;
  private final Tensor appearance;
  private final Tensor motion;
  private final Tensor question;
  private final Tensor answer;
  private final Tensor teacher;
  private final Tensor mean;
  private final Tensor variance;

  /** Creates the network with a batch. */
  public TorchVideoQa(VideoQaModel model, VideoQaBatch batch) {
    this.model = model;
    this.sizes = batch.sizes();
    long size = sizes.batch();
    this.appearance =
        Torch.tensor(batch.appearance(), size * sizes.clips(), sizes.frames(), sizes.channels());
    this.motion = Torch.tensor(batch.motion(), size, sizes.clips(), sizes.channels());
    this.teacher = Torch.tensor(batch.teacher(), size, sizes.clips(), sizes.width());
    this.question = Torch.indices(batch.question(), size, sizes.words());
    this.answer = Torch.indices(batch.answer(), size);
    this.mean = torch.zeros(sizes.width());
    this.variance = torch.ones(sizes.width());
  }

  @Override
  public Set<String> tables() {
    return Set.of("embedded");
  }

  @Override
  public double weight(String loss) {
    return switch (loss) {
      case "appearanceIndependence", "motionIndependence" -> 1e-6;
      case "similarity", "motion" -> 100;
      default -> 1;
    };
  }

  @Override
  public Map<String, Tensor> losses(TorchLayers layers) {
    return new Forward(layers).losses();
  }

  @Override
  public Tensor logits(TorchLayers layers) {
    return new Forward(layers).logits();
  }

  /** One pass through the network. */
  private final class Forward {

    private final TorchLayers layers;
    private final List<Tensor[]> reasoned = new ArrayList<>();
    private Tensor[] streams;

    Forward(TorchLayers layers) {
      this.layers = layers;
    }

    Tensor logits() {
      Tensor embedded = layers.embedding(question, "embedded");
      Tensor words = torch.tanh(layers.drop(embedded, RATE, "words"));
      Tensor context = layers.biLstm(words, "context").get0();
      Tensor sentence = layers.drop(layers.lastStates(words, "lastWords"), STATE_RATE, "sentence");
      Tensor frames =
          Torch.kept(
              () ->
                  layers.lastStates(
                      torch.tanh(layers.drop(appearance, RATE, "frames")), "lastFrames"));
      Tensor clips = frames.reshape(sizes.batch(), sizes.clips(), sizes.width());
      Tensor appearanceClips = layers.drop(clips, STATE_RATE, "appearanceClips");
      Tensor motionClips = layers.dense(motion, "motionClips");
      Tensor attended = layers.questionAttention(words, context, "reasoning.attended");
      streams = reason(appearanceClips, motionClips, attended);
      return decode(layers.bilinear(streams[0], streams[1], "fusedClips"), sentence);
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
        reasoned.add(new Tensor[] {one, oneJoint, other, otherJoint});
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

    Map<String, Tensor> losses() {
      Map<String, Tensor> losses = new LinkedHashMap<>();
      losses.put("answers", TorchLosses.crossEntropy(logits(), answer));
      losses.put(
          "appearanceIndependence", mean(each -> TorchLosses.independence(each[0], each[1])));
      losses.put("motionIndependence", mean(each -> TorchLosses.independence(each[2], each[3])));
      losses.put("similarity", mean(each -> TorchLosses.similarity(each[1], each[3])));
      if (model == VideoQaModel.STUDENT) {
        losses.put("appearance", TorchLosses.features(teacher, streams[0], 1));
        losses.put("motion", TorchLosses.features(teacher, streams[1], 0.7));
      }
      return losses;
    }

    /** Returns the sum over the graph layers. */
    private Tensor mean(Function<Tensor[], Tensor> loss) {
      Tensor[] values = reasoned.stream().map(loss).toArray(Tensor[]::new);
      return values.length == 1 ? values[0] : torch.stack(new TensorVector(values)).mean();
    }
  }
}
