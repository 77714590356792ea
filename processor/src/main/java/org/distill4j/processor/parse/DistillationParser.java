package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.MovingAverageSpec;
import org.distill4j.processor.spec.NetworkPair;
import org.distill4j.processor.spec.SpecName;

/** Parses a distillation: an interface with {@code @Distillation}, or a combination. */
final class DistillationParser {

  private final Sources sources;
  private final SpecParser parser;
  private final WeightParser weights;
  private final Origins origins;
  private final Declaration distillation;
  private final Problems problems;
  private final List<LabelSpec> labels = new ArrayList<>();
  private final List<LossSpec> losses = new ArrayList<>();

  DistillationParser(
      Sources sources, OperationParser operations, Declaration distillation, Problems problems) {
    this.sources = sources;
    this.parser = new SpecParser(sources, operations, distillation, problems);
    this.weights = new WeightParser(sources, problems);
    this.origins = new Origins(sources, distillation, problems);
    this.distillation = distillation;
    this.problems = problems;
  }

  /** Returns the distillation as far as it can be parsed, or empty if it is not an interface. */
  Optional<DistillationSpec> parse() {
    if (!parser.checkInterface(Names.DISTILLATION)) {
      return Optional.empty();
    }
    AnnotationMirror mirror =
        Sources.annotation(distillation.type(), Names.DISTILLATION).orElseThrow();
    Optional<NetworkPair> networks =
        new NetworkPairParser(sources, problems)
            .parse(mirror, distillation.place().at(mirror), distillation.name());
    checkIsNoNetwork();
    parser.members().forEach(this::parseMember);
    return networks.map(pair -> spec(parser.name(), pair, parser.isPublic()));
  }

  /** Returns the distillation of a combination, as far as it can be parsed. */
  DistillationSpec parse(Combination combination) {
    parser.members().forEach(this::parseMember);
    return spec(combination.name(), combination.networks(), combination.isPublic());
  }

  private DistillationSpec spec(SpecName name, NetworkPair networks, boolean isPublic) {
    return new DistillationSpec(
            name,
            parser.name(),
            networks.teachers(),
            networks.student(),
            labels,
            losses,
            movingAverage(),
            new StageParser(sources, distillation, origins).parse(),
            isPublic,
            distillation.place())
        .initials(new InitialParser(sources, distillation, origins).parse());
  }

  private void checkIsNoNetwork() {
    checkNot(Names.FROZEN, "a network, a block, a use of a block, or a node");
    checkNot(Names.EXPORTED, "a network");
  }

  private void checkNot(String annotation, String where) {
    if (distillation.declares(distillation.type())) {
      Sources.annotation(distillation.type(), annotation)
          .ifPresent(
              mirror ->
                  problems.add(
                      DiagnosticId.MISPLACED_ANNOTATION,
                      distillation.place().at(mirror),
                      Names.simple(annotation),
                      distillation.name(),
                      where,
                      SpecParser.REMOVE));
    }
  }

  private Optional<MovingAverageSpec> movingAverage() {
    return origins.of(Names.MOVING_AVERAGE).map(this::movingAverage);
  }

  private MovingAverageSpec movingAverage(TypeElement origin) {
    AnnotationMirror mirror = Sources.annotation(origin, Names.MOVING_AVERAGE).orElseThrow();
    double decay = sources.value(mirror, "decay", Double.class);
    Place spec = distillation.place();
    boolean inherited = !distillation.declares(origin);
    Place place = inherited ? spec : spec.at(mirror);
    if (!MovingAverageSpec.DECAYS.contain(decay)) {
      problems.add(
          DiagnosticId.OUT_OF_RANGE,
          inherited ? spec : place.at(sources.value(mirror, "decay")),
          "The element 'decay'",
          "MovingAverage",
          "on '" + distillation.name() + "'",
          decay,
          MovingAverageSpec.DECAYS.required(decay));
    }
    return new MovingAverageSpec(decay, origin.getSimpleName().toString(), place);
  }

  private void parseMember(Member member) {
    Optional<AnnotationMirror> annotated = member.annotation(Names.ANNOTATED);
    List<AnnotationMirror> operations = member.operations();
    int meanings = operations.size() + (annotated.isPresent() ? 1 : 0);
    boolean placed =
        parser.checkPlacement(
            member,
            "a method of a @Network",
            meanings == 0 ? "Move the method to a network, or remove it." : SpecParser.REMOVE,
            Names.DIMENSION,
            Names.INPUT,
            Names.OUTPUT,
            Names.USE,
            Names.FROZEN,
            Names.WEIGHTS_OF,
            Names.WITH,
            Names.CARRY);
    for (VariableElement parameter : member.method().getParameters()) {
      checkParameter(member, parameter);
    }
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
                    "a parameter of a @Network",
                    "Name the node in @Student(\"...\") or @Teacher(\"...\") instead."));
  }

  private void parseLabels(Member member) {
    parser.checkPlacement(member, "a loss", SpecParser.REMOVE, Names.WEIGHT);
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
