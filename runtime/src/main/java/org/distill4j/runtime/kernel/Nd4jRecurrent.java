package org.distill4j.runtime.kernel;

import static org.distill4j.runtime.kernel.Shapes.columns;
import static org.distill4j.runtime.kernel.Shapes.rows;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Recurrent layers in plain ND4J, step by step. */
final class Nd4jRecurrent implements RecurrentKernels {

  private final MatrixKernels matrices;

  Nd4jRecurrent(MatrixKernels matrices) {
    this.matrices = matrices;
  }

  @Override
  public void lstm(LstmArrays arrays) {
    int units = arrays.units();
    int begin = 0;
    int before = 0;
    for (int count : arrays.active()) {
      INDArray gates = rows(arrays.gates(), begin, begin + count);
      INDArray previous = rows(arrays.previous(), begin, begin + count);
      INDArray cells = rows(arrays.cells(), begin, begin + count);
      if (begin == 0) {
        previous.assign(0);
        cells.assign(0);
      } else {
        previous.assign(rows(arrays.states(), before, before + count));
        matrices.product(previous, false, arrays.recurrent(), false, true, gates);
        cells.assign(rows(arrays.cells(), before, before + count));
      }
      INDArray input = gate(gates, 0, units).assign(Transforms.sigmoid(gate(gates, 0, units)));
      INDArray forget = gate(gates, 1, units).assign(Transforms.sigmoid(gate(gates, 1, units)));
      INDArray candidate = gate(gates, 2, units).assign(Transforms.tanh(gate(gates, 2, units)));
      INDArray output = gate(gates, 3, units).assign(Transforms.sigmoid(gate(gates, 3, units)));
      cells.muli(forget).addi(input.mul(candidate));
      rows(arrays.states(), begin, begin + count).assign(Transforms.tanh(cells).muli(output));
      before = begin;
      begin += count;
    }
  }

  private static INDArray gate(INDArray gates, int index, long units) {
    return columns(gates, index * units, (index + 1) * units);
  }

  @Override
  public void lstmGradient(LstmArrays arrays, INDArray states, INDArray gates) {
    int units = arrays.units();
    int[] active = arrays.active();
    int end = Math.toIntExact(gates.size(0));
    INDArray carried = Nd4j.zeros(gates.dataType(), active.length == 0 ? 1 : active[0], units);
    for (int step = active.length - 1; step >= 0; step--) {
      int begin = end - active[step];
      int before = step == 0 ? 0 : begin - active[step - 1];
      INDArray cellGradient = rows(carried, 0, active[step]);
      INDArray old =
          step == 0
              ? Nd4j.zeros(gates.dataType(), active[step], units)
              : rows(arrays.cells(), before, before + active[step]);
      INDArray gateGradient = rows(gates, begin, end);
      stepGradient(
          rows(arrays.gates(), begin, end),
          rows(arrays.cells(), begin, end),
          old,
          rows(states, begin, end),
          cellGradient,
          gateGradient);
      if (step > 0) {
        INDArray target = rows(states, before, before + active[step]);
        matrices.product(gateGradient, false, arrays.recurrent(), true, true, target);
      }
      end = begin;
    }
  }

  /** One step back; the gradient of the cells becomes that of the cells before. */
  private static void stepGradient(
      INDArray gates,
      INDArray cells,
      INDArray old,
      INDArray stateGradient,
      INDArray cellGradient,
      INDArray gateGradient) {
    long units = cells.size(1);
    INDArray input = gate(gates, 0, units);
    INDArray forget = gate(gates, 1, units);
    INDArray candidate = gate(gates, 2, units);
    INDArray output = gate(gates, 3, units);
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
