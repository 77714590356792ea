package org.distill4j.runtime.layer.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.steps.StepProgram.Phase;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The passes and arrays that a block over steps keeps from batch to batch. */
final class StepRun {

  private final StepBlockLayer layer;
  private final StepProgram program;
  private final InnerPass[] whole;
  private final List<InnerPass[]> perStep = new ArrayList<>();
  private final Buffers buffers = new Buffers();
  private final INDArray[][] slices;
  private final INDArray[] sliced;
  private final INDArray[] all;
  private final boolean[] needed;
  private Pass pass;
  private StepRows rows;

  StepRun(StepBlockLayer layer, StepProgram program) {
    this.layer = layer;
    this.program = program;
    this.whole = new InnerPass[program.values()];
    this.slices = new INDArray[program.values()][];
    this.sliced = new INDArray[program.values()];
    this.all = new INDArray[program.values()];
    this.needed = new boolean[program.values()];
  }

  /** Sets the pass of the layer. */
  void begin(Pass ofLayer) {
    pass = ofLayer;
  }

  Pass pass() {
    return pass;
  }

  StepProgram program() {
    return program;
  }

  StepRows rows() {
    return rows;
  }

  int values() {
    return program.values();
  }

  /** Returns the step of the sequence that is computed at a time. */
  int step(int time) {
    return layer.backward() ? rows.steps() - 1 - time : time;
  }

  INDArray forward() {
    INDArray first = pass.input(program.fedEach()[0]);
    for (int input : program.fedEach()) {
      INDArray x = pass.input(input);
      if (x.rank() < 3 || x.size(1) != first.size(1)) {
        throw new IllegalArgumentException(
            "%s reads sequences of equal lengths, but '%s' is %s and '%s' is %s"
                .formatted(
                    layer,
                    program.input(program.fedEach()[0]).name(),
                    Arrays.toString(first.shape()),
                    program.input(input).name(),
                    Arrays.toString(x.shape())));
      }
    }
    int batch = Math.toIntExact(first.size(0));
    int steps = Math.toIntExact(first.size(1));
    INDArray mask = mask();
    if (mask != null
        || rows == null
        || rows.batch() != batch
        || rows.steps() != steps
        || rows.byStep() != rows.byStepKept()) {
      rows = StepRows.of(batch, steps, mask);
    }
    findNeeded();
    return new StepForward(this).run();
  }

  void backward(INDArray gradient) {
    new StepBackward(this).run(gradient);
  }

  /** Returns the mask of the steps: that of all sequences that have one. */
  private INDArray mask() {
    INDArray mask = null;
    for (int input : program.fedEach()) {
      INDArray own = pass.mask(input);
      if (mask != null && own != null && own != mask && !own.equals(mask)) {
        throw new IllegalArgumentException(
            layer + " reads sequences with different masks. Read steps of one padding.");
      }
      mask = mask == null ? own : mask;
    }
    return mask;
  }

  private void findNeeded() {
    Arrays.fill(needed, false);
    for (int value = 0; value < program.inputs(); value++) {
      needed[value] = program.isFed(value) && pass.needsInputGradient(value);
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int value = program.inputs(); value < needed.length; value++) {
        needed[value] =
            (!pass.frozen() && !program.node(value).layer().parameters().isEmpty())
                || Arrays.stream(program.sources(value)).anyMatch(source -> needed[source]);
      }
      for (int state : program.states()) {
        grown |= needed[program.carried(state)] && !needed[state];
        needed[state] |= needed[program.carried(state)];
      }
    }
  }

  /** Returns true if the gradient of a value is needed. */
  boolean needsGradient(int value) {
    return needed[value];
  }

  /** Returns the pass of a node for all steps at once. */
  InnerPass whole(int value) {
    if (whole[value] == null) {
      whole[value] = new InnerPass(this, program, value, InnerPass.ALL);
    }
    return whole[value];
  }

  /**
   * Returns the pass of a node at a time. Without a backward pass, two of each node take turns,
   * since a step reads values of the one before.
   */
  InnerPass at(int value, int time) {
    int place = pass.forwardOnly() ? time % 2 : time;
    while (perStep.size() <= place) {
      perStep.add(new InnerPass[program.values()]);
    }
    InnerPass[] passes = perStep.get(place);
    if (passes[value] == null) {
      passes[value] = new InnerPass(this, program, value, time);
    }
    passes[value].time(time);
    return passes[value];
  }

  /** Returns an array that is kept from batch to batch. */
  INDArray buffer(String role, long... shape) {
    return buffers.get(role, pass.dataType(), shape);
  }

  /** Returns the value of all steps, [steps batch, ...], or of a constant, [batch, ...]. */
  INDArray all(int value) {
    return all[value];
  }

  void all(int value, INDArray array) {
    all[value] = array;
  }

  /** Returns the part of all steps of a value that belongs to one step: [batch, ...]. */
  INDArray slice(int value, int step) {
    if (sliced[value] != all[value] || slices[value].length != rows.steps()) {
      sliced[value] = all[value];
      slices[value] = slices(all[value]);
    }
    return slices[value][step];
  }

  /** Returns views of the steps of an array [steps batch, ...]. */
  INDArray[] slices(INDArray array) {
    INDArray[] parts = new INDArray[rows.steps()];
    Arrays.setAll(parts, step -> part(array, step));
    return parts;
  }

  /** Returns a view of one step of an array [steps batch, ...]. */
  private INDArray part(INDArray array, int step) {
    long[] shape = withFirst(array, rows.batch());
    long length = array.length() / rows.steps();
    return array
        .reshape('c', new long[] {array.length()})
        .get(NDArrayIndex.interval(step * length, (step + 1) * length))
        .reshape('c', shape);
  }

  /** Returns an array with one row for each example or step. */
  static INDArray matrix(INDArray array, long count) {
    return array.rank() == 2 && array.size(0) == count
        ? array
        : array.reshape('c', count, array.length() / count);
  }

  /** Returns the shape of an array with another length of its first axis. */
  static long[] withFirst(INDArray array, long length) {
    long[] shape = array.shape().clone();
    shape[0] = length;
    return shape;
  }

  /**
   * Returns the mask of a value; null if it has none.
   *
   * @param time the time at which a node reads it
   */
  INDArray mask(int value, int time) {
    if (program.isInput(value)) {
      boolean whole = program.phase(value) != Phase.BEFORE && program.isFed(value);
      return whole ? pass.mask(value) : null;
    }
    return switch (program.phase(value)) {
      case CONSTANT, AFTER -> whole(value).outputMask();
      case BEFORE -> {
        INDArray mask = whole(value).outputMask();
        yield mask == null || time == InnerPass.ALL ? mask : part(mask, step(time));
      }
      case LOOP -> time == InnerPass.ALL ? stackedMask(value) : at(value, time).outputMask();
    };
  }

  private INDArray stackedMask(int value) {
    INDArray first = at(value, 0).outputMask();
    if (first == null) {
      return null;
    }
    INDArray stack = buffer("mask " + value, withFirst(first, (long) rows.batch() * rows.steps()));
    INDArray[] parts = slices(stack);
    for (int time = 0; time < rows.steps(); time++) {
      pass.kernels().elements().copy(at(value, time).outputMask(), parts[step(time)]);
    }
    return stack;
  }
}
