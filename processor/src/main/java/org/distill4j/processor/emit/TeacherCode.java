package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.graph.Hyperparameters;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.NodeSpec;

/** Emits the teachers of a generated distiller: their fields, their losses and their signals. */
final class TeacherCode {

  private final ShapedDistillation distillation;
  private final List<String> fields;
  private final NodeConstants constants;

  /**
   * Creates an emitter for the teachers of a distillation.
   *
   * @param taken the names of other fields
   * @param constants the names of nodes
   */
  TeacherCode(ShapedDistillation distillation, Set<String> taken, NodeConstants constants) {
    this.distillation = distillation;
    this.constants = constants;
    this.fields = fields(distillation, taken);
  }

  /** Returns {@code teacher} for an only teacher, otherwise the names of the specs. */
  private static List<String> fields(ShapedDistillation distillation, Set<String> taken) {
    NameAllocator allocator = new NameAllocator();
    taken.forEach(allocator::newName);
    return distillation.teachers().stream()
        .map(network -> distillation.teachers().size() == 1 ? "teacher" : fieldName(network))
        .map(allocator::newName)
        .toList();
  }

  private static String fieldName(ShapedNetwork network) {
    String spec = network.graph().spec().name().simpleName();
    String last = spec.substring(spec.lastIndexOf('.') + 1);
    return last.substring(0, 1).toLowerCase(Locale.ROOT) + last.substring(1);
  }

  /** Returns the names of the fields of the teachers. */
  List<String> fields() {
    return List.copyOf(fields);
  }

  /** Adds a field for each teacher. */
  void addFields(TypeSpec.Builder type) {
    for (int i = 0; i < fields.size(); i++) {
      type.addField(
          DistillerEmitter.graphName(distillation.teachers().get(i)),
          fields.get(i),
          Modifier.PRIVATE,
          Modifier.FINAL);
    }
  }

  /** Returns the assignments of the fields. */
  CodeBlock assignments() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < fields.size(); i++) {
      code.add(DistillerEmitter.assignment(fields.get(i), distillation.teachers().get(i)));
    }
    return code.build();
  }

  /** Emits the losses that train a network as a list. */
  interface LossLists {

    /**
     * Returns an expression of the list.
     *
     * @param name a name for it
     */
    CodeBlock of(String name, List<ShapedLoss> losses, ShapedNetwork trained);
  }

  /**
   * Returns {@code teacher()} and, if its losses differ from those of the student, {@code
   * teacherLosses()}; for several teachers, {@code teachers()}.
   *
   * @param losses emits losses as a list
   */
  List<MethodSpec> methods(LossLists losses) {
    if (fields.size() > 1) {
      return List.of(teachers(losses));
    }
    ShapedNetwork network = distillation.teachers().get(0);
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        SourceCode.override(
            "teacher", DistillerEmitter.graphName(network), CodeBlock.of("$N", fields.get(0))));
    if (distillation.spec().movingAverage().isPresent()) {
      methods.add(
          SourceCode.override(
              "movingAverageDecay",
              ClassName.get(OptionalDouble.class),
              CodeBlock.of("$T.of($N)", OptionalDouble.class, Hyperparameters.DECAY)));
    }
    if (distillation.spec().peers().isPresent()) {
      methods.add(SourceCode.override("peers", TypeName.BOOLEAN, CodeBlock.of("true")));
    }
    if (!trainsAsTheStudent(0)) {
      TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.LOSS_NODE);
      methods.add(
          SourceCode.override(
              "teacherLosses",
              type,
              losses.of("teacherLosses", distillation.teacherLosses().get(0), network)));
    }
    return methods;
  }

  private MethodSpec teachers(LossLists losses) {
    List<CodeBlock> teachers = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      CodeBlock training =
          trainsAsTheStudent(i)
              ? CodeBlock.of("individualLosses()")
              : losses.of(
                  fields.get(i) + "Losses",
                  distillation.teacherLosses().get(i),
                  distillation.teachers().get(i));
      teachers.add(
          CodeBlock.of(
              "new $T($S, $N, $L)",
              RuntimeTypes.TEACHER,
              distillation.teacherNames().get(i),
              fields.get(i),
              training));
    }
    return SourceCode.override(
        "teachers",
        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TEACHER),
        CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(teachers, ",\n")));
  }

  /** Returns true if it has nodes with the same names and sizes for each individual loss. */
  private boolean trainsAsTheStudent(int teacher) {
    List<ShapedLoss> ofTeacher = distillation.teacherLosses().get(teacher);
    List<ShapedLoss> ofStudent =
        distillation.losses().stream().filter(loss -> loss.loss().isIndividual()).toList();
    return ofTeacher.size() == ofStudent.size()
        && IntStream.range(0, ofTeacher.size())
            .allMatch(i -> readsTheSame(ofTeacher.get(i), ofStudent.get(i)));
  }

  private static boolean readsTheSame(ShapedLoss one, ShapedLoss other) {
    return names(one).equals(names(other)) && one.hasSizesOf(other);
  }

  private static List<String> names(ShapedLoss loss) {
    return loss.loss().reads().stream().map(read -> read.read().node()).toList();
  }

  /** {@code LossInput.teacher("Motion", MotionGraph.ANSWER).passes(rankingPasses, ...)} */
  CodeBlock reading(NodeSpec loss, ResolvedRead read) {
    ShapedNetwork network = distillation.teachers().get(read.teacher());
    CodeBlock.Builder code = CodeBlock.builder().add("$T.teacher(", RuntimeTypes.LOSS_INPUT);
    if (fields.size() > 1) {
      code.add("$S, ", distillation.teacherNames().get(read.teacher()));
    }
    code.add("$L)", constants.of(network, read.read().node()));
    if (read.read().stochastic().isPresent()) {
      List<CodeBlock> arguments = new ArrayList<>();
      arguments.add(CodeBlock.of("$N", Hyperparameters.passes(loss, read.read())));
      read.dropout().forEach(node -> arguments.add(constants.of(network, node)));
      code.add(".passes($L)", CodeBlock.join(arguments, ", "));
    }
    return code.build();
  }
}
