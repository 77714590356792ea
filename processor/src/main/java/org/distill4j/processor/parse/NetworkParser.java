package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NetworkSpec.Carry;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.weight.ParametersSpec;

/**
 * Parses a network, a block or an external teacher: an interface with {@code @Network},
 * {@code @Block} or {@code @External}.
 */
public final class NetworkParser {

  private static final int UNBOUND = Integer.MIN_VALUE; // as in Dimension

  private final Sources sources;
  private final SpecParser parser;
  private final FrozenParser frozen;
  private final SignalParser signals;
  private final Declaration network;
  private final Problems problems;
  private final List<DimensionSpec> dimensions = new ArrayList<>();
  private final List<InputSpec> inputs = new ArrayList<>();
  private final List<NodeSpec> nodes = new ArrayList<>();
  private final List<BlockUse> uses = new ArrayList<>();
  private final Map<String, Carry> carries = new LinkedHashMap<>();

  /** Creates a parser for one network. */
  public NetworkParser(
      Sources sources, OperationParser operations, TypeElement network, Problems problems) {
    this.sources = sources;
    this.network = Declaration.of(network);
    this.parser = new SpecParser(sources, operations, this.network, problems);
    this.frozen = new FrozenParser(sources, this.network);
    this.signals = new SignalParser(sources, parser, this.network, problems);
    this.problems = problems;
  }

  /** Returns the network as far as it can be parsed, or empty if it is not an interface. */
  public Optional<NetworkSpec> parse() {
    if (!parser.checkInterface(annotation()) || isTwoThings()) {
      return Optional.empty();
    }
    parser.members().forEach(this::parseMember);
    return Optional.of(
        new NetworkSpec(
            parser.name(),
            dimensions,
            inputs,
            nodes,
            uses,
            carries,
            frozen.ofInterface(),
            new PretrainedParser(sources, network, problems).parse(),
            signals.body(),
            exported(),
            parser.isPublic(),
            network.place()));
  }

  private Optional<Place> exported() {
    Optional<Place> exported =
        Sources.annotation(network.type(), Names.EXPORTED).map(network.place()::at);
    if (exported.isPresent() && !Sources.isNetwork(network.type())) {
      problems.add(
          DiagnosticId.MISPLACED_ANNOTATION,
          exported.get(),
          "Exported",
          network.name(),
          "a network",
          SpecParser.REMOVE);
    }
    return exported;
  }

  private String annotation() {
    return isBlock() ? Names.BLOCK : isExternal() ? Names.EXTERNAL : Names.NETWORK;
  }

  private boolean isExternal() {
    return Sources.isExternal(network.type());
  }

  /** Returns true with a problem if an external teacher is to be a network or a block as well. */
  private boolean isTwoThings() {
    boolean two = isExternal() && (isBlock() || Sources.isNetwork(network.type()));
    if (two) {
      problems.add(
          DiagnosticId.SEVERAL_ANNOTATIONS,
          network.place(),
          network.name(),
          "@External, @" + (isBlock() ? "Block" : "Network"));
    }
    return two;
  }

  private boolean isBlock() {
    return Sources.has(network.type(), Names.BLOCK);
  }

  private void parseMember(Member member) {
    for (VariableElement parameter : member.method().getParameters()) {
      checkParameter(member, parameter);
    }
    if (!signals.check(member)) {
      return;
    }
    Optional<AnnotationMirror> signal = member.annotation(Names.SIGNAL);
    Optional<AnnotationMirror> dimension = member.annotation(Names.DIMENSION);
    Optional<AnnotationMirror> input = member.annotation(Names.INPUT);
    List<AnnotationMirror> meanings =
        Stream.concat(
                Stream.of(dimension, input, signal).flatMap(Optional::stream),
                member.operations().stream())
            .toList();
    parser.checkPlacement(
        member,
        "a method of a @Distillation",
        meanings.isEmpty() ? "Move the method to a distillation, or remove it." : SpecParser.REMOVE,
        Names.ANNOTATED,
        Names.NUMBERED);
    parser.checkPlacement(member, "a method of a @Distillation", SpecParser.REMOVE, Names.WEIGHT);
    Optional<TypeElement> block = BlockUseParser.block(member);
    if (block.isPresent() && meanings.isEmpty()) {
      parser.checkPlacement(
          member, "a node", SpecParser.REMOVE, Names.OUTPUT, Names.CARRY, Names.WEIGHTS_OF);
      new BlockUseParser(sources, parser, problems)
          .parse(member, block.get())
          .map(use -> use.frozen(frozen.of(member)))
          .ifPresent(uses::add);
      return;
    }
    if (meanings.isEmpty() && isUse(member)) {
      problems.add(
          DiagnosticId.NOT_A_BLOCK,
          member.annotation(Names.USE).map(member::at).orElseGet(member::place),
          member.name(),
          Names.shown(member.method().getReturnType()));
      return;
    }
    parser.checkPlacement(member, "a method whose type is a @Block", SpecParser.REMOVE, Names.USE);
    if (meanings.size() > 1) {
      String listed =
          String.join(
              ", ", meanings.stream().map(m -> "@" + Names.simple(Sources.nameOf(m))).toList());
      problems.add(DiagnosticId.SEVERAL_ANNOTATIONS, member.place(), member.name(), listed);
    } else if (meanings.isEmpty()) {
      if (member.annotation(Names.ANNOTATED).isEmpty()
          && member.annotation(Names.NUMBERED).isEmpty()) {
        problems.add(DiagnosticId.MISSING_ANNOTATION, member.place(), member.name());
      }
    } else if (dimension.isPresent()) {
      parseDimension(member, dimension.get());
    } else if (input.isPresent()) {
      parseInput(member, input.get());
    } else if (signal.isPresent()) {
      checkIsNode(member);
      signals.signal(member, signal.get()).ifPresent(inputs::add);
    } else {
      parser
          .node(member, member.annotation(Names.OUTPUT).isPresent())
          .map(node -> node.with(parameters(member)))
          .ifPresent(nodes::add);
      parseCarry(member);
    }
  }

