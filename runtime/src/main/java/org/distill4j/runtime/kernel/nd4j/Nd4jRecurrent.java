package org.distill4j.runtime.kernel.nd4j;

import static org.distill4j.runtime.kernel.array.Shapes.columns;

import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.RecurrentKernels;
import org.distill4j.runtime.kernel.api.SequenceSteps;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link RecurrentKernels} in plain ND4J, step by step. */
final class Nd4jRecurrent implements RecurrentKernels {

  @Override
  public void lstm(LstmArrays arrays) {
    int units = arrays.units();
    SequenceSteps steps = arrays.steps();
    for (int step = 0; step < steps.count(); step++) {
      int count = steps.active()[step];
      INDArray gates = rows(arrays.gates(), steps, step, count);
      INDArray previous = rows(arrays.previous(), steps, step, count);
      INDArray cells = rows(arrays.cells(), steps, step, count);
      if (step == 0) {
        previous.assign(0);
        cells.assign(0);
      } else {
        previous.assign(rows(arrays.states(), steps, step - 1, count));
        gates.addi(previous.mmul(arrays.recurrent()));
        cells.assign(rows(arrays.cells(), steps, step - 1, count));
      }
      INDArray input = gate(gates, 0, units).assign(Transforms.sigmoid(gate(gates, 0, units)));
      INDArray forget = gate(gates, 1, units).assign(Transforms.sigmoid(gate(gates, 1, units)));
      INDArray candidate = gate(gates, 2, units).assign(Transforms.tanh(gate(gates, 2, units)));
      INDArray output = gate(gates, 3, units).assign(Transforms.sigmoid(gate(gates, 3, units)));
      cells.muli(forget).addi(input.mul(candidate));
      rows(arrays.states(), steps, step, count).assign(Transforms.tanh(cells).muli(output));
    }
  }

  private static INDArray rows(INDArray matrix, SequenceSteps steps, int step, int count) {
    int first = steps.first()[step];
    return Shapes.rows(matrix, first, count, steps.stride());
  }

  private static INDArray gate(INDArray gates, int index, long units) {
    return columns(gates, index * units, (index + 1) * units);
  }

  @Override
  public void lstmGradient(LstmArrays arrays, INDArray states, INDArray gates) {
    int units = arrays.units();
    SequenceSteps steps = arrays.steps();
    int[] active = steps.active();
    INDArray carried = Nd4j.zeros(gates.dataType(), active.length == 0 ? 1 : active[0], units);
    for (int step = active.length - 1; step >= 0; step--) {
      int count = active[step];
      INDArray cellGradient = Shapes.rows(carried, 0, count);
      INDArray old =
          step == 0
              ? Nd4j.zeros(gates.dataType(), count, units)
              : rows(arrays.cells(), steps, step - 1, count);
      INDArray gateGradient = rows(gates, steps, step, count);
      stepGradient(
          rows(arrays.gates(), steps, step, count),
          rows(arrays.cells(), steps, step, count),
          old,
          rows(states, steps, step, count),
          cellGradient,
          gateGradient);
      if (step > 0) {
        INDArray target = rows(states, steps, step - 1, count);
        target.addi(gateGradient.mmul(arrays.recurrent().transpose()));
      }
    }
  }

  /**
   * Runs one step of the backward pass and replaces the gradient of the cells by that of the
   * previous cells. The gates may share memory with their gradients.
   */
  private static void stepGradient(
      INDArray gates,
      INDArray cells,
      INDArray old,
      INDArray stateGradient,
      INDArray cellGradient,
      INDArray gateGradient) {
    long units = cells.size(1);
    INDArray input = gate(gates, 0, units).dup();
    INDArray forget = gate(gates, 1, units).dup();
    INDArray candidate = gate(gates, 2, units).dup();
    INDArray output = gate(gates, 3, units).dup();
    INDArray squashed = Transforms.tanh(cells);
    INDArray toOutput = stateGradient.mul(squashed);
    cellGradient.addi(squashed.mul(squashed).rsubi(1).muli(output).muli(stateGradient));
    gate(gateGradient, 0, units).assign(cellGradient.mul(candidate).muli(sigmoidSlope(input)));
    gate(gateGradient, 1, units).assign(cellGradient.mul(old).muli(sigmoidSlope(forget)));
    INDArray candidateSlope = candidate.mul(candidate).rsubi(1);
    gate(gateGradient, 2, units).assign(cellGradient.mul(input).muli(candidateSlope));
    gate(gateGradient, 3, units).assign(toOutput.muli(sigmoidSlope(output)));
    cellGradient.muli(forget);
  }

  private static INDArray sigmoidSlope(INDArray value) {
    return value.rsub(1).muli(value);
  }
}
