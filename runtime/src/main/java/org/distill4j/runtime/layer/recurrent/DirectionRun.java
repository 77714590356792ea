package org.distill4j.runtime.layer.recurrent;

import org.distill4j.runtime.kernel.api.GruArrays;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.RecurrentKernels.LstmGradients;
import org.distill4j.runtime.kernel.api.RecurrentKernels.RecurrentState;
import org.distill4j.runtime.kernel.array.Packing;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One direction of a recurrent layer on the packed sequences of a batch. */
final class DirectionRun {

  private final Direction direction;
  private final Pass pass;
  private final Packing packing;
  private final INDArray x;
  private final InitialStates initial;

  /**
   * Prepares a direction.
   *
   * @param x what its layer reads, [sequences steps, inputs] in any shape
   */
  DirectionRun(Direction direction, Pass pass, Packing packing, INDArray x, InitialStates initial) {
    this.direction = direction;
    this.pass = pass;
    this.packing = packing;
    this.x = x;
    this.initial = initial;
  }

  Direction direction() {
    return direction;
  }

  Packing packing() {
    return packing;
  }

  private boolean isEmpty() {
    return packing.rows().length == 0;
  }

  private boolean isLstm() {
    return direction.stack().cell() == Cell.LSTM;
  }

  INDArray buffer(String role, long columns) {
    return pass.buffer(direction.name(" " + role), Math.max(1, packing.rows().length), columns);
  }

  INDArray states() {
    return buffer("states", direction.units());
  }

  INDArray cells() {
    return buffer("cells", direction.units());
  }

  private INDArray gates() {
    return buffer("gates", direction.gates());
  }

  private INDArray parameter(String part) {
    return pass.parameter(direction.name(part));
  }

  private INDArray packedInput() {
    return packing.inPlace() ? x : buffer("x", direction.inputs());
  }

  /** Computes the packed states, and the cells of an LSTM. */
  void forward() {
    if (isEmpty()) {
      return;
    }
    INDArray packed = packedInput();
    if (!packing.inPlace()) {
      pass.kernels().rows().gather(x, 0, packing.rows(), packed, 0, direction.inputs());
    }
    MatrixKernels matrices = pass.kernels().matrices();
    if (direction.stack().biases() == 0) {
      matrices.product(packed, false, parameter("W"), false, false, gates());
    } else {
      matrices.affine(packed, parameter("W"), bias(), gates());
    }
    if (isLstm()) {
      pass.kernels().recurrent().lstm(lstm());
    } else {
      pass.kernels().recurrent().gru(gru());
    }
  }

  /** Returns the bias of the input map; that of an LSTM includes the bias of the states. */
  private INDArray bias() {
    if (!isLstm() || direction.stack().biases() == 1) {
      return parameter("InputBias");
    }
    INDArray sum = pass.buffer(direction.name(" bias"), direction.gates());
    pass.kernels().elements().copy(parameter("InputBias"), sum);
    pass.kernels().elements().add(parameter("StateBias"), sum);
    return sum;
  }

  private LstmArrays lstm() {
    return new LstmArrays(
        packing.steps(),
        gates(),
        parameter("R"),
        cells(),
        states(),
        buffer("previous", direction.units()),
        initial.packed(this));
  }

  private GruArrays gru() {
    return new GruArrays(
        packing.steps(),
        gates(),
        parameter("R"),
        direction.stack().biases() > 1 ? parameter("StateBias") : null,
        buffer("sums", direction.gates()),
        states(),
        buffer("previous", direction.units()),
        initial.packed(this));
  }

  /**
   * Accumulates the gradients of the parameters and of the initial states.
   *
   * @param dStates the derivatives with respect to the packed states; overwritten
   * @param dCells the derivatives with respect to the packed cells, or null
   * @param dx receives the gradient of x, or null if not needed; the backward direction adds to it
   */
  void backward(INDArray dStates, INDArray dCells, INDArray dx) {
    if (isEmpty()) {
      if (dx != null && !direction.reversed()) {
        pass.kernels().elements().fill(0, dx);
      }
      return;
    }
    RecurrentState dInitial = initial.packedGradient(this);
    INDArray dSums = gates();
    if (isLstm()) {
      pass.kernels()
          .recurrent()
          .lstmGradient(lstm(), new LstmGradients(dStates, dCells, gates(), dInitial));
    } else {
      pass.kernels().recurrent().gruGradient(gru(), dStates, dInitial);
      dSums = buffer("sums", direction.gates());
    }
    if (!pass.frozen()) {
      addParameterGradients(dSums);
    }
    if (dx != null) {
      addInputGradient(dx);
    }
  }

  private void addParameterGradients(INDArray dSums) {
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray previous = buffer("previous", direction.units());
    matrices.product(packedInput(), true, gates(), false, true, gradient("W"));
    matrices.product(previous, true, dSums, false, true, gradient("R"));
    if (direction.stack().biases() > 0) {
      matrices.addColumnSums(gates(), gradient("InputBias"));
    }
    if (direction.stack().biases() > 1) {
      matrices.addColumnSums(dSums, gradient("StateBias"));
    }
  }

  private INDArray gradient(String part) {
    return pass.gradient(direction.name(part));
  }

  private void addInputGradient(INDArray dx) {
    MatrixKernels matrices = pass.kernels().matrices();
    boolean add = direction.reversed();
    if (packing.inPlace()) {
      matrices.product(gates(), false, parameter("W"), true, add, dx);
      return;
    }
    INDArray packed = buffer("dx", direction.inputs());
    matrices.product(gates(), false, parameter("W"), true, false, packed);
    if (add) {
      pass.kernels().rows().addScattered(packed, packing.rows(), dx);
    } else {
      pass.kernels().rows().gather(packed, 0, packing.places(), dx, 0, direction.inputs());
    }
  }
}
