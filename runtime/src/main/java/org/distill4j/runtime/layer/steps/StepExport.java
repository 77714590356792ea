package org.distill4j.runtime.layer.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.layer.steps.StepBody.Node;
import org.distill4j.runtime.layer.steps.StepBody.Source;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.NotExportableException;
import org.distill4j.runtime.onnx.OnnxGraph;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.onnx.TensorType;

/**
 * A block over steps that is exported: its nodes are added once for each step, so their number must
 * be known.
 */
final class StepExport {

  private final StepBlockLayer layer;
  private final StepProgram program;
  private final ExportPass pass;
  private final Tensor[] now;

  StepExport(StepBlockLayer layer, StepProgram program, ExportPass pass) {
    this.layer = layer;
    this.program = program;
    this.pass = pass;
    this.now = new Tensor[program.values()];
  }

  Tensor value() {
    Tensor first = pass.input(program.fedEach()[0]);
    if (first.size(1) < 0) {
      throw new NotExportableException(
          "a block over steps is unrolled, but their number varies."
              + " Give the axis of its steps a fixed size");
    }
    int steps = Math.toIntExact(first.size(1));
    Tensor mask = null;
    for (int input : program.fedEach()) {
      mask = mask == null ? pass.mask(input) : mask;
    }
    for (int value = 0; value < program.inputs(); value++) {
      begin(value, first);
    }
    Tensor[] rows = new Tensor[steps];
    for (int time = 0; time < steps; time++) {
      int step = layer.backward() ? steps - 1 - time : time;
      rows[step] = step(step, mask == null ? null : mask.slice(1, step, step + 1L));
    }
    return Tensor.concat(1, Arrays.asList(rows)).masked(mask);
  }

  private void begin(int value, Tensor first) {
    Source source = program.input(value).source();
    if (source == Source.CONSTANT || source == Source.INITIAL) {
      now[value] = pass.input(value).masked(pass.mask(value));
    } else if (source == Source.ZERO) {
      List<Tensor> lengths = new ArrayList<>(List.of(first.length(0)));
      long[] shape = program.input(value).shape();
      long[] known = new long[shape.length + 1];
      known[0] = first.size(0);
      for (int i = 0; i < shape.length; i++) {
        lengths.add(pass.graph().integers(shape[i]));
        known[i + 1] = shape[i];
      }
      now[value] = pass.graph().number(0).expand(Tensor.concat(0, lengths), known);
    }
  }

  /** Returns the results of a step, [batch, 1, features], and computes the next states. */
  private Tensor step(int step, Tensor counts) {
    for (int input : program.fedEach()) {
      now[input] = pass.input(input).slice(1, step, step + 1L).squeeze(1).masked(null);
    }
    for (int value = program.inputs(); value < program.values(); value++) {
      now[value] = node(value);
    }
    List<Tensor> results = new ArrayList<>();
    for (int value : program.results()) {
      results.add(now[value]);
    }
    Tensor row = Tensor.concat(-1, results);
    Tensor[] next = new Tensor[program.inputs()];
    for (int state : program.states()) {
      Tensor value = now[program.carried(state)];
      next[state] = counts == null ? value : kept(counts, value, now[state]);
    }
    for (int state : program.states()) {
      now[state] = next[state];
    }
    return (counts == null ? row : row.times(counts)).unsqueeze(1);
  }

  private static Tensor kept(Tensor counts, Tensor value, Tensor before) {
    Tensor condition = counts;
    for (int axis = 2; axis < value.rank(); axis++) {
      condition = condition.unsqueeze(-1);
    }
    return condition.isAbove(0.5).select(value, before).masked(before.mask());
  }

  private Tensor node(int value) {
    Node node = program.node(value);
    if (!(node.layer() instanceof Exportable exportable)) {
      throw new NotExportableException(node.layer() + " of '" + node.name() + "' has no export");
    }
    List<Tensor> reads = Arrays.stream(program.sources(value)).mapToObj(s -> now[s]).toList();
    Tensor result = exportable.export(new Inner(pass, node.owner(), reads));
    return result.rank() < 3 || result.hasOwnMask() ? result : result.masked(reads.get(0).mask());
  }

  /** Returns the step that is computed last, [batch, features]; zeros if all are masked. */
  static Tensor last(Tensor x, Tensor mask, boolean backward) {
    if (mask == null) {
      return (backward ? x.slice(1, 0, 1) : x.slice(1, -1, Long.MAX_VALUE)).squeeze(1);
    }
    Attributes choice =
        Attributes.of("axis", 1).with("keepdims", 1).with("select_last_index", backward ? 0 : 1);
    Tensor step =
        x.graph().node("ArgMax", TensorType.INT64, new long[] {x.size(0), 1}, choice, mask);
    return x.steps(step).squeeze(1).times(mask.max(1));
  }

  /** The context of a node of the block. */
  private record Inner(ExportPass pass, String owner, List<Tensor> reads) implements ExportPass {

    @Override
    public OnnxGraph graph() {
      return pass.graph();
    }

    @Override
    public int inputs() {
      return reads.size();
    }

    @Override
    public Tensor input(int i) {
      return reads.get(i).as(TensorType.FLOAT).masked(reads.get(i).mask());
    }

    @Override
    public Tensor input(int i, long features) {
      Tensor input = reads.get(i);
      if (input.features() >= 0 && input.features() != features) {
        throw new NotExportableException(
            "it reads %s features, but its input has %s".formatted(features, input.features()));
      }
      return input(i);
    }

    @Override
    public Tensor indices(int i) {
      return reads.get(i).as(TensorType.INT64);
    }

    @Override
    public Tensor mask(int i) {
      return reads.get(i).mask();
    }

    @Override
    public Tensor parameter(String name) {
      return pass.parameter(owner + "." + name);
    }

    @Override
    public Tensor state(String name) {
      return pass.state(owner + "." + name);
    }

    @Override
    public float[] values(String name) {
      return pass.values(owner + "." + name);
    }

    @Override
    public Tensor weights(String role, float[] values, long... shape) {
      return pass.weights(owner + "/" + role, values, shape);
    }
  }
}
