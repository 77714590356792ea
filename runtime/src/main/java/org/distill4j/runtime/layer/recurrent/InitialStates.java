package org.distill4j.runtime.layer.recurrent;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.distill4j.runtime.kernel.api.RecurrentKernels.RecurrentState;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.Packing;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The initial states of all layers and directions: input 1 of a layer, [batch, layers directions
 * units], and the cells of an LSTM, input 2. Without these inputs all begin with zeros.
 */
final class InitialStates {

  private final Pass pass;

  InitialStates(Pass pass) {
    this.pass = pass;
  }

  private boolean isGiven(int input) {
    return pass.inputs() > input;
  }

  /** Checks the shapes of the inputs. */
  void check(Layer layer, RecurrentStack stack) {
    for (int input = 1; input < pass.inputs(); input++) {
      Require.features(layer, pass.input(input), stack.layers() * stack.width());
    }
  }

  /** Returns the states of one direction in the order of the packed sequences; null for zeros. */
  RecurrentState packed(DirectionRun run) {
    if (!isGiven(1)) {
      return null;
    }
    boolean cells = run.direction().stack().cell().hasCells();
    return new RecurrentState(
        packed(run, 1, "initial states"), cells ? packed(run, 2, "initial cells") : null);
  }

  private INDArray packed(DirectionRun run, int input, String role) {
    int[] order = order(run.packing());
    int units = run.direction().units();
    INDArray packed = pass.buffer(run.direction().name(" " + role), order.length, units);
    if (isGiven(input)) {
      int column = run.direction().stackColumn();
      pass.kernels().rows().gather(pass.input(input), column, order, packed, 0, units);
    } else {
      pass.kernels().elements().fill(0, packed);
    }
    return packed;
  }

  /** Returns the sequence of each packed row of the first step. */
  private static int[] order(Packing packing) {
    int[] order = new int[packing.steps().active()[0]];
    int steps = packing.places().length / packing.last().length;
    for (int i = 0; i < order.length; i++) {
      int place = packing.steps().first()[0] + i * packing.steps().stride();
      order[i] = packing.rows()[place] / steps;
    }
    return order;
  }

  /** Returns arrays for the gradients in the order of the packed sequences; null if not needed. */
  RecurrentState packedGradient(DirectionRun run) {
    if (!needsGradient()) {
      return null;
    }
    long active = run.packing().steps().active()[0];
    Direction direction = run.direction();
    INDArray cells =
        direction.stack().cell().hasCells()
            ? pass.buffer(direction.name(" dInitial cells"), active, direction.units())
            : null;
    return new RecurrentState(
        pass.buffer(direction.name(" dInitial states"), active, direction.units()), cells);
  }

  private boolean needsGradient() {
    return isGiven(1) && (pass.needsInputGradient(1) || (isGiven(2) && pass.needsInputGradient(2)));
  }

  /** Writes the part of the input gradients that belongs to one direction. */
  void writeGradient(DirectionRun run) {
    if (!needsGradient()) {
      return;
    }
    boolean empty = run.packing().rows().length == 0;
    int[] places = new int[run.packing().last().length];
    Arrays.fill(places, RowKernels.NONE);
    if (!empty) {
      int[] order = order(run.packing());
      for (int i = 0; i < order.length; i++) {
        places[order[i]] = i;
      }
    }
    for (int input = 1; input < pass.inputs(); input++) {
      if (pass.needsInputGradient(input)) {
        INDArray packed = empty ? zeros(run) : part(packedGradient(run), input);
        int column = run.direction().stackColumn();
        int units = run.direction().units();
        pass.kernels().rows().gather(packed, 0, places, pass.inputGradient(input), column, units);
      }
    }
  }

  private INDArray zeros(DirectionRun run) {
    return pass.buffer(run.direction().name(" zeros"), 1, run.direction().units());
  }

  private static INDArray part(RecurrentState state, int input) {
    return input == 1 ? state.states() : state.cells();
  }

  /**
   * Copies the initial states or cells of sequences without steps, which are also their last ones.
   *
   * @param cells true for cells
   * @param y the result, [batch, features]
   * @param to the first feature of the direction in the result
   */
  void copyOfEmpty(DirectionRun run, boolean cells, INDArray y, int to) {
    int input = cells ? 2 : 1;
    eachEmpty(
        run,
        input,
        sequence ->
            pass.kernels()
                .elements()
                .copy(
                    block(run, pass.input(input), sequence, run.direction().stackColumn()),
                    block(run, y, sequence, to)));
  }

  /** Writes the gradients of sequences without steps. */
  void gradientOfEmpty(DirectionRun run, boolean cells, INDArray dy, int from) {
    int input = cells ? 2 : 1;
    if (isGiven(input) && pass.needsInputGradient(input)) {
      INDArray dInitial = pass.inputGradient(input);
      int column = run.direction().stackColumn();
      eachEmpty(
          run,
          input,
          sequence ->
              pass.kernels()
                  .elements()
                  .copy(block(run, dy, sequence, from), block(run, dInitial, sequence, column)));
    }
  }

  private void eachEmpty(DirectionRun run, int input, IntConsumer body) {
    int[] last = run.packing().last();
    for (int sequence = 0; sequence < last.length && isGiven(input); sequence++) {
      if (last[sequence] == RowKernels.NONE) {
        body.accept(sequence);
      }
    }
  }

  private static INDArray block(DirectionRun run, INDArray rows, int row, int column) {
    return Shapes.columns(
        Shapes.rows(rows, row, row + 1L), column, column + (long) run.direction().units());
  }
}
