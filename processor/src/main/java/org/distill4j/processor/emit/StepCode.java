package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.distill4j.processor.expand.FlatSteps;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec.Carry;
import org.distill4j.processor.spec.ReadSpec;

/**
 * Emits the layer of a block over steps:
 *
 * <pre>{@code
 * new StepBlock()
 *     .each("word")
 *     .zero("state", WIDTH)
 *     .node("next", new DenseLayer(300, WIDTH, Activation.TANH, true), "word")
 *     .carry("next", "state")
 *     .results("next")
 *     .layer(false)
 * }</pre>
 */
final class StepCode {

  private final SizeCode sizes;
  private final LayerCode layers;

  StepCode(SizeCode sizes, LayerCode layers) {
    this.sizes = sizes;
    this.layers = layers;
  }

  CodeBlock of(ShapedNode block) {
    FlatSteps steps = block.flat().steps().orElseThrow();
    ShapedNetwork body = block.body().orElseThrow();
    List<CodeBlock> calls = new ArrayList<>();
    for (ReadSpec read : block.node().reads()) {
      String input = read.parameter();
      String role = steps.isEach(input) ? "each" : isState(body, input) ? "initial" : "constant";
      calls.add(CodeBlock.of(".$L($S)", role, input));
    }
    for (InputSpec input : body.graph().inputs()) {
      if (!steps.isFed(input.name())) {
        calls.add(zero(input.name(), body.shape(input.name())));
      }
    }
    body.nodes().forEach(node -> calls.add(node(node)));
    new TreeMap<>(steps.body().spec().carries())
        .forEach(
            (node, carry) -> {
              if (isState(body, carry.input())) {
                calls.add(CodeBlock.of(".carry($S, $S)", node, carry.input()));
              }
            });
    calls.add(CodeBlock.of(".results($L)", texts(steps.results())));
    calls.add(CodeBlock.of(".layer($L)", steps.backward()));
    return CodeBlock.of(
        "new $T()\n$>$>$L$<$<", RuntimeTypes.STEP_BLOCK, CodeBlock.join(calls, "\n"));
  }

  /** Returns true if an input that is read is the state that a node leaves behind. */
  private static boolean isState(ShapedNetwork body, String input) {
    return body.graph().input(input).isPresent()
        && body.graph().spec().carries().values().stream()
            .map(Carry::input)
            .anyMatch(input::equals);
  }

  private CodeBlock zero(String name, Shape shape) {
    List<CodeBlock> lengths = new ArrayList<>();
    lengths.add(CodeBlock.of("$S", name));
    for (Polynomial axis : shape.axes()) {
      lengths.add(sizes.ofInt(axis));
    }
    return CodeBlock.of(".zero($L)", CodeBlock.join(lengths, ", "));
  }

  private CodeBlock node(ShapedNode shaped) {
    String name = shaped.node().name();
    List<CodeBlock> arguments = new ArrayList<>();
    shaped.weightsOf().ifPresent(owner -> arguments.add(CodeBlock.of("$S", owner)));
    arguments.add(CodeBlock.of("$S", name));
    arguments.add(layer(shaped));
    shaped.node().reads().forEach(read -> arguments.add(CodeBlock.of("$S", read.node())));
    return CodeBlock.of(
        ".$L($L)",
        shaped.weightsOf().isPresent() ? "sharing" : "node",
        CodeBlock.join(arguments, ", "));
  }

  private CodeBlock layer(ShapedNode shaped) {
    return shaped.body().isPresent()
        ? of(shaped)
        : layers.of(shaped.node().operation(), shaped.match());
  }

  private static CodeBlock texts(List<String> names) {
    return names.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
  }
}
