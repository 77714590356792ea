package org.distill4j.runtime.layer.steps;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.steps.StepBody.Source;
import org.distill4j.runtime.layer.steps.StepProgram.Phase;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The forward pass of a block over the steps of a batch. */
final class StepForward {

  private final StepRun run;
  private final StepProgram program;
  private final StepRows rows;
  private final Pass pass;
  private final RowKernels kernels;
  private final ElementKernels elements;
  private final INDArray[] now;

  StepForward(StepRun run) {
    this.run = run;
    this.program = run.program();
    this.rows = run.rows();
    this.pass = run.pass();
    this.kernels = pass.kernels().rows();
    this.elements = pass.kernels().elements();
    this.now = new INDArray[program.values()];
  }

  INDArray run() {
    for (int value = 0; value < program.inputs(); value++) {
      read(value);
    }
    runWhole(Phase.CONSTANT);
    runWhole(Phase.BEFORE);
    loop();
    runWhole(Phase.AFTER);
    return results();
  }

  private void read(int value) {
    switch (program.input(value).source()) {
      case EACH -> run.all(value, byStep(value));
      case CONSTANT -> run.all(value, pass.input(value));
      case INITIAL -> now[value] = pass.input(value);
      case ZERO -> {
        long[] shape = program.input(value).shape();
        long[] all = new long[shape.length + 1];
        all[0] = rows.batch();
        System.arraycopy(shape, 0, all, 1, shape.length);
        now[value] = run.buffer("zeros " + value, all);
        elements.fill(0, now[value]);
      }
    }
  }

  /** Returns an input [batch, steps, ...] step by step: [steps batch, ...]. */
  private INDArray byStep(int value) {
    INDArray x = pass.input(value);
    long count = (long) rows.batch() * rows.steps();
    long[] shape = new long[x.rank() - 1];
    shape[0] = count;
    System.arraycopy(x.shape(), 2, shape, 1, shape.length - 1);
    INDArray y = run.buffer("steps " + value, shape);
    int width = Math.toIntExact(x.length() / count);
    kernels.gather(
        x.reshape('c', count, width), 0, rows.byStep(), StepRun.matrix(y, count), 0, width);
    return y;
  }

  private void runWhole(Phase phase) {
    for (int value : program.nodes(phase)) {
      InnerPass inner = run.whole(value);
      int[] sources = program.sources(value);
      for (int i = 0; i < sources.length; i++) {
        inner.input(i, run.all(sources[i]));
      }
      run.all(value, inner.forward());
    }
  }

  private void loop() {
    int[] nodes = program.nodes(Phase.LOOP);
    int[] stacked = program.stacked();
    int[] states = program.states();
    for (int time = 0; time < rows.steps(); time++) {
      int step = run.step(time);
      for (int value : nodes) {
        InnerPass inner = run.at(value, time);
        int[] sources = program.sources(value);
        for (int i = 0; i < sources.length; i++) {
          inner.input(i, valueAt(sources[i], step));
        }
        now[value] = inner.forward();
      }
      for (int value : stacked) {
        stack(value, step);
      }
      carry(states, time, step);
    }
  }

  private INDArray valueAt(int value, int step) {
    return switch (program.phase(value)) {
      case CONSTANT -> run.all(value);
      case BEFORE -> run.slice(value, step);
      default -> now[value];
    };
  }

  private void stack(int value, int step) {
    INDArray part = now[value];
    long count = (long) rows.batch() * rows.steps();
    run.all(value, run.buffer("stack " + value, StepRun.withFirst(part, count)));
    elements.copy(part, run.slice(value, step));
  }

  /** Computes the states of the next step; examples whose step is masked keep theirs. */
  private void carry(int[] states, int time, int step) {
    INDArray[] next = new INDArray[states.length];
    for (int i = 0; i < states.length; i++) {
      INDArray value = valueAt(program.carried(states[i]), step);
      next[i] = rows.all(step) ? value : merged(states[i], value, time, step);
    }
    for (int i = 0; i < states.length; i++) {
      now[states[i]] = next[i];
    }
  }

  private INDArray merged(int state, INDArray value, int time, int step) {
    int place = pass.forwardOnly() ? time % 2 : time;
    INDArray merged = run.buffer("state " + state + " at " + place, value.shape());
    long batch = rows.batch();
    int width = Math.toIntExact(value.length() / batch);
    INDArray target = StepRun.matrix(merged, batch);
    kernels.gather(StepRun.matrix(value, batch), 0, rows.counting()[step], target, 0, width);
    kernels.addScattered(StepRun.matrix(now[state], batch), rows.held()[step], target);
    return merged;
  }

  private INDArray results() {
    long count = (long) rows.batch() * rows.steps();
    int width = 0;
    for (int value : program.results()) {
      width += width(value, count);
    }
    INDArray y = run.buffer("y", rows.batch(), rows.steps(), width);
    INDArray target = y.reshape('c', count, width);
    int column = 0;
    for (int value : program.results()) {
      int own = width(value, count);
      kernels.gather(
          StepRun.matrix(run.all(value), count), 0, rows.byExampleKept(), target, column, own);
      column += own;
    }
    return y;
  }

  private int width(int value, long count) {
    return Math.toIntExact(run.all(value).length() / count);
  }

  /** Returns true if an input of the layer feeds each step with a step of its own. */
  static boolean isEach(StepProgram program, int value) {
    return program.isInput(value) && program.input(value).source() == Source.EACH;
  }
}
