package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.graph.Hyperparameters;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.Adapter;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.summary.DistillationSummary;

/**
 * Emits the distiller of a distillation:
 *
 * <pre>{@code
 * public final class AnswererDistillationDistiller extends Distiller {
 *   private final int answers;
 *   private final double softAnswersWeight;
 *   private final double softAnswersTemperature;
 *   ...
 *   public List<LossNode> losses() {
 *     return List.of(
 *         LossNode.of(
 *             "softAnswers",
 *             softAnswersWeight,
 *             new VanillaDistillationLoss(softAnswersTemperature, true),
 *             LossInput.teacher("answer"),
 *             LossInput.student("answer")));
 *   }
 * }
 * }</pre>
 */
public final class DistillerEmitter {

  /** The maximum number of chained calls, which javac compiles recursively. */
  private static final int MOST_CHAINED = 100;

  private final ShapedDistillation distillation;
  private final DistillationSpec spec;
  private final ClassName name;
  private final TeacherCode teachers;
  private final String student;
  private final SizeCode sizes;
  private final NodeConstants constants = new NodeConstants();
  private final Set<String> fields;
  private ListCode lists;

  private DistillerEmitter(ShapedDistillation distillation) {
    this.distillation = distillation;
    this.spec = distillation.spec();
    this.name = ClassName.get(spec.name().packageName(), spec.name().generated("Distiller"));
    List<Hyperparameter> hyperparameters = Hyperparameters.of(spec);
    Set<String> bound = new TreeSet<>(distillation.unbound());
    hyperparameters.forEach(hyperparameter -> bound.add(hyperparameter.name()));
    this.sizes = new SizeCode(dimension -> dimension, bound, size -> size);
    this.student = Identifiers.unlike("student", bound);
    bound.add(student);
    this.teachers = new TeacherCode(distillation, bound, constants);
    bound.addAll(teachers.fields());
    this.fields = bound;
  }

  /** Returns the source of the distiller. */
  public static GeneratedFile emit(ShapedDistillation distillation, DistillationSummary summary) {
    DistillerEmitter emitter = new DistillerEmitter(distillation);
    return SourceCode.file(distillation.spec().name(), emitter.name, emitter.type(summary));
  }

