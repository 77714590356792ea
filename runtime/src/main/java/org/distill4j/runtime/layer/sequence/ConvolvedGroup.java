package org.distill4j.runtime.layer.sequence;

import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One group of features of a {@link StepConvolutionLayer}: a matrix product for each tap. */
final class ConvolvedGroup {

  private final StepConvolutionLayer layer;
  private final Pass pass;
  private final StepWindow window;
  private final int index;
  private final int inputs;
  private final int units;

  ConvolvedGroup(StepConvolutionLayer layer, Pass pass, StepWindow window, int index) {
    this.layer = layer;
    this.pass = pass;
    this.window = window;
    this.index = index;
    this.inputs = layer.inputs() / layer.groups();
    this.units = layer.units() / layer.groups();
  }

  private boolean isWhole() {
    return layer.groups() == 1;
  }

  private MatrixKernels matrices() {
    return pass.kernels().matrices();
  }

  private RowKernels rows() {
    return pass.kernels().rows();
  }

  /** Returns the part [units, inputs] of the weights of a tap that belongs to this group. */
  private INDArray weights(String role, int tap) {
    INDArray taps =
        pass.buffer(role, layer.size(), (long) layer.units() * inputs)
            .reshape('c', (long) layer.size() * layer.units(), inputs);
    long from = (long) tap * layer.units() + (long) index * units;
    return Shapes.rows(taps, from, from + units);
  }

  /** Returns the rows under a tap, with the features of this group. */
  private INDArray covered(int tap) {
    if (isWhole() && window.isInPlace(tap)) {
      return pass.input(0);
    }
    INDArray covered = pass.buffer("covered", window.rows(), inputs);
    rows().gather(pass.input(0), index * inputs, window.tapRows(tap), covered, 0, inputs);
    return covered;
  }

  /** Writes the features of this group. */
  void forward(INDArray y) {
    INDArray sums = isWhole() ? y : pass.buffer("group", window.rows(), units);
    if (layer.bias()) {
      INDArray b = pass.parameter("b").reshape('c', 1, layer.units());
      rows().gather(b, index * units, new int[window.rows()], sums, 0, units);
    }
    for (int tap = 0; tap < layer.size(); tap++) {
      boolean add = layer.bias() || tap > 0;
      matrices().product(covered(tap), false, weights("taps", tap), true, add, sums);
    }
    if (!isWhole()) {
      rows().copyColumns(sums, 0, y, index * units, units);
    }
  }

  /** Writes the gradients of the weights and of the input of this group. */
  void backward(INDArray dz) {
    INDArray arriving = dz;
    if (!isWhole()) {
      arriving = pass.buffer("group", window.rows(), units);
      rows().copyColumns(dz, index * units, arriving, 0, units);
    }
    for (int tap = 0; tap < layer.size() && !pass.frozen(); tap++) {
      matrices().product(arriving, true, covered(tap), false, false, weights("dTaps", tap));
    }
    if (pass.needsInputGradient(0)) {
      inputGradient(arriving);
    }
  }

  private void inputGradient(INDArray arriving) {
    INDArray dx = pass.inputGradient(0);
    INDArray sums = isWhole() ? dx : pass.buffer("dx", Shapes.rows(dx), inputs);
    INDArray covered = pass.buffer("covered", window.rows(), inputs);
    pass.kernels().elements().fill(0, sums);
    for (int tap = 0; tap < layer.size(); tap++) {
      matrices().product(arriving, false, weights("taps", tap), false, false, covered);
      rows().addScattered(covered, window.tapRows(tap), sums);
    }
    if (!isWhole()) {
      rows().copyColumns(sums, 0, dx, index * inputs, inputs);
    }
  }
}
