package org.distill4j.runtime.layer.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.steps.StepBody.Node;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A block of layers that runs over the steps of a sequence, with states that are carried from step
 * to step; {@link StepBlock} builds it. It returns the values of its results at each step side by
 * side, [batch, steps, features]. A masked step keeps the states of its example, and its results
 * are zero.
 *
 * <p>Parameters and state are those of its nodes: "gate.W".
 *
 * @param body the block as text
 * @param backward true if it starts at the last step
 */
public record StepBlockLayer(String body, boolean backward) implements Layer, Exportable {

  /** Checks the block. */
  public StepBlockLayer {
    StepProgram.of(body);
  }

  private StepProgram program() {
    return StepProgram.of(body);
  }

  @Override
  public List<Parameter> parameters() {
    return all(node -> node.layer().parameters());
  }

  @Override
  public List<Parameter> state() {
    return all(node -> node.layer().state());
  }

  private List<Parameter> all(Function<Node, List<Parameter>> of) {
    List<Parameter> all = new ArrayList<>();
    for (Node node : program().nodes()) {
      if (node.ownsParameters()) {
        for (Parameter parameter : of.apply(node)) {
          String name = node.name() + "." + parameter.name();
          all.add(new Parameter(name, parameter.shape(), parameter.initialisation()));
        }
      }
    }
    return all;
  }

  @Override
  public INDArray forward(Pass pass) {
    return run(pass).forward();
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    run(pass).backward(outputGradient);
  }

  private StepRun run(Pass pass) {
    StepRun run = pass.workspace(StepRun.class, () -> new StepRun(this, program()));
    run.begin(pass);
    return run;
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    for (int input : program().fedEach()) {
      if (pass.mask(input) != null) {
        return pass.mask(input);
      }
    }
    return null;
  }

  @Override
  public Tensor export(ExportPass pass) {
    return new StepExport(this, program(), pass).value();
  }

  @Override
  public String toString() {
    return "StepBlockLayer[%s%s]"
        .formatted(
            String.join(", ", program().nodes().stream().map(Node::name).toList()),
            backward ? ", backward" : "");
  }
}
