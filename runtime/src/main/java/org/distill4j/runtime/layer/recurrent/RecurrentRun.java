package org.distill4j.runtime.layer.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.Packing;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A recurrent layer on one batch. */
final class RecurrentRun {

  private final RecurrentStack stack;
  private final Pass pass;
  private final INDArray x;
  private final InitialStates initial;
  private final List<DirectionRun> runs = new ArrayList<>();

  /** Checks the inputs and packs the sequences. */
  RecurrentRun(Layer layer, RecurrentStack stack, Pass pass) {
    this.stack = stack;
    this.pass = pass;
    this.x = pass.input(0);
    if (x.rank() != 4 || pass.inputs() > 1) {
      Require.sequence(layer, x);
    }
    Require.features(layer, x, stack.inputs());
    this.initial = new InitialStates(pass);
    initial.check(layer, stack);
    for (Direction direction : stack.all()) {
      INDArray read = direction.layer() == 0 ? x : layerStates(direction.layer() - 1);
      runs.add(new DirectionRun(direction, pass, packing(direction.reversed()), read, initial));
    }
  }

  /**
   * Packs the sequences. All frames of a clip count, since the mask is over clips, each of which is
   * a sequence.
   */
  private Packing packing(boolean reversed) {
    int steps = Math.toIntExact(x.size(-2));
    int sequences = Math.toIntExact(x.length() / x.size(-1)) / steps;
    return Packing.of(x.rank() == 4 ? null : pass.mask(0), sequences, steps, reversed);
  }

  private long rows() {
    return x.length() / x.size(-1);
  }

  private INDArray layerStates(int layer) {
    return pass.buffer("states of layer " + layer, rows(), stack.width());
  }

  private INDArray layerGradient(int layer) {
    return pass.buffer("gradient of layer " + layer, rows(), stack.width());
  }

  INDArray forward() {
    INDArray y = pass.buffer("y", stack.shape(x));
    for (DirectionRun run : runs) {
      run.forward();
      Direction direction = run.direction();
      if (!direction.isTop()) {
        writeSteps(run, layerStates(direction.layer()));
      } else if (stack.keep() == Keep.ALL) {
        writeSteps(run, y);
      }
      if (stack.keep() != Keep.ALL && isKept(direction)) {
        INDArray packed = keepsCells() ? run.cells() : run.states();
        int column = column(direction);
        pass.kernels().rows().gather(packed, 0, run.packing().last(), y, column, stack.units());
        initial.copyOfEmpty(run, keepsCells(), y, column);
      }
    }
    return y;
  }

  /** Writes the states of all steps, zeros where they are masked. */
  private void writeSteps(DirectionRun run, INDArray target) {
    int[] places = run.packing().places();
    int column = run.direction().column();
    pass.kernels().rows().gather(run.states(), 0, places, target, column, stack.units());
  }

  private boolean isKept(Direction direction) {
    return stack.keepsEachLayer() || direction.isTop();
  }

  private boolean keepsCells() {
    return stack.keep() == Keep.FINAL_CELLS;
  }

  private int column(Direction direction) {
    return stack.keepsEachLayer() ? direction.stackColumn() : direction.column();
  }

  void backward(INDArray dy) {
    for (int layer = stack.layers() - 1; layer >= 0; layer--) {
      INDArray dx = layer > 0 ? layerGradient(layer - 1) : inputGradient();
      for (DirectionRun run : runs) {
        if (run.direction().layer() == layer) {
          backward(run, dy, dx);
        }
      }
    }
  }

  private INDArray inputGradient() {
    return pass.needsInputGradient(0) ? pass.inputGradient(0) : null;
  }

  private void backward(DirectionRun run, INDArray dy, INDArray dx) {
    Direction direction = run.direction();
    INDArray dStates = run.buffer("dStates", stack.units());
    INDArray dCells = null;
    if (direction.isTop() && stack.keep() == Keep.ALL) {
      read(dy, direction.column(), run.packing().rows(), dStates);
    } else if (direction.isTop()) {
      pass.kernels().elements().fill(0, dStates);
    } else {
      INDArray above = layerGradient(direction.layer());
      read(above, direction.column(), run.packing().rows(), dStates);
    }
    if (stack.keep() != Keep.ALL && isKept(direction)) {
      INDArray ends = run.buffer("dEnds", stack.units());
      read(dy, column(direction), sequencesThatEnd(run.packing()), ends);
      if (keepsCells()) {
        dCells = ends;
      } else {
        pass.kernels().elements().add(ends, dStates);
      }
    }
    run.backward(dStates, dCells, dx);
    initial.writeGradient(run);
    if (stack.keep() != Keep.ALL && isKept(direction)) {
      initial.gradientOfEmpty(run, keepsCells(), dy, column(direction));
    }
  }

  private void read(INDArray source, int column, int[] rows, INDArray target) {
    pass.kernels().rows().gather(source, column, rows, target, 0, stack.units());
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
}
