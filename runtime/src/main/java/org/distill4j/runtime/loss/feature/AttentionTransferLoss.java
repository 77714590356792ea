package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.AddedComponent;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Attention transfer (Zagoruyko and Komodakis 2017, eq. 2): the attention of a place is the mean of
 * F^power over the channels; the loss is the squared difference of these maps, normalised to length
 * 1, the mean over places and batch.
 *
 * <p>Inputs: teacher [batch, steps, features] and student with the same steps, or teacher [batch,
 * channels, height, width] and student [batch, channels, height, width]; the numbers of features or
 * channels may differ. If images differ in height or width, the larger one is first averaged down
 * to the smaller one. In a sequence with a mask only the steps of the mask count. A map of zeros is
 * not normalised and has no gradient.
 *
 * @param power the exponent, even and at least 2
 */
public record AttentionTransferLoss(@AddedComponent("2") int power) implements Layer {

  private static final double EPSILON = 1e-12;

  /** Checks the exponent. */
  public AttentionTransferLoss {
    Ranges.check("power", power, power >= 2 && power % 2 == 0, "even and at least 2");
  }

  @Override
  public INDArray forward(Pass pass) {
    AttentionMap teacher = AttentionMap.of(pass, 0, power);
    AttentionMap student = AttentionMap.of(pass, 1, power);
    Kernels kernels = pass.kernels();
    teacher.requirePlaces(student);
    INDArray lengths = pass.buffer("lengths", student.map().size(0));
    kernels.norms().unitRows(EPSILON, teacher.map(), lengths, teacher.map());
    kernels.norms().unitRows(EPSILON, student.map(), lengths, student.map());
    INDArray difference = pass.buffer("difference", student.map().shape());
    kernels.elements().copy(student.map(), difference);
    kernels.elements().addScaled(-1, teacher.map(), difference);
    INDArray slope = pass.buffer("slope", student.map().shape());
    kernels.elements().copy(difference, slope);
    student.weigh(pass, slope);
    return LossInputs.value(pass, kernels.elements().dot(difference, slope));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      AttentionMap student = AttentionMap.existing(pass, 1, power);
      Kernels kernels = pass.kernels();
      INDArray lengths = pass.buffer("lengths", student.map().size(0));
      INDArray gradient = pass.buffer("map gradient", student.map().shape());
      INDArray slope = pass.buffer("slope", student.map().shape());
      kernels.norms().unitRowsGradient(EPSILON, student.map(), lengths, slope, gradient);
      kernels.norms().clearShortRows(EPSILON, lengths, gradient);
      kernels.elements().scale(2 * outputGradient.getDouble(0), gradient);
      student.backward(pass, gradient);
    }
  }
}
