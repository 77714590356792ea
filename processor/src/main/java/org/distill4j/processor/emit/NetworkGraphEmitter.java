package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.summary.NetworkSummary;

/**
 * Emits the graph of a network:
 *
 * <pre>{@code
 * public final class AnswererGraph extends NetworkGraph {
 *   public static final String QUESTION = "question";
 *   public static final String WORDS = "words";
 *   private static final int WIDTH = 128;
 *   private final int vocabulary;
 *   ...
 *   public void addNodes(GraphBuilder graph) {
 *     graph.addVertex(
 *         WORDS, new LayerVertex(new EmbeddingLayer(vocabulary, WIDTH, 1.0)), QUESTION);
 *   }
 * }
 * }</pre>
 */
public final class NetworkGraphEmitter {

  private static final ParameterizedTypeName NAMES =
      ParameterizedTypeName.get(List.class, String.class);

  private final ShapedNetwork network;
  private final NetworkSpec spec;
  private final ClassName name;
  private final Identifiers identifiers;
  private final SizeCode sizes;

  NetworkGraphEmitter(ShapedNetwork network) {
    this.network = network;
    this.spec = network.graph().spec();
    this.name = ClassName.get(spec.name().packageName(), spec.name().generated("Graph"));
    List<String> names = new ArrayList<>(nodeNames());
    spec.dimensions().forEach(dimension -> names.add(dimension.name()));
    this.identifiers = new Identifiers(names, network.unbound());
    this.sizes = new SizeCode(this::dimension, network.unbound(), network.scope()::value);
  }

  /** Returns the source of the graph. */
  public static GeneratedFile emit(ShapedNetwork network, NetworkSummary summary) {
    if (network.graph().spec().isExternal()) {
      return ExternalGraphEmitter.emit(network, summary);
    }
    NetworkGraphEmitter emitter = new NetworkGraphEmitter(network);
    return SourceCode.file(emitter.spec.name(), emitter.name, emitter.type(summary));
  }

  /** Returns the constant of the generated graph that holds the name of a node. */
  CodeBlock constant(String node) {
    return CodeBlock.of("$T.$N", name, identifiers.constant(node));
  }

  /** Returns the constant as the generated graph itself uses it. */
  CodeBlock ownConstant(String node) {
    return CodeBlock.of("$N", identifiers.constant(node));
  }

  /** Returns the declarations of the constants. */
  List<FieldSpec> nodeConstants() {
    return nodeNames().stream().map(this::nodeConstant).toList();
  }

  private List<String> nodeNames() {
    List<String> names = new ArrayList<>();
    network.graph().inputs().forEach(input -> names.add(input.name()));
    network.graph().allNodes().forEach(node -> names.add(node.name()));
    return names;
  }

  /** Returns the constant of a dimension with a value, or the field of an unbound one. */
  private String dimension(String dimension) {
    return network.unbound().contains(dimension) ? dimension : identifiers.constant(dimension);
  }

  private TypeSpec type(NetworkSummary summary) {
    TypeSpec.Builder type =
        SourceCode.type(spec.name(), name, spec.isPublic())
            .superclass(RuntimeTypes.NETWORK_GRAPH)
            .alwaysQualify(network.unbound().toArray(String[]::new))
            .addJavadoc("The graph of {@link $T}.\n\n", SourceCode.className(spec.name()))
            .addJavadoc("<pre>\n$L\n</pre>\n", table(summary));
    nodeConstants().forEach(type::addField);
    usedDimensions().forEach(dimension -> type.addField(dimensionConstant(dimension)));
    List<Setting> settings = network.unbound().stream().map(Setting::dimension).toList();
    new BuilderCode(name, settings, false)
        .addTo(type, Split.into(type, "checkSizes", requirements(), List.of()));
    ListCode lists = new ListCode(type, network.unbound());
    CountCode counts = new CountCode(type, valueSizes());
    spec.pretrained().ifPresent(it -> PretrainedCode.addTo(type, it, pretrainedConstant()));
    return type.addMethod(
            SourceCode.override(
                "name", ClassName.get(String.class), CodeBlock.of("$S", spec.name().qualified())))
        .addMethod(names("inputs", network.inferenceInputs(), lists))
        .addMethod(names("outputs", network.graph().outputs(), lists))
        .addMethod(new DescriptionCode(network, this::ownConstant, valueSizes()).method(type))
        .addMethod(counts.method("parameters", network.parameters()))
        .addMethods(
            network.frozenParameters().equals(Polynomial.ZERO)
                ? List.of()
                : List.of(counts.method("frozenParameters", network.frozenParameters())))
        .addMethods(
            network.trainingParameters().equals(Polynomial.ZERO)
                ? List.of()
                : List.of(counts.method("trainingParameters", network.trainingParameters())))
        .addMethod(addNodes(type, "addNodes", List.of(), network.inferenceNodes()))
        .addMethods(
            network.trainingNodes().isEmpty()
                ? List.of()
                : List.of(
                    addNodes(
                        type,
                        "addTrainingNodes",
                        network.trainingInputs(),
                        network.trainingNodes())))
        .build();
  }

