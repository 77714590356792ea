package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.graph.Knobs;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.SpecName;

/**
 * Writes the distiller of a distillation:
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
 *             Reading.teacher("answer"),
 *             Reading.student("answer")));
 *   }
 * }
 * }</pre>
 */
public final class DistillerEmitter {

  private final ShapedDistillation distillation;
  private final DistillationSpec spec;
  private final ClassName name;
  private final String teacher;
  private final String student;
  private final SizeCode sizes;

  private DistillerEmitter(ShapedDistillation distillation) {
    this.distillation = distillation;
    this.spec = distillation.spec();
    this.name = ClassName.get(spec.name().packageName(), spec.name().generated("Distiller"));
    this.sizes = new SizeCode(dimension -> dimension, distillation.unbound());
    this.teacher = Identifiers.unlike("teacher", distillation.unbound());
    this.student = Identifiers.unlike("student", distillation.unbound());
  }

  /** The source for a distillation. */
  public static GeneratedFile emit(ShapedDistillation distillation) {
    DistillerEmitter emitter = new DistillerEmitter(distillation);
    return SourceCode.file(emitter.name, emitter.type());
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        SourceCode.type(name, spec.isPublic())
            .superclass(RuntimeTypes.DISTILLER)
            .addJavadoc(
                "Distils {@link $T} into {@link $T} as {@link $T} says.\n\n",
                className(distillation.teacher()),
                className(distillation.student()),
                SourceCode.className(spec.name()))
            .addJavadoc("<pre>\n$L\n</pre>\n", LossTable.of(distillation));
    List<Setting> settings = new ArrayList<>();
    distillation.unbound().forEach(dimension -> settings.add(Setting.dimension(dimension)));
    Knobs.of(spec).forEach(knob -> settings.add(KnobCode.setting(knob)));
    addNetworkFields(type);
    CodeBlock networks =
        CodeBlock.builder()
            .addStatement("this.$N = $L", teacher, network(distillation.teacher()))
            .addStatement("this.$N = $L", student, network(distillation.student()))
            .add(requirements())
            .build();
    new BuilderCode(name, settings).addTo(type, networks);
    return type.addMethod(
            SourceCode.override(
                "name", ClassName.get(String.class), CodeBlock.of("$S", spec.name().qualified())))
        .addMethod(
            SourceCode.override(
                "teacher", graphName(distillation.teacher()), CodeBlock.of("$N", teacher)))
        .addMethod(
            SourceCode.override(
                "student", graphName(distillation.student()), CodeBlock.of("$N", student)))
        .addMethod(losses("losses", distillation.losses(), distillation.student()))
        .addMethods(teacherLosses())
        .build();
  }

  private CodeBlock requirements() {
    RequirementCode requirements = new RequirementCode(sizes, size -> size);
    for (ShapedLoss shaped : distillation.losses()) {
      NodeSpec node = shaped.loss().loss().node();
      requirements.add(
          node,
          shaped.match(),
          element ->
              Knobs.isKnob(node, element)
                  ? Optional.of(Knobs.name(node, element))
                  : Optional.empty());
    }
    return requirements.code();
  }

  private void addNetworkFields(TypeSpec.Builder type) {
    type.addField(graphName(distillation.teacher()), teacher, Modifier.PRIVATE, Modifier.FINAL);
    type.addField(graphName(distillation.student()), student, Modifier.PRIVATE, Modifier.FINAL);
  }

  private static ClassName className(ShapedNetwork network) {
    return SourceCode.className(network.graph().spec().name());
  }

  private static ClassName graphName(ShapedNetwork network) {
    SpecName spec = network.graph().spec().name();
    return ClassName.get(spec.packageName(), spec.generated("Graph"));
  }

  private static CodeBlock network(ShapedNetwork network) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", graphName(network));
    network.unbound().forEach(dimension -> code.add(".$1N($1N)", dimension));
    return code.add(".build()").build();
  }

  /** What trains the teacher, where that is not the same as for the student. */
  private List<MethodSpec> teacherLosses() {
    List<ShapedLoss> ofTeacher = distillation.teacherLosses();
    List<ShapedLoss> ofStudent =
        distillation.losses().stream().filter(loss -> loss.loss().isIndividual()).toList();
    boolean same =
        ofTeacher.isEmpty()
            || IntStream.range(0, ofTeacher.size())
                .allMatch(i -> readsTheSame(ofTeacher.get(i), ofStudent.get(i)));
    return same ? List.of() : List.of(losses("teacherLosses", ofTeacher, distillation.teacher()));
  }

  /** Whether both losses read nodes of the same names in the same sizes. */
  private static boolean readsTheSame(ShapedLoss one, ShapedLoss other) {
    return names(one).equals(names(other)) && one.match().sizes().equals(other.match().sizes());
  }

  private static List<String> names(ShapedLoss loss) {
    return loss.loss().reads().stream().map(read -> read.read().node()).toList();
  }

  private MethodSpec losses(String name, List<ShapedLoss> shaped, ShapedNetwork trained) {
    List<CodeBlock> losses = shaped.stream().map(loss -> loss(loss, trained)).toList();
    TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.LOSS_NODE);
    return SourceCode.override(
        name, type, CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(losses, ",\n")));
  }

  private CodeBlock loss(ShapedLoss shaped, ShapedNetwork trained) {
    NodeSpec node = shaped.loss().loss().node();
    LayerCode layers =
        new LayerCode(
            sizes,
            element ->
                Knobs.isKnob(node, element)
                    ? Optional.of(CodeBlock.of("$N", Knobs.name(node, element)))
                    : Optional.empty());
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$S", node.name()));
    arguments.add(ScheduleCode.weight(shaped.loss().loss()));
    arguments.add(layers.of(node.operation(), shaped.match()));
    shaped.loss().reads().forEach(read -> arguments.add(reading(read, trained)));
    return CodeBlock.of(
        "$T.of(\n$>$>$L$<$<)", RuntimeTypes.LOSS_NODE, CodeBlock.join(arguments, ",\n"));
  }

  private CodeBlock reading(ResolvedRead read, ShapedNetwork trained) {
    String node = read.read().node();
    return switch (read.role()) {
      case TEACHER -> reading("teacher", distillation.teacher(), node);
      case STUDENT -> reading("student", trained, node);
      case NONE -> CodeBlock.of("$T.label($S)", RuntimeTypes.READING, node);
    };
  }

  private static CodeBlock reading(String source, ShapedNetwork network, String node) {
    return CodeBlock.of(
        "$T.$L($L)",
        RuntimeTypes.READING,
        source,
        NetworkGraphEmitter.nodeConstant(network, network.name(node)));
  }
}