  private TypeSpec type(DistillationSummary summary) {
    TypeSpec.Builder type =
        SourceCode.type(spec.name(), name, spec.isPublic())
            .superclass(RuntimeTypes.DISTILLER)
            .alwaysQualify(fields.toArray(String[]::new))
            .addJavadoc(
                "Distils $L into {@link $T}, as specified by {@link $T}.\n\n",
                links(distillation.teachers()),
                className(distillation.student()),
                SourceCode.className(spec.scheme()))
            .addJavadoc("<pre>\n$L\n\n$L\n</pre>\n", networks(summary), LossTable.of(distillation));
    List<Setting> settings = new ArrayList<>();
    distillation.unbound().forEach(dimension -> settings.add(Setting.dimension(dimension)));
    Hyperparameters.of(spec)
        .forEach(hyperparameter -> settings.add(HyperparameterCode.setting(hyperparameter)));
    teachers.addFields(type);
    type.addField(graphName(distillation.student()), student, Modifier.PRIVATE, Modifier.FINAL);
    CodeBlock networks =
        CodeBlock.builder()
            .add(teachers.assignments())
            .add(assignment(student, distillation.student()))
            .add(Split.into(type, "checkSizes", requirements(), List.of()))
            .build();
    lists = new ListCode(type, fields);
    new BuilderCode(name, settings, true).addTo(type, networks);
    if (spec.live().isPresent()) {
      type.addMethod(SourceCode.override("live", TypeName.BOOLEAN, CodeBlock.of("true")));
    }
    return type.addMethod(
            SourceCode.override(
                "name", ClassName.get(String.class), CodeBlock.of("$S", spec.name().qualified())))
        .addMethods(teachers.methods(this::losses))
        .addMethod(
            SourceCode.override(
                "student", graphName(distillation.student()), CodeBlock.of("$N", student)))
        .addMethod(
            SourceCode.override(
                "losses",
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.LOSS_NODE),
                losses("losses", distillation.losses(), distillation.student())))
        .addMethods(StageCode.methods(distillation, constants, lists))
        .addMethods(InitialCode.methods(distillation, constants, lists))
        .addMethods(OwnSamplesCode.methods(distillation, constants, lists))
        .build();
  }

  private static String networks(DistillationSummary summary) {
    String assumption = NetworksTable.assumption(summary);
    return NetworksTable.of(summary) + (assumption.isEmpty() ? "" : "\n" + assumption);
  }

  private List<CodeBlock> requirements() {
    RequirementCode requirements = new RequirementCode(sizes, size -> size);
    for (ShapedLoss shaped : distillation.losses()) {
      NodeSpec node = shaped.loss().loss().node();
      requirements.add(
          node,
          shaped.match(),
          element ->
              Hyperparameters.isHyperparameter(node, element)
                  ? Optional.of(Hyperparameters.name(node, element))
                  : Optional.empty());
    }
    distillation.losses().stream()
        .flatMap(shaped -> shaped.adapters().stream())
        .flatMap(Optional::stream)
        .forEach(it -> requirements.add(it.node(), it.match(), element -> Optional.empty()));
    return requirements.statements();
  }

  private static CodeBlock links(List<ShapedNetwork> networks) {
    return networks.stream()
        .map(network -> CodeBlock.of("{@link $T}", className(network)))
        .collect(CodeBlock.joining(" and "));
  }

  private static ClassName className(ShapedNetwork network) {
    return SourceCode.className(network.graph().spec().name());
  }

  /** Returns the class generated for a network. */
  static ClassName graphName(ShapedNetwork network) {
    SpecName spec = network.graph().spec().name();
    return ClassName.get(spec.packageName(), spec.generated("Graph"));
  }

  /** Assigns a network with its dimensions set; calls are not chained if there are many. */
  static CodeBlock assignment(String field, ShapedNetwork network) {
    CodeBlock.Builder code = CodeBlock.builder();
    Set<String> dimensions = network.unbound();
    if (dimensions.size() <= MOST_CHAINED) {
      CodeBlock.Builder calls = CodeBlock.builder();
      dimensions.forEach(dimension -> calls.add(".$1N($1N)", dimension));
      return code.addStatement(
              "this.$N = $T.builder()$L.build()", field, graphName(network), calls.build())
          .build();
    }
    String builder = Identifiers.unlike(field + "Builder", dimensions);
    code.addStatement("$1T.Builder $2N = $1T.builder()", graphName(network), builder);
    dimensions.forEach(dimension -> code.addStatement("$1N.$2N($2N)", builder, dimension));
    return code.addStatement("this.$N = $N.build()", field, builder).build();
  }

  /** Returns the losses that train a network, as a list. */
  private CodeBlock losses(String name, List<ShapedLoss> shaped, ShapedNetwork trained) {
    return lists.inLines(
        name + "List",
        RuntimeTypes.LOSS_NODE,
        shaped.stream().map(loss -> loss(loss, trained)).toList());
  }

  private CodeBlock loss(ShapedLoss shaped, ShapedNetwork trained) {
    NodeSpec node = shaped.loss().loss().node();
    LayerCode layers =
        new LayerCode(
            sizes,
            element ->
                Hyperparameters.isHyperparameter(node, element)
                    ? Optional.of(CodeBlock.of("$N", Hyperparameters.name(node, element)))
                    : Optional.empty());
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$S", node.name()));
    arguments.add(ScheduleCode.weight(shaped.loss().loss()));
    CodeBlock layer = layers.of(node.operation(), shaped.match());
    arguments.add(shaped.values().isEmpty() ? layer : overRounds(layer, shaped));
    for (int i = 0; i < shaped.adapters().size(); i++) {
      CodeBlock reading = reading(node, shaped.loss().reads().get(i), trained);
      arguments.add(shaped.adapters().get(i).map(it -> through(reading, it)).orElse(reading));
    }
    CodeBlock code =
        CodeBlock.of(
            "$T.of(\n$>$>$L$<$<)", RuntimeTypes.LOSS_NODE, CodeBlock.join(arguments, ",\n"));
    CodeBlock counted =
        with(with(code, "parameters", shaped.parameters()), "state", shaped.state());
    return shaped.loss().loss().weight().learned()
        ? CodeBlock.of("$L\n$>$>.learned($N)$<$<", counted, Hyperparameters.weight(node))
        : counted;
  }

  private CodeBlock with(CodeBlock code, String what, Polynomial number) {
    return number.equals(Polynomial.ZERO)
        ? code
        : CodeBlock.of("$L\n$>$>.$L($L)$<$<", code, what, sizes.ofLong(number));
  }

  /** {@code RoundsLoss.of(new FitNetLoss(), 3, 3)} */
  private static CodeBlock overRounds(CodeBlock layer, ShapedLoss shaped) {
    return CodeBlock.of(
        "$T.of($L, $L)",
        RuntimeTypes.ROUNDS_LOSS,
        layer,
        shaped.values().stream()
            .map(count -> CodeBlock.of("$L", count))
            .collect(CodeBlock.joining(", ")));
  }

  /** {@code LossInput.student(SmallGraph.HIDDEN).through(new RegressorLayer(64, 128, true))} */
  private CodeBlock through(CodeBlock reading, Adapter adapter) {
    LayerCode layers = new LayerCode(sizes, element -> Optional.empty());
    return CodeBlock.of(
        "$L\n$>$>.through($L)$<$<",
        reading,
        layers.of(adapter.node().operation(), adapter.match()));
  }

  private CodeBlock reading(NodeSpec loss, ResolvedRead read, ShapedNetwork trained) {
    String node = read.read().node();
    return switch (read.role()) {
      case TEACHER -> teachers.reading(loss, read);
      case STUDENT ->
          CodeBlock.of("$T.student($L)", RuntimeTypes.LOSS_INPUT, constants.of(trained, node));
      case NONE ->
          spec.isNumber(node)
              ? CodeBlock.of("$T.exampleNumber()", RuntimeTypes.LOSS_INPUT)
              : CodeBlock.of("$T.label($S)", RuntimeTypes.LOSS_INPUT, node);
    };
  }
}
