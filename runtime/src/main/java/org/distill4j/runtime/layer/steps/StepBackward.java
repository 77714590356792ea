package org.distill4j.runtime.layer.steps;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.steps.StepProgram.Phase;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The backward pass of a block through the steps of a batch. */
final class StepBackward {

  private final StepRun run;
  private final StepProgram program;
  private final StepRows rows;
  private final Pass pass;
  private final RowKernels kernels;
  private final ElementKernels elements;

  /** The gradients of values of all steps, and of constants. */
  private final INDArray[] all;

  /** The steps of gradients to which the loop adds. */
  private final INDArray[][] slices;

  /** The gradients of values inside the loop at the step that is computed. */
  private final INDArray[] now;

  StepBackward(StepRun run) {
    this.run = run;
    this.program = run.program();
    this.rows = run.rows();
    this.pass = run.pass();
    this.kernels = pass.kernels().rows();
    this.elements = pass.kernels().elements();
    this.all = new INDArray[program.values()];
    this.slices = new INDArray[program.values()][];
    this.now = new INDArray[program.values()];
  }

  void run(INDArray gradient) {
    results(gradient);
    runWhole(Phase.AFTER);
    loop();
    runWhole(Phase.BEFORE);
    runWhole(Phase.CONSTANT);
    for (int value = 0; value < program.inputs(); value++) {
      if (program.isFed(value) && pass.needsInputGradient(value)) {
        write(value);
      }
    }
  }

  /** Distributes the gradient of the layer's value, in the order of steps. */
  private void results(INDArray gradient) {
    long count = (long) rows.batch() * rows.steps();
    INDArray source = gradient.reshape('c', count, gradient.size(-1));
    int column = 0;
    for (int i = 0; i < program.results().length; i++) {
      int value = program.results()[i];
      int width = Math.toIntExact(run.all(value).length() / count);
      if (run.needsGradient(value)) {
        INDArray part = run.buffer("result gradient " + i, run.all(value).shape());
        kernels.gather(source, column, rows.byStepKept(), StepRun.matrix(part, count), 0, width);
        receive(value, part);
      }
      column += width;
    }
  }

  private void receive(int value, INDArray part) {
    if (all[value] == null) {
      all[value] = part;
    } else {
      elements.add(part, all[value]);
    }
  }

  private void runWhole(Phase phase) {
    int[] nodes = program.nodes(phase);
    for (int i = nodes.length - 1; i >= 0; i--) {
      int value = nodes[i];
      if (all[value] != null && run.needsGradient(value)) {
        InnerPass inner = run.whole(value);
        inner.backward(all[value]);
        int[] sources = program.sources(value);
        for (int s = 0; s < sources.length; s++) {
          if (run.needsGradient(sources[s])) {
            receive(sources[s], inner.inputGradient(s));
          }
        }
      }
    }
  }

  private void loop() {
    int[] nodes = program.nodes(Phase.LOOP);
    int[] states = program.states();
    for (int value : nodes) {
      slices[value] = all[value] == null ? null : run.slices(all[value]);
    }
    INDArray[] later = new INDArray[states.length];
    for (int time = rows.steps() - 1; time >= 0; time--) {
      int step = run.step(time);
      Arrays.fill(now, null);
      for (int value : nodes) {
        now[value] = slices[value] == null ? null : slices[value][step];
      }
      for (int i = 0; i < states.length; i++) {
        if (later[i] != null) {
          carry(states[i], later[i], time);
        }
      }
      for (int n = nodes.length - 1; n >= 0; n--) {
        backward(nodes[n], time);
      }
      for (int i = 0; i < states.length; i++) {
        later[i] = now[states[i]];
      }
    }
    for (int i = 0; i < states.length; i++) {
      all[states[i]] = later[i];
    }
  }

  /** Distributes the gradient of a state of the next step. */
  private void carry(int state, INDArray later, int time) {
    int step = run.step(time);
    int value = program.carried(state);
    if (rows.all(step)) {
      receiveAt(value, later, step);
      return;
    }
    INDArray part = run.buffer("counting gradient " + state, later.shape());
    INDArray held = run.buffer("held gradient " + state + " " + time % 2, later.shape());
    gather(later, rows.counting()[step], part);
    gather(later, rows.held()[step], held);
    receiveAt(value, part, step);
    receiveAt(state, held, step);
  }

  private void gather(INDArray source, int[] examples, INDArray target) {
    long batch = rows.batch();
    int width = Math.toIntExact(source.length() / batch);
    kernels.gather(
        StepRun.matrix(source, batch), 0, examples, StepRun.matrix(target, batch), 0, width);
  }

  private void backward(int value, int time) {
    if (now[value] == null || !run.needsGradient(value)) {
      return;
    }
    InnerPass inner = run.at(value, time);
    inner.backward(now[value]);
    int[] sources = program.sources(value);
    for (int s = 0; s < sources.length; s++) {
      if (run.needsGradient(sources[s])) {
        receiveAt(sources[s], inner.inputGradient(s), run.step(time));
      }
    }
  }

  private void receiveAt(int value, INDArray part, int step) {
    switch (program.phase(value)) {
      case CONSTANT -> receive(value, part);
      case BEFORE -> elements.add(part, sliceOf(value)[step]);
      default -> {
        if (now[value] == null) {
          now[value] = part;
        } else {
          elements.add(part, now[value]);
        }
      }
    }
  }

  /** Returns the steps of a gradient to which the loop adds. */
  private INDArray[] sliceOf(int value) {
    if (slices[value] == null) {
      if (all[value] == null) {
        all[value] = run.buffer("gradient " + value, run.all(value).shape());
        elements.fill(0, all[value]);
      }
      slices[value] = run.slices(all[value]);
    }
    return slices[value];
  }

  /** Writes the gradient of an input of the layer. */
  private void write(int value) {
    INDArray target = pass.inputGradient(value);
    if (all[value] == null) {
      elements.fill(0, target);
    } else if (StepForward.isEach(program, value)) {
      long count = (long) rows.batch() * rows.steps();
      int width = Math.toIntExact(target.length() / count);
      kernels.gather(
          StepRun.matrix(all[value], count),
          0,
          rows.byExample(),
          target.reshape('c', count, width),
          0,
          width);
    } else {
      elements.copy(all[value], target);
    }
  }
}
