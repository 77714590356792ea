package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedInitial;

/**
 * Emits the nodes of a student that begin with parameters of a teacher:
 *
 * <pre>{@code
 * return List.of(new InitialNode(SmallGraph.ANSWER, "", BigGraph.ANSWER, true));
 * }</pre>
 */
final class InitialCode {

  private InitialCode() {}

  /** Returns {@code initials()}, or no method if there are none. */
  static List<MethodSpec> methods(
      ShapedDistillation distillation, NodeConstants constants, ListCode lists) {
    if (distillation.initials().isEmpty()) {
      return List.of();
    }
    List<CodeBlock> nodes =
        distillation.initials().stream().map(it -> node(distillation, it, constants)).toList();
    return List.of(
        SourceCode.override(
            "initials",
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.INITIAL_NODE),
            lists.inLines("initialsList", RuntimeTypes.INITIAL_NODE, nodes)));
  }

  private static CodeBlock node(
      ShapedDistillation distillation, ShapedInitial initial, NodeConstants constants) {
    return CodeBlock.of(
        "new $T($L, $S, $L, $L)",
        RuntimeTypes.INITIAL_NODE,
        constants.of(distillation.student(), initial.node()),
        distillation.teacherNames().get(initial.teacher()),
        constants.of(distillation.teachers().get(initial.teacher()), initial.from()),
        initial.fixed());
  }
}
