package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.distill4j.processor.spec.StageSpec.Mention;
import org.distill4j.processor.spec.weight.PretrainedSpec;
import org.distill4j.processor.spec.weight.PretrainedSpec.TensorSpec;

/**
 * Emits the mapping of a network's tensors to a file and the method that reads one:
 *
 * <pre>{@code
 * private static final PretrainedMapping PRETRAINED =
 *     PretrainedMapping.of(
 *             TensorMapping.of("layers[*].query", "W", "layer.*.query.weight").asTransposed(),
 *             TensorMapping.of("layers[*].query", "b", "layer.*.query.bias"))
 *         .withOthers("answer");
 *
 * public ComputationGraph pretrained(Path file, long seed) throws IOException {
 *   return PretrainedWeights.load(this, PRETRAINED, file, seed);
 * }
 * }</pre>
 */
final class PretrainedCode {

  private PretrainedCode() {}

  /**
   * Adds the constant and the method.
   *
   * @param constant the name of the constant, which no other has
   */
  static void addTo(TypeSpec.Builder type, PretrainedSpec pretrained, String constant) {
    type.addField(
        FieldSpec.builder(
                RuntimeTypes.PRETRAINED_MAPPING,
                constant,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(mapping(pretrained))
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("pretrained")
            .addJavadoc("Returns the network with the parameters of a file.\n\n")
            .addJavadoc("@param file a safetensors file, or an ONNX model\n")
            .addJavadoc("@param seed the seed of the parameters that the file does not have\n")
            .addJavadoc("@throws IOException if the file is damaged or does not fit")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Path.class, "file")
            .addParameter(long.class, "seed")
            .addException(IOException.class)
            .returns(RuntimeTypes.COMPUTATION_GRAPH)
            .addStatement(
                "return $T.load(this, $N, file, seed)", RuntimeTypes.PRETRAINED_WEIGHTS, constant)
            .build());
  }

  private static CodeBlock mapping(PretrainedSpec pretrained) {
    CodeBlock tensors =
        pretrained.tensors().stream().map(PretrainedCode::tensor).collect(CodeBlock.joining(",\n"));
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($>$>\n$L)", RuntimeTypes.PRETRAINED_MAPPING, tensors);
    List<String> others = pretrained.others().stream().map(Mention::name).toList();
    if (!others.isEmpty()) {
      code.add("\n.withOthers($L)", texts(others));
    }
    if (!pretrained.ignored().isEmpty()) {
      code.add("\n.withIgnored($L)", texts(pretrained.ignored()));
    }
    if (pretrained.first().value() != 0 || pretrained.step().value() != 1) {
      code.add("\n.withRounds($L, $L)", pretrained.first().value(), pretrained.step().value());
    }
    return code.add("$<$<").build();
  }

  private static CodeBlock tensor(TensorSpec tensor) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.of($S, $S, $S)",
                RuntimeTypes.TENSOR_MAPPING,
                tensor.node(),
                tensor.parameter(),
                tensor.name().name());
    if (tensor.transposed()) {
      code.add(".asTransposed()");
    }
    if (tensor.parts().value() > 1) {
      code.add(
          ".asPart($L, $L, $L)",
          tensor.part().value(),
          tensor.parts().value(),
          tensor.axis().value());
    }
    return code.build();
  }

  private static CodeBlock texts(List<String> texts) {
    return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
  }
}
