package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The flow of solution procedure (FSP, Yim et al. 2017, eq. 1 and 2): with G the inner products of
 * the channels of an earlier and a later map over all places, divided by their number, the squared
 * difference of the student's from the teacher's G, the mean over pairs of channels and batch. Of
 * an earlier and a later map, the larger one is first averaged down to the smaller one.
 *
 * <p>Inputs: teacher earlier and later, student earlier and later, each [batch, channels, height,
 * width]; both sides have the same channels, and may have different sizes.
 */
public record FlowLoss() implements Layer {

  private static MapPair teacher(Pass pass) {
    return MapPair.of(pass, 0, 1);
  }

  private static MapPair student(Pass pass) {
    return MapPair.of(pass, 2, 3);
  }

  private static INDArray flow(Pass pass, String role, MapPair maps) {
    INDArray first = maps.first();
    INDArray second = maps.second();
    INDArray flow = pass.buffer(role, first.size(0), first.size(1), second.size(1));
    pass.kernels().matrices().batchedProduct(first, false, second, true, false, flow);
    pass.kernels().elements().scale(1.0 / first.size(2), flow);
    return flow;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray difference = flow(pass, "difference", student(pass));
    INDArray target = flow(pass, "target", teacher(pass));
    LossInputs.requireAlike(target, difference);
    pass.kernels().elements().addScaled(-1, target, difference);
    double sum = pass.kernels().elements().dot(difference, difference);
    return LossInputs.value(pass, sum / difference.length());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    MapPair maps = student(pass);
    INDArray first = maps.first();
    INDArray second = maps.second();
    INDArray difference = pass.buffer("difference", first.size(0), first.size(1), second.size(1));
    INDArray slope = pass.buffer("slope", difference.shape());
    Kernels kernels = pass.kernels();
    double factor = 2 * outputGradient.getDouble(0) / (difference.length() * first.size(2));
    kernels.elements().scale(factor, difference, slope);
    MatrixKernels matrices = kernels.matrices();
    if (pass.needsInputGradient(2)) {
      INDArray gradient = pass.buffer("first gradient", first.shape());
      matrices.batchedProduct(slope, false, second, false, false, gradient);
      kernels.elements().copy(maps.firstGradient(gradient), pass.inputGradient(2));
    }
    if (pass.needsInputGradient(3)) {
      INDArray gradient = pass.buffer("second gradient", second.shape());
      matrices.batchedProduct(slope, true, first, false, false, gradient);
      kernels.elements().copy(maps.secondGradient(gradient), pass.inputGradient(3));
    }
  }
}