  private String pretrainedConstant() {
    Set<String> taken = new HashSet<>(network.unbound());
    nodeNames().forEach(node -> taken.add(identifiers.constant(node)));
    spec.dimensions().forEach(dimension -> taken.add(identifiers.constant(dimension.name())));
    return Identifiers.unlike("PRETRAINED", taken);
  }

  private static String table(NetworkSummary summary) {
    String example = NodeTable.example(summary);
    return NodeTable.of(summary) + (example.isEmpty() ? "" : "\n\n" + example);
  }

  private List<CodeBlock> requirements() {
    RequirementCode requirements = new RequirementCode(valueSizes(), network.scope()::value);
    Stream.concat(network.inferenceNodes().stream(), network.trainingNodes().stream())
        .flatMap(ShapedNode::withBody)
        .forEach(node -> requirements.add(node.node(), node.match(), element -> Optional.empty()));
    return requirements.statements();
  }

  /** Returns the code of sizes whose known dimensions are replaced by their values. */
  private SizeCode valueSizes() {
    return new SizeCode(size -> size, network.unbound(), UnaryOperator.identity());
  }

  private FieldSpec nodeConstant(String node) {
    String kind =
        network.operand(node).orElseThrow().kind().name()
            + " "
            + network.shape(node).map(network.scope()::value);
    return FieldSpec.builder(
            String.class,
            identifiers.constant(node),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("$L.", kind)
        .initializer("$S", node)
        .build();
  }

  /** Returns the dimensions with a value that layers use. */
  private List<DimensionSpec> usedDimensions() {
    Set<String> used = new HashSet<>();
    for (ShapedNode node : network.nodes().stream().flatMap(ShapedNode::withBody).toList()) {
      node.body().ifPresent(body -> addZeros(body, node, used));
      node.node().operation().type().implementation().components().stream()
          .map(component -> node.match().sizes().get(component.name()))
          .filter(Objects::nonNull)
          .forEach(size -> used.addAll(size.names()));
    }
    return spec.dimensions().stream()
        .filter(dimension -> dimension.value().isPresent() && used.contains(dimension.name()))
        .toList();
  }

  /** Adds the dimensions of states that start with zeros. */
  private static void addZeros(ShapedNetwork body, ShapedNode block, Set<String> used) {
    body.graph().inputs().stream()
        .filter(input -> !block.flat().steps().orElseThrow().isFed(input.name()))
        .flatMap(input -> body.shape(input.name()).axes().stream())
        .forEach(size -> used.addAll(size.names()));
  }

  private FieldSpec dimensionConstant(DimensionSpec dimension) {
    return FieldSpec.builder(
            int.class,
            identifiers.constant(dimension.name()),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$L", dimension.value().getAsInt())
        .build();
  }

  private MethodSpec names(String method, List<String> nodes, ListCode lists) {
    List<CodeBlock> names =
        nodes.stream().map(node -> CodeBlock.of("$N", identifiers.constant(node))).toList();
    return SourceCode.override(method, NAMES, lists.inLine(method + "List", String.class, names));
  }

  /** Returns the constants of nodes, separated by commas. */
  private CodeBlock constants(List<String> nodes) {
    return nodes.stream()
        .map(node -> CodeBlock.of("$N", identifiers.constant(node)))
        .collect(CodeBlock.joining(", "));
  }

  private MethodSpec addNodes(
      TypeSpec.Builder type, String name, List<String> inputs, List<ShapedNode> nodes) {
    String graph = Identifiers.unlike("graph", network.unbound());
    ParameterSpec parameter = ParameterSpec.builder(RuntimeTypes.GRAPH_BUILDER, graph).build();
    List<CodeBlock> statements = new ArrayList<>();
    if (!inputs.isEmpty()) {
      statements.add(statement("$N.addInputs($L)", graph, constants(inputs)));
    }
    nodes.forEach(node -> statements.add(addVertex(graph, node)));
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(parameter)
        .addCode(Split.into(type, name, statements, List.of(parameter)))
        .build();
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }

  private CodeBlock addVertex(String graph, ShapedNode shaped) {
    NodeSpec node = shaped.node();
    LayerCode layers = new LayerCode(sizes, element -> Optional.empty());
    return statement(
        "$N.addVertex(\n$N,\nnew $T($L)$L,\n$L)",
        graph,
        identifiers.constant(node.name()),
        RuntimeTypes.LAYER_VERTEX,
        vertexArguments(
            shaped.body().isPresent()
                ? new StepCode(sizes, layers).of(shaped)
                : layers.of(node.operation(), shaped.match()),
            shaped),
        shaped
            .frozen()
            .map(
                frozen ->
                    CodeBlock.of(
                        "\n$>$>.frozen($T.$L)$<$<", RuntimeTypes.STORAGE, frozen.storage()))
            .orElse(CodeBlock.of("")),
        constants(node.reads().stream().map(ReadSpec::node).toList()));
  }

  private CodeBlock vertexArguments(CodeBlock layer, ShapedNode node) {
    return node.weightsOf()
        .map(owner -> CodeBlock.of("$L, $N", layer, identifiers.constant(owner)))
        .orElse(layer);
  }
}
