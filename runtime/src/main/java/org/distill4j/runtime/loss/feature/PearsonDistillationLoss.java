package org.distill4j.runtime.loss.feature;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.image.ResizedMaps;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Distillation by Pearson's correlation (PKD, Cao et al. 2022): half the squared difference of the
 * maps of student and teacher, each channel of which is standardised over batch and places; the
 * mean over all elements. A student of another height or width is first resized bilinearly. A
 * constant channel becomes 0 and has no gradient.
 *
 * <p>Inputs: teacher [batch, channels, height, width], student of the same batch and channels.
 */
public record PearsonDistillationLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    long[] teacher = pass.shape(0);
    long[] student = pass.shape(1);
    if (teacher.length != 4
        || student.length != 4
        || teacher[0] != student[0]
        || teacher[1] != student[1]) {
      throw new IllegalArgumentException(
          "teacher and student must have the same batch and channels, but are %s and %s"
              .formatted(Arrays.toString(teacher), Arrays.toString(student)));
    }
    INDArray resized =
        ResizedMaps.bilinear(pass, "student", student, teacher).values(pass.input(1));
    StandardChannels own = StandardChannels.of(pass, "own", resized);
    INDArray difference = pass.buffer("difference", teacher);
    ElementKernels elements = pass.kernels().elements();
    elements.copy(own.values(), difference);
    INDArray target = StandardChannels.of(pass, "target", pass.input(0)).values();
    elements.addScaled(-1, target, difference);
    double loss = elements.dot(difference, difference) / (2 * difference.length());
    elements.scale(1.0 / difference.length(), difference);
    return LossInputs.value(pass, loss);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      ResizedMaps maps = ResizedMaps.bilinear(pass, "student", pass.shape(1), pass.shape(0));
      StandardChannels own = StandardChannels.of(pass, "own", maps.values(pass.input(1)));
      INDArray difference = pass.buffer("difference", pass.shape(0));
      INDArray gradient = maps.gradient(own.gradient(difference));
      LossInputs.passOn(pass, 1, outputGradient, 1, gradient);
    }
  }
}
