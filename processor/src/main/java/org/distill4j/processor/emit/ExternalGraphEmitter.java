package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.BodyName;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.summary.NetworkSummary;

/**
 * Emits the declaration of an external teacher:
 *
 * <pre>{@code
 * public final class EncoderGraph extends ExternalGraph {
 *   public static final String GLOSS = "gloss";
 *   public static final String STATES = "states";
 *   ...
 *   public List<BodyValue> signals() {
 *     return List.of(
 *         BodyValue.of(
 *             STATES, "last_hidden_state", BodyAxis.varying("pieces"), BodyAxis.of(384)));
 *   }
 * }
 * }</pre>
 */
final class ExternalGraphEmitter {

  private final ShapedNetwork network;
  private final NetworkSpec spec;
  private final ClassName name;
  private final NetworkGraphEmitter constants;
  private final SizeCode sizes;

  private ExternalGraphEmitter(ShapedNetwork network) {
    this.network = network;
    this.spec = network.graph().spec();
    this.name = ClassName.get(spec.name().packageName(), spec.name().generated("Graph"));
    this.constants = new NetworkGraphEmitter(network);
    this.sizes = new SizeCode(size -> size, network.unbound(), network.scope()::value);
  }

  /** Returns the source of the declaration. */
  static GeneratedFile emit(ShapedNetwork network, NetworkSummary summary) {
    ExternalGraphEmitter emitter = new ExternalGraphEmitter(network);
    return SourceCode.file(emitter.spec.name(), emitter.name, emitter.type(summary));
  }

  private TypeSpec type(NetworkSummary summary) {
    TypeSpec.Builder type =
        SourceCode.type(spec.name(), name, spec.isPublic())
            .superclass(RuntimeTypes.EXTERNAL_GRAPH)
            .alwaysQualify(network.unbound().toArray(String[]::new))
            .addJavadoc(
                "The declaration of {@link $T}, which is computed elsewhere.\n\n",
                SourceCode.className(spec.name()))
            .addJavadoc("<pre>\n$L\n</pre>\n", NodeTable.of(summary));
    constants.nodeConstants().forEach(type::addField);
    List<Setting> settings = network.unbound().stream().map(Setting::dimension).toList();
    new BuilderCode(name, settings, false).addTo(type, CodeBlock.builder().build());
    ListCode lists = new ListCode(type, network.unbound());
    return type.addMethod(
            SourceCode.override(
                "name", ClassName.get(String.class), CodeBlock.of("$S", spec.name().qualified())))
        .addMethod(values("bodyInputs", false, lists))
        .addMethod(values("signals", true, lists))
        .build();
  }

  private MethodSpec values(String method, boolean signals, ListCode lists) {
    List<CodeBlock> values =
        network.graph().inputs().stream()
            .filter(input -> input.signal() == signals)
            .map(this::value)
            .toList();
    return SourceCode.override(
        method,
        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.BODY_VALUE),
        lists.inLines(method + "List", RuntimeTypes.BODY_VALUE, values));
  }

  /** {@code BodyValue.of(GLOSS, "input_ids", axes...).masked("attention_mask").zeros(...)} */
  private CodeBlock value(InputSpec input) {
    BodyName inBody = input.inBody().orElseThrow();
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(constants.ownConstant(input.name()));
    arguments.add(CodeBlock.of("$S", inBody.name()));
    network.shape(input.name()).axes().forEach(axis -> arguments.add(axis(axis)));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of($L)", RuntimeTypes.BODY_VALUE, CodeBlock.join(arguments, ", "));
    if (!inBody.mask().isEmpty()) {
      code.add("\n.masked($S)", inBody.mask());
    }
    if (!inBody.zeros().isEmpty()) {
      code.add(
          "\n.zeros($L)",
          inBody.zeros().stream()
              .map(zeros -> CodeBlock.of("$S", zeros))
              .collect(CodeBlock.joining(", ")));
    }
    return code.build();
  }

  /** {@code BodyAxis.varying("pieces")} or {@code BodyAxis.of(width / 2)} */
  private CodeBlock axis(Polynomial axis) {
    return network.scope().names().containsAll(axis.names())
        ? CodeBlock.of(
            "$T.of($L)", RuntimeTypes.BODY_AXIS, sizes.ofInt(network.scope().value(axis)))
        : CodeBlock.of("$T.varying($S)", RuntimeTypes.BODY_AXIS, axis.toString());
  }
}
