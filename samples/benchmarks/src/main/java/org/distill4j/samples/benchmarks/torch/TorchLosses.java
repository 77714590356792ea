package org.distill4j.samples.benchmarks.torch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Losses in tensors. */
final class TorchLosses {

  private TorchLosses() {}

  private static Tensor centred(Tensor nodes) {
    return nodes.sub(nodes.mean(new long[] {1}, true, new ScalarTypeOptional()));
  }

  private static Tensor products(Tensor nodes) {
    return nodes.bmm(nodes.transpose(1, 2));
  }

  /** Returns the sum over the batch. */
  static Tensor independence(Tensor one, Tensor other) {
    return products(centred(one)).mul(products(centred(other))).sum();
  }

  static Tensor similarity(Tensor one, Tensor other) {
    Tensor difference =
        products(TorchLayers.unit(centred(one))).sub(products(TorchLayers.unit(centred(other))));
    return difference.square().mean();
  }

  static Tensor features(Tensor teacher, Tensor student, double temperature) {
    Scalar sharpness = new Scalar(1 / temperature);
    Tensor target = torch.softmax(teacher.mul(sharpness), -1);
    Tensor rows = target.mul(torch.log_softmax(student.mul(sharpness), -1)).sum(-1);
    return rows.mean().mul(new Scalar(-1f));
  }

  static Tensor crossEntropy(Tensor logits, Tensor answers) {
    return torch.cross_entropy_loss(logits, answers);
  }
}
