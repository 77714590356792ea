package org.distill4j.runtime.layer.sequence;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.Packing;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One direction of a {@link BiLstmLayer}, on packed sequences. */
final class LstmDirection {

  private final int inputs;
  private final int units;
  private final Keep keep;
  private final boolean reversed;
  private final String name;

  LstmDirection(int inputs, int units, Keep keep, boolean reversed) {
    this.inputs = inputs;
    this.units = units;
    this.keep = keep;
    this.reversed = reversed;
    this.name = reversed ? "backward" : "forward";
  }

  boolean isReversed() {
    return reversed;
  }

  List<Parameter> parameters() {
    return List.of(
        Parameter.weight(name + "W", inputs, 4L * units),
        Parameter.weight(name + "R", units, 4L * units),
        Parameter.bias(name + "InputBias", 4L * units),
        Parameter.bias(name + "StateBias", 4L * units));
  }

  /** Writes the half of the features of y that belongs to this direction. */
  void forward(Pass pass, Packing packing, INDArray y) {
    int steps = packing.rows().length;
    RowKernels rows = pass.kernels().rows();
    LstmArrays arrays = arrays(pass, packing);
    if (steps > 0) {
      INDArray x = packedInput(pass, packing);
      if (!packing.inPlace()) {
        rows.gather(pass.input(0), 0, packing.rows(), x, 0, inputs);
      }
      INDArray bias = pass.buffer(name + " bias", 4L * units);
      pass.kernels().elements().copy(pass.parameter(name + "InputBias"), bias);
      pass.kernels().elements().add(pass.parameter(name + "StateBias"), bias);
      pass.kernels().matrices().affine(x, pass.parameter(name + "W"), bias, arrays.gates());
      pass.kernels().recurrent().lstm(arrays);
    }
    int[] sources = keep == Keep.ALL ? packing.places() : packing.last();
    rows.gather(arrays.states(), 0, sources, y, half(), units);
  }

  /** Returns the first feature of this direction. */
  private int half() {
    return reversed ? units : 0;
  }

  private INDArray packedInput(Pass pass, Packing packing) {
    return packing.inPlace()
        ? pass.input(0)
        : pass.buffer(name + " x", packing.rows().length, inputs);
  }

  private LstmArrays arrays(Pass pass, Packing packing) {
    int steps = Math.max(1, packing.rows().length);
    return new LstmArrays(
        packing.steps(),
        pass.buffer(name + " gates", steps, 4L * units),
        pass.parameter(name + "R"),
        pass.buffer(name + " cells", steps, units),
        pass.buffer(name + " states", steps, units),
        pass.buffer(name + " previous", steps, units));
  }

  /**
   * Accumulates the gradients of the parameters, and writes or accumulates the gradient of the
   * input.
   */
  void backward(Pass pass, Packing packing, INDArray outputGradient) {
    int steps = packing.rows().length;
    if (steps > 0) {
      INDArray dGates = gateGradient(pass, packing, outputGradient);
      addParameterGradients(pass, packing, dGates);
      if (pass.needsInputGradient(0)) {
        addInputGradient(pass, packing, dGates);
      }
    } else if (pass.needsInputGradient(0) && !reversed) {
      pass.kernels().elements().fill(0, pass.inputGradient(0));
    }
  }

  private INDArray gateGradient(Pass pass, Packing packing, INDArray outputGradient) {
    int steps = packing.rows().length;
    INDArray dStates = pass.buffer(name + " dStates", steps, units);
    int[] sources = keep == Keep.ALL ? packing.rows() : sequencesThatEnd(packing);
    pass.kernels().rows().gather(outputGradient, half(), sources, dStates, 0, units);
    LstmArrays arrays = arrays(pass, packing);
    pass.kernels().recurrent().lstmGradient(arrays, dStates, arrays.gates());
    return arrays.gates();
  }

  /** Returns for each packed row the sequence whose last step it is. */
  private static int[] sequencesThatEnd(Packing packing) {
    int[] sequences = new int[packing.rows().length];
    Arrays.fill(sequences, RowKernels.NONE);
    for (int sequence = 0; sequence < packing.last().length; sequence++) {
      if (packing.last()[sequence] != RowKernels.NONE) {
        sequences[packing.last()[sequence]] = sequence;
      }
    }
    return sequences;
  }

  private void addParameterGradients(Pass pass, Packing packing, INDArray dGates) {
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray x = packedInput(pass, packing);
    INDArray previous = arrays(pass, packing).previous();
    matrices.product(x, true, dGates, false, true, pass.gradient(name + "W"));
    matrices.product(previous, true, dGates, false, true, pass.gradient(name + "R"));
    INDArray sums = pass.buffer(name + " bias", 4L * units);
    pass.kernels().elements().fill(0, sums);
    matrices.addColumnSums(dGates, sums);
    pass.kernels().elements().add(sums, pass.gradient(name + "InputBias"));
    pass.kernels().elements().add(sums, pass.gradient(name + "StateBias"));
  }

  private void addInputGradient(Pass pass, Packing packing, INDArray dGates) {
    INDArray w = pass.parameter(name + "W");
    if (packing.inPlace()) {
      pass.kernels().matrices().product(dGates, false, w, true, reversed, pass.inputGradient(0));
      return;
    }
    INDArray packed = pass.buffer(name + " dx", packing.rows().length, inputs);
    pass.kernels().matrices().product(dGates, false, w, true, false, packed);
    INDArray dx = pass.inputGradient(0);
    if (reversed) {
      pass.kernels().rows().addScattered(packed, packing.rows(), dx);
    } else {
      pass.kernels().rows().gather(packed, 0, packing.places(), dx, 0, inputs);
    }
  }
}
