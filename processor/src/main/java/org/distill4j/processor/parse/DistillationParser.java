package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.MovingAverageSpec;
import org.distill4j.processor.spec.NetworkPair;
import org.distill4j.processor.spec.OwnSamplesSpec;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.spec.StageSpec;

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
            mark(Names.PEERS),
            mark(Names.LIVE),
            new StageParser(sources, distillation, origins).parse(),
            isPublic,
            distillation.place())
        .with(
            new InitialParser(sources, distillation, origins).parse(),
            origins.of(Names.OWN_SAMPLES).map(this::ownSamples));
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

  private Optional<DistillationSpec.Mark> mark(String annotation) {
    return origins
        .of(annotation)
        .map(
            origin -> {
              AnnotationMirror mirror = Sources.annotation(origin, annotation).orElseThrow();
              return new DistillationSpec.Mark(
                  origin.getSimpleName().toString(), place(origin, mirror));
            });
  }

  private MovingAverageSpec movingAverage(TypeElement origin) {
    AnnotationMirror mirror = Sources.annotation(origin, Names.MOVING_AVERAGE).orElseThrow();
    double decay = sources.value(mirror, "decay", Double.class);
    checkRange(origin, mirror, "decay", decay, MovingAverageSpec.DECAYS);
    return new MovingAverageSpec(decay, origin.getSimpleName().toString(), place(origin, mirror));
  }

  private OwnSamplesSpec ownSamples(TypeElement origin) {
    AnnotationMirror mirror = Sources.annotation(origin, Names.OWN_SAMPLES).orElseThrow();
    Map<OwnSamplesSpec.Part, Number> numbers = new EnumMap<>(OwnSamplesSpec.Part.class);
    for (OwnSamplesSpec.Part part : OwnSamplesSpec.Part.values()) {
      Number number = sources.value(mirror, part.element(), Number.class);
      checkRange(origin, mirror, part.element(), number.doubleValue(), part.range());
      numbers.put(part, number);
    }
    return new OwnSamplesSpec(
        mention(origin, mirror, "tokens"),
        mention(origin, mirror, "scores"),
        numbers,
        origin.getSimpleName().toString(),
        place(origin, mirror));
  }

  private StageSpec.Mention mention(TypeElement origin, AnnotationMirror mirror, String element) {
    Place place = distillation.place();
    return new StageSpec.Mention(
        sources.value(mirror, element, String.class),
        distillation.declares(origin)
            ? place.at(mirror).at(sources.value(mirror, element))
            : place);
  }

  /** Returns the place of an annotation of the spec; the spec if it is inherited. */
  private Place place(TypeElement origin, AnnotationMirror mirror) {
    Place spec = distillation.place();
    return distillation.declares(origin) ? spec.at(mirror) : spec;
  }

  private void checkRange(
      TypeElement origin, AnnotationMirror mirror, String element, double value, Bounds range) {
    if (!range.contain(value)) {
      Place place = place(origin, mirror);
      problems.add(
          DiagnosticId.OUT_OF_RANGE,
          distillation.declares(origin) ? place.at(sources.value(mirror, element)) : place,
          "The element '" + element + "'",
          Names.simple(Sources.nameOf(mirror)),
          "on '" + distillation.name() + "'",
          value,
          range.required(value));
    }
  }

  private void parseMember(Member member) {
    Optional<AnnotationMirror> annotated = member.annotation(Names.ANNOTATED);
    Optional<AnnotationMirror> numbered = member.annotation(Names.NUMBERED);
    List<AnnotationMirror> operations = member.operations();
    int meanings =
        operations.size() + (annotated.isPresent() ? 1 : 0) + (numbered.isPresent() ? 1 : 0);
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
      numbered.ifPresent(mirror -> names.add("@Numbered"));
      operations.forEach(mirror -> names.add("@" + Names.simple(Sources.nameOf(mirror))));
      problems.add(
          DiagnosticId.SEVERAL_ANNOTATIONS,
          member.place(),
          member.name(),
          String.join(", ", names));
    } else if (annotated.isPresent() || numbered.isPresent()) {
      parseLabels(member, numbered.isPresent());
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

  private void parseLabels(Member member, boolean numbered) {
    parser.checkPlacement(member, "a loss", SpecParser.REMOVE, Names.WEIGHT);
    if (!member.method().getParameters().isEmpty()) {
      problems.add(DiagnosticId.LABEL_READS, member.place(), member.name());
      return;
    }
    parser
        .kind(member.name(), member.method().getReturnType(), member.place())
        .ifPresent(
            kind ->
                labels.add(
                    new LabelSpec(
                        member.name(), kind, numbered, member.inherited(), member.place())));
  }
}