  private ParametersSpec parameters(Member member) {
    return new ParametersSpec(
        frozen.of(member),
        member.annotation(Names.FROZEN).map(member::at),
        member
            .annotation(Names.WEIGHTS_OF)
            .map(
                mirror ->
                    new ParametersSpec.WeightsOf(
                        sources.value(mirror, "value", String.class),
                        member.at(sources, mirror, "value"))));
  }

  /** Returns true if a method is meant to use a block: it has {@code @Use} or returns a network. */
  private static boolean isUse(Member member) {
    return member.annotation(Names.USE).isPresent()
        || Sources.declared(member.method().getReturnType()).filter(Sources::isNetwork).isPresent();
  }

  private void parseCarry(Member member) {
    if (!isBlock()) {
      parser.checkPlacement(member, "a node of a @Block", SpecParser.REMOVE, Names.CARRY);
      return;
    }
    member
        .annotation(Names.CARRY)
        .ifPresent(
            mirror -> {
              AnnotationValue value = sources.value(mirror, "value");
              Place place = member.inherited() ? member.place() : member.at(mirror).at(value);
              String input = Sources.cast(value.getValue(), String.class);
              carries.put(member.name(), new Carry(input, place));
            });
  }

  private void checkParameter(Member member, VariableElement parameter) {
    for (String role : List.of(Names.TEACHER, Names.STUDENT)) {
      Sources.annotation(parameter, role)
          .ifPresent(
              mirror ->
                  problems.add(
                      DiagnosticId.MISPLACED_ANNOTATION,
                      member.inherited() ? member.place() : Place.of(parameter).at(mirror),
                      Names.simple(role),
                      parameter.getSimpleName(),
                      "a parameter of a loss in a @Distillation",
                      SpecParser.REMOVE));
    }
  }

  private void parseDimension(Member member, AnnotationMirror mirror) {
    checkIsNode(member);
    if (member.method().getReturnType().getKind() != TypeKind.INT) {
      problems.add(
          DiagnosticId.DIMENSION_NOT_INT,
          member.place(),
          member.name(),
          Names.shown(member.method().getReturnType()));
      return;
    }
    if (!member.method().getParameters().isEmpty()) {
      problems.add(DiagnosticId.DIMENSION_READS, member.place(), member.name());
      return;
    }
    int value = sources.value(mirror, "value", Integer.class);
    Place place =
        value == UNBOUND || member.inherited()
            ? member.at(mirror)
            : member.at(mirror).at(sources.value(mirror, "value"));
    dimensions.add(
        new DimensionSpec(
            member.name(),
            value == UNBOUND ? OptionalInt.empty() : OptionalInt.of(value),
            member.inherited(),
            place));
  }

  private void checkIsNode(Member member) {
    parser.checkPlacement(
        member,
        "a node",
        SpecParser.REMOVE,
        Names.OUTPUT,
        Names.CARRY,
        Names.FROZEN,
        Names.WITH,
        Names.WEIGHTS_OF);
  }

  private void parseInput(Member member, AnnotationMirror mirror) {
    checkIsNode(member);
    if (!member.method().getParameters().isEmpty()) {
      problems.add(DiagnosticId.INPUT_READS, member.place(), member.name());
      return;
    }
    Place shape =
        member.inherited() ? member.place() : member.at(mirror).at(sources.value(mirror, "shape"));
    parser
        .kind(member.name(), member.method().getReturnType(), member.place())
        .ifPresent(
            kind ->
                inputs.add(
                    new InputSpec(
                        member.name(),
                        kind,
                        sources.texts(mirror, "shape"),
                        member.inherited(),
                        member.place(),
                        shape,
                        false,
                        signals.name(member))));
  }
}
