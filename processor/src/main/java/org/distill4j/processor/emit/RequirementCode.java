package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.distill4j.processor.shape.Match;
import org.distill4j.processor.shape.Requirements;
import org.distill4j.processor.shape.Requirements.Open;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.Requirement.Filled;
import org.distill4j.processor.spec.NodeSpec;

/**
 * Emits the checks of requirements that depend on settings:
 *
 * <pre>{@code
 * Checks.requirement(
 *     answers > 2, "@DecoupledDistillation on 'soft' requires classes > 2", "classes = " + answers);
 * }</pre>
 */
final class RequirementCode {

  private final SizeCode sizes;
  private final UnaryOperator<Polynomial> values;
  private final Map<String, CodeBlock> checks = new LinkedHashMap<>();

  RequirementCode(SizeCode sizes, UnaryOperator<Polynomial> values) {
    this.sizes = sizes;
    this.values = values;
  }

  /**
   * Adds the checks of one node; a requirement shared by repetitions of a block is checked once.
   *
   * @param settings the fields of elements that can be set
   */
  void add(NodeSpec node, Match match, Function<String, Optional<String>> settings) {
    for (Open open : Requirements.open(node.operation(), match, settings, values)) {
      if (!applies(open.filled())) {
        continue;
      }
      CodeBlock condition = condition(open.filled());
      String operation = "@" + node.operation().type().name();
      String requirement = " requires " + open.filled().requirement().text();
      checks.putIfAbsent(
          operation + requirement + " " + condition,
          CodeBlock.of(
              "$T.requirement(\n$L,\n$S,\n$L)",
              RuntimeTypes.CHECKS,
              condition,
              operation + " on '" + node.name() + "'" + requirement,
              values(open)));
    }
  }

  /** Returns false if a requirement on fixed sizes depends on an axis that varies. */
  private boolean applies(Filled filled) {
    return !filled.requirement().onlyFixed() || sizes.knows(filled.names());
  }

  /** Returns the checks as statements. */
  List<CodeBlock> statements() {
    return checks.values().stream()
        .map(check -> CodeBlock.builder().addStatement("$L", check).build())
        .toList();
  }

  private CodeBlock condition(Filled filled) {
    String symbol = filled.requirement().comparison().symbol();
    CodeBlock left =
        filled
            .divisor()
            .map(divisor -> CodeBlock.of("$L % $L", bracketed(filled.left()), bracketed(divisor)))
            .orElseGet(() -> sizes.ofNumber(filled.left()));
    return CodeBlock.of("$L $L $L", left, symbol, sizes.ofNumber(filled.right()));
  }

  private CodeBlock bracketed(Polynomial size) {
    CodeBlock code = sizes.ofNumber(size);
    return code.toString().contains(" ") ? CodeBlock.of("($L)", code) : code;
  }

  /** {@code "hot = " + rankingHot + ", classes = " + answers} */
  private CodeBlock values(Open open) {
    CodeBlock.Builder code = CodeBlock.builder();
    String text = "";
    String separator = "";
    for (String name : open.filled().requirement().names()) {
      Polynomial size = open.sizes().get(name);
      text += separator + name + " = ";
      separator = ", ";
      if (size.isConstant()) {
        text += size;
      } else {
        code.add("$L$S + $L", code.isEmpty() ? "" : " + ", text, bracketed(size));
        text = "";
      }
    }
    return text.isEmpty()
        ? code.build()
        : code.add("$L$S", code.isEmpty() ? "" : " + ", text).build();
  }
}
