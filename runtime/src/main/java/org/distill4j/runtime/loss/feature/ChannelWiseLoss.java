package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Channel-wise distillation (Shu et al. 2021): each channel of a map becomes a distribution over
 * its places by a softmax of its activations divided by T; T^2 KL(teacher || student), the mean
 * over channels and batch.
 *
 * <p>Inputs: teacher [batch, channels, height, width], student of the same shape. Finite for all
 * finite activations.
 *
 * @param temperature T, above 0: larger is softer
 */
public record ChannelWiseLoss(double temperature) implements Layer {

  /** Checks the temperature. */
  public ChannelWiseLoss {
    Ranges.temperature(temperature);
  }

  @Override
  public INDArray forward(Pass pass) {
    LossInputs.requireAlike(pass.input(0), pass.input(1));
    INDArray teacher = places(pass.input(0));
    INDArray student = places(pass.input(1));
    RowKernels rows = pass.kernels().rows();
    INDArray target = pass.buffer("log target", teacher.shape());
    rows.logSoftmax(1 / temperature, teacher, target);
    INDArray own = pass.buffer("log own", student.shape());
    rows.logSoftmax(1 / temperature, student, own);
    INDArray gradient = pass.buffer("gradient", student.shape());
    return LossInputs.value(
        pass, temperature * temperature * rows.divergence(target, own, gradient));
  }

  /** Returns a view with one row for each channel of each example. */
  private static INDArray places(INDArray image) {
    long channels = image.size(0) * image.size(1);
    return image.reshape('c', channels, image.length() / channels);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", places(pass.input(1)).shape());
    LossInputs.passOn(pass, 1, outputGradient, temperature, gradient);
  }
}
