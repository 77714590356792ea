package org.distill4j.runtime.loss.feature;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Self-attention relation distillation (MiniLM, Wang et al. 2020; MiniLMv2, Wang et al. 2021): the
 * vectors a and b of each step are cut into heads of size d, and R = softmax(a b^T / sqrt(d)) over
 * the keys is compared for each head and query, KL(R of the teacher || R of the student). The mean
 * over the heads and unmasked queries of an example, then over the batch; an example without any
 * contributes zero. Masked keys are left out of the softmax.
 *
 * <p>Inputs: teacher [batch, steps, wide], student [batch, steps, narrow], each its own b; or
 * teacher a, teacher b, student a, student b. The widths of teacher and student may differ.
 *
 * @param heads the number of heads, which divides all widths
 */
public record RelationDistillationLoss(int heads) implements Layer {

  /** Checks the number of heads. */
  public RelationDistillationLoss {
    Ranges.atLeastOne("heads", heads);
  }

  private static boolean isPair(Pass pass) {
    return pass.inputs() == 4;
  }

  /** Returns the arrays of the teacher (0) or the student (1). */
  private AttentionArrays arrays(Pass pass, int side) {
    INDArray a = pass.input(isPair(pass) ? 2 * side : side);
    INDArray b = pass.input(isPair(pass) ? 2 * side + 1 : side);
    if (a.rank() != 3 || a.size(2) != b.size(2) || a.size(2) % heads != 0) {
      throw new IllegalArgumentException(
          "The features of each step must be equal in number and divisible by %s heads, but are %s and %s."
              .formatted(heads, Arrays.toString(a.shape()), Arrays.toString(b.shape())));
    }
    return new AttentionArrays(a, b, null, null, null);
  }

  private AttentionRule rule(AttentionArrays arrays) {
    double scale = 1 / Math.sqrt((double) arrays.features() / heads);
    return new AttentionRule(heads, scale, false, false);
  }

  private INDArray scores(Pass pass, String role, AttentionArrays arrays) {
    return pass.buffer(role, arrays.batch(), heads, arrays.queries(), arrays.keys());
  }

  @Override
  public INDArray forward(Pass pass) {
    AttentionArrays teacher = arrays(pass, 0);
    AttentionArrays student = arrays(pass, 1);
    INDArray target = scores(pass, "teacher scores", teacher);
    INDArray own = scores(pass, "scores", student);
    LossInputs.requireAlike(target, own);
    AttentionKernels kernels = pass.kernels().attention();
    kernels.weights(teacher, rule(teacher), target);
    kernels.weights(student, rule(student), own);
    INDArray gradient = scores(pass, "gradient", student);
    double loss =
        pass.kernels()
            .relations()
            .divergence(
                rows(target), rows(own), mask(pass, 1), weights(pass, student), rows(gradient));
    return LossInputs.value(pass, loss);
  }

  // [batch, heads, queries, keys] -> [batch, heads * queries, keys]
  private static INDArray rows(INDArray maps) {
    return maps.reshape('c', maps.size(0), maps.size(1) * maps.size(2), maps.size(3));
  }

  /** Returns the mask of the queries (0) or of the keys (1), or null. */
  private static INDArray mask(Pass pass, int of) {
    INDArray own = pass.mask(isPair(pass) ? 2 + of : 1);
    return own == null ? pass.mask(isPair(pass) ? of : 0) : own;
  }

  /** Returns the weight of each head and query in the loss. */
  private INDArray weights(Pass pass, AttentionArrays arrays) {
    int batch = arrays.batch();
    int queries = arrays.queries();
    INDArray mask = mask(pass, 0);
    double[] counted = new double[batch * queries];
    Arrays.fill(counted, 1);
    if (mask != null) {
      counted = HostArrays.doubles(mask);
    }
    double[] weights = new double[batch * heads * queries];
    for (int example = 0; example < batch; example++) {
      double number = Arrays.stream(counted, example * queries, (example + 1) * queries).sum();
      for (int i = 0; i < heads * queries; i++) {
        double counts = counted[example * queries + i % queries];
        weights[example * heads * queries + i] =
            number == 0 ? 0 : counts / (batch * heads * number);
      }
    }
    INDArray result = pass.buffer("weights", batch, (long) heads * queries);
    HostArrays.assign(weights, result);
    return result;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    AttentionArrays student = arrays(pass, 1);
    INDArray gradient = scores(pass, "gradient", student);
    INDArray scaled = scores(pass, "scaled gradient", student);
    pass.kernels().elements().scale(outputGradient.getDouble(0), gradient, scaled);
    INDArray own = scores(pass, "scores", student);
    AttentionKernels kernels = pass.kernels().attention();
    if (isPair(pass)) {
      INDArray dA = pass.needsInputGradient(2) ? pass.inputGradient(2) : null;
      INDArray dB = pass.needsInputGradient(3) ? pass.inputGradient(3) : null;
      kernels.weightsGradient(student, rule(student), own, scaled, dA, dB);
    } else if (pass.needsInputGradient(1)) {
      INDArray dKey = pass.buffer("gradient of keys", student.key().shape());
      kernels.weightsGradient(student, rule(student), own, scaled, pass.inputGradient(1), dKey);
      pass.kernels().elements().add(dKey, pass.inputGradient(1));
    }
  }
}
