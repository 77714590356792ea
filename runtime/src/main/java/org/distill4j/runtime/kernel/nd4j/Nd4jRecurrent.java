package org.distill4j.runtime.kernel.nd4j;

import static org.distill4j.runtime.kernel.array.Shapes.columns;

import org.distill4j.runtime.kernel.api.GruArrays;
import org.distill4j.runtime.kernel.api.LstmArrays;
import org.distill4j.runtime.kernel.api.RecurrentKernels;
import org.distill4j.runtime.kernel.api.RecurrentKernels.LstmGradients;
import org.distill4j.runtime.kernel.api.RecurrentKernels.RecurrentState;
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
        begin(arrays, gates, previous, cells);
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

  private static void begin(LstmArrays arrays, INDArray gates, INDArray previous, INDArray cells) {
    if (arrays.initial() == null) {
      previous.assign(0);
      cells.assign(0);
    } else {
      previous.assign(arrays.initial().states());
      cells.assign(arrays.initial().cells());
      gates.addi(previous.mmul(arrays.recurrent()));
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
  public void lstmGradient(LstmArrays arrays, LstmGradients gradients) {
    int units = arrays.units();
    INDArray gates = gradients.gates();
    SequenceSteps steps = arrays.steps();
    int[] active = steps.active();
    INDArray carried = Nd4j.zeros(gates.dataType(), active.length == 0 ? 1 : active[0], units);
    for (int step = active.length - 1; step >= 0; step--) {
      int count = active[step];
      INDArray cellGradient = Shapes.rows(carried, 0, count);
      if (gradients.cells() != null) {
        cellGradient.addi(rows(gradients.cells(), steps, step, count));
      }
      INDArray gateGradient = rows(gates, steps, step, count);
      stepGradient(
          rows(arrays.gates(), steps, step, count),
          rows(arrays.cells(), steps, step, count),
          step == 0 ? initialCells(arrays, count) : rows(arrays.cells(), steps, step - 1, count),
          rows(gradients.states(), steps, step, count),
          cellGradient,
          gateGradient);
      INDArray before = gateGradient.mmul(arrays.recurrent().transpose());
      if (step > 0) {
        rows(gradients.states(), steps, step - 1, count).addi(before);
      } else if (gradients.initial() != null) {
        gradients.initial().states().assign(before);
        gradients.initial().cells().assign(cellGradient);
      }
    }
  }

  private static INDArray initialCells(LstmArrays arrays, int count) {
    return arrays.initial() == null
        ? Nd4j.zeros(arrays.cells().dataType(), count, arrays.units())
        : arrays.initial().cells();
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

  @Override
  public void gru(GruArrays arrays) {
    int units = arrays.units();
    SequenceSteps steps = arrays.steps();
    for (int step = 0; step < steps.count(); step++) {
      int count = steps.active()[step];
      INDArray gates = rows(arrays.gates(), steps, step, count);
      INDArray previous = rows(arrays.previous(), steps, step, count);
      if (step > 0) {
        previous.assign(rows(arrays.states(), steps, step - 1, count));
      } else if (arrays.initial() != null) {
        previous.assign(arrays.initial().states());
      } else {
        previous.assign(0);
      }
      INDArray sums = rows(arrays.sums(), steps, step, count);
      sums.assign(previous.mmul(arrays.recurrent()));
      if (arrays.bias() != null) {
        sums.addiRowVector(arrays.bias());
      }
      for (int block = 0; block < 2; block++) {
        INDArray gate = gate(gates, block, units);
        gate.assign(Transforms.sigmoid(gate.add(gate(sums, block, units))));
      }
      INDArray candidate = gate(gates, 2, units);
      INDArray reset = gate(gates, 0, units).mul(gate(sums, 2, units));
      candidate.assign(Transforms.tanh(candidate.add(reset)));
      INDArray kept = gate(gates, 1, units).mul(previous.sub(candidate));
      rows(arrays.states(), steps, step, count).assign(kept.addi(candidate));
    }
  }

  @Override
  public void gruGradient(GruArrays arrays, INDArray states, RecurrentState initial) {
    SequenceSteps steps = arrays.steps();
    for (int step = steps.count() - 1; step >= 0; step--) {
      int count = steps.active()[step];
      INDArray sums = rows(arrays.sums(), steps, step, count);
      INDArray direct =
          gruStepGradient(
              rows(arrays.gates(), steps, step, count),
              sums,
              rows(arrays.previous(), steps, step, count),
              rows(states, steps, step, count));
      direct.addi(sums.mmul(arrays.recurrent().transpose()));
      if (step > 0) {
        rows(states, steps, step - 1, count).addi(direct);
      } else if (initial != null) {
        initial.states().assign(direct);
      }
    }
  }

  /**
   * Replaces gates and sums by their gradients; returns the direct gradient of the state before.
   */
  private static INDArray gruStepGradient(
      INDArray gates, INDArray sums, INDArray previous, INDArray arriving) {
    long units = previous.size(1);
    INDArray reset = gate(gates, 0, units).dup();
    INDArray update = gate(gates, 1, units).dup();
    INDArray candidate = gate(gates, 2, units).dup();
    INDArray slope = candidate.mul(candidate).rsubi(1);
    INDArray dCandidate = arriving.mul(update.rsub(1)).muli(slope);
    INDArray dUpdate = arriving.mul(previous.sub(candidate)).muli(sigmoidSlope(update));
    INDArray dReset = dCandidate.mul(gate(sums, 2, units)).muli(sigmoidSlope(reset));
    for (INDArray blocks : new INDArray[] {gates, sums}) {
      gate(blocks, 0, units).assign(dReset);
      gate(blocks, 1, units).assign(dUpdate);
    }
    gate(gates, 2, units).assign(dCandidate);
    gate(sums, 2, units).assign(dCandidate.mul(reset));
    return arriving.mul(update);
  }
}
