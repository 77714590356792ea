package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.MovingAverageSpec;
import org.distill4j.processor.spec.NetworkReference;

/** Parses a distillation: an interface with {@code @Distillation}. */
public final class DistillationParser {

  private final Sources sources;
  private final SpecParser parser;
  private final WeightParser weights;
  private final Origins origins;
  private final TypeElement distillation;
  private final Problems problems;
  private final List<LabelSpec> labels = new ArrayList<>();
  private final List<LossSpec> losses = new ArrayList<>();

  /** Creates a parser for one distillation. */
  public DistillationParser(
      Sources sources, OperationParser operations, TypeElement distillation, Problems problems) {
    this.sources = sources;
    this.parser = new SpecParser(sources, operations, distillation, problems);
    this.weights = new WeightParser(sources, problems);
    this.origins = new Origins(sources, distillation, problems);
    this.distillation = distillation;
    this.problems = problems;
  }

  /** Returns the distillation as far as it can be parsed, or empty if it is not an interface. */
  public Optional<DistillationSpec> parse() {
    if (!parser.checkInterface(Names.DISTILLATION)) {
      return Optional.empty();
    }
    List<NetworkReference> teachers = teachers();
    Optional<NetworkReference> student = network("student", value("student"));
    parser.members().forEach(this::parseMember);
    if (teachers.isEmpty() || student.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DistillationSpec(
            parser.name(),
            teachers,
            student.get(),
            labels,
            losses,
            movingAverage(),
            new StageParser(sources, distillation, origins).parse(),
            parser.isPublic(),
            Place.of(distillation)));
  }

  /** Returns the teachers, or none with a problem if one of them is not a network. */
  private List<NetworkReference> teachers() {
    List<?> items = Sources.cast(value("teacher").getValue(), List.class);
    List<NetworkReference> teachers = new ArrayList<>();
    for (Object item : items) {
      network("teacher", Sources.cast(item, AnnotationValue.class)).ifPresent(teachers::add);
    }
    if (items.isEmpty()) {
      problems.add(
          DiagnosticId.NO_TEACHER,
          Place.of(distillation).at(annotation()).at(value("teacher")),
          distillation.getSimpleName());
    }
    return teachers.size() < items.size() ? List.of() : teachers;
  }

  private Optional<MovingAverageSpec> movingAverage() {
    return origins.of(Names.MOVING_AVERAGE).map(this::movingAverage);
  }

  private MovingAverageSpec movingAverage(TypeElement origin) {
    AnnotationMirror mirror = Sources.annotation(origin, Names.MOVING_AVERAGE).orElseThrow();
    double decay = sources.value(mirror, "decay", Double.class);
    Place spec = Place.of(distillation);
    boolean inherited = !origin.equals(distillation);
    Place place = inherited ? spec : spec.at(mirror);
    if (!MovingAverageSpec.DECAYS.contain(decay)) {
      problems.add(
          DiagnosticId.OUT_OF_RANGE,
          inherited ? spec : place.at(sources.value(mirror, "decay")),
          "The element 'decay'",
          "MovingAverage",
          distillation.getSimpleName(),
          decay,
          MovingAverageSpec.DECAYS.inWords());
    }
    return new MovingAverageSpec(decay, place);
  }

  private AnnotationMirror annotation() {
    return Sources.annotation(distillation, Names.DISTILLATION).orElseThrow();
  }

  private AnnotationValue value(String element) {
    return sources.value(annotation(), element);
  }

  private Optional<NetworkReference> network(String role, AnnotationValue value) {
    Place place = Place.of(distillation).at(annotation()).at(value);
    TypeMirror type = Sources.cast(value.getValue(), TypeMirror.class);
    Optional<TypeElement> network =
        Sources.declared(type)
            .filter(element -> Sources.annotation(element, Names.NETWORK).isPresent());
    if (network.isEmpty()) {
      problems.add(DiagnosticId.NOT_A_NETWORK, place, role, Names.simple(type.toString()));
    }
    return network.map(
        element -> new NetworkReference(element.getQualifiedName().toString(), place));
  }

  private void parseMember(Member member) {
    boolean placed =
        parser.checkPlacement(
            member,
            "a method of a @Network",
            Names.DIMENSION,
            Names.INPUT,
            Names.OUTPUT,
            Names.USE,
            Names.CARRY);
    for (VariableElement parameter : member.method().getParameters()) {
      checkParameter(member, parameter);
    }
    Optional<AnnotationMirror> annotated = member.annotation(Names.ANNOTATED);
    List<AnnotationMirror> operations = member.operations();
    int meanings = operations.size() + (annotated.isPresent() ? 1 : 0);
    if (meanings > 1) {
      List<String> names = new ArrayList<>();
      annotated.ifPresent(mirror -> names.add("@Annotated"));
      operations.forEach(mirror -> names.add("@" + Names.simple(Sources.nameOf(mirror))));
      problems.add(
          DiagnosticId.SEVERAL_ANNOTATIONS,
          member.place(),
          member.name(),
          String.join(", ", names));
    } else if (annotated.isPresent()) {
      parseLabels(member);
    } else if (!operations.isEmpty()) {
      parser
          .node(member, false)
          .ifPresent(node -> losses.add(new LossSpec(node, weights.parse(member))));
    } else if (placed) {
      problems.add(DiagnosticId.MISSING_ANNOTATION, member.place(), member.name());
    }
  }

  private void checkParameter(Member member, VariableElement parameter) {
    Sources.annotation(parameter, Names.FROM)
        .ifPresent(
            mirror ->
                problems.add(
                    DiagnosticId.MISPLACED_ANNOTATION,
                    member.inherited() ? member.place() : Place.of(parameter).at(mirror),
                    "From",
                    parameter.getSimpleName(),
                    "a node of a @Network; here @Teacher(\"...\") and @Student(\"...\") name nodes"));
  }

  private void parseLabels(Member member) {
    parser.checkPlacement(member, "a loss", Names.WEIGHT);
    if (!member.method().getParameters().isEmpty()) {
      problems.add(DiagnosticId.LABEL_READS, member.place(), member.name());
      return;
    }
    parser
        .kind(member.name(), member.method().getReturnType(), member.place())
        .ifPresent(
            kind ->
                labels.add(new LabelSpec(member.name(), kind, member.inherited(), member.place())));
  }
}
