package org.distill4j.processor.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.body.BodySignature;
import org.distill4j.processor.body.OnnxSignature;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.BodyName;
import org.distill4j.processor.spec.ExternalSpec;
import org.distill4j.processor.spec.InputSpec;

/** Parses the parts of a spec that only an external teacher has. */
final class SignalParser {

  private final Sources sources;
  private final SpecParser parser;
  private final Declaration spec;
  private final Problems problems;

  SignalParser(Sources sources, SpecParser parser, Declaration spec, Problems problems) {
    this.sources = sources;
    this.parser = parser;
    this.spec = spec;
    this.problems = problems;
  }

  /** Returns the body of an external teacher; empty for a network or a block. */
  Optional<ExternalSpec> body() {
    return Sources.annotation(spec.type(), Names.EXTERNAL)
        .map(
            mirror -> {
              Place place = spec.place().at(mirror);
              String file = sources.value(mirror, "file", String.class);
              if (file.isEmpty()) {
                return new ExternalSpec(file, Optional.empty(), place);
              }
              Place named = place.at(sources.value(mirror, "file"));
              return new ExternalSpec(file, signature(file, named), named);
            });
  }

  /** Reads the file of a body; empty if it is not at hand, or with a problem. */
  private Optional<BodySignature> signature(String file, Place place) {
    Optional<InputStream> found = sources.bodyFile(file);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = found.get()) {
      return Optional.of(OnnxSignature.read(in));
    } catch (IOException e) {
      problems.add(
          DiagnosticId.EXTERNAL_FILE,
          place,
          file,
          spec.name(),
          e.getMessage(),
          "Name a complete ONNX file, or fetch it again.");
      return Optional.empty();
    }
  }

  /**
   * Reports a method that the kind of spec cannot have: one that computes, in an external teacher;
   * one that names something in a body, elsewhere.
   *
   * @return true if it is to be parsed further
   */
  boolean check(Member member) {
    if (!Sources.isExternal(spec.type())) {
      String signal =
          member.operations().isEmpty()
              ? "Move the method to an external teacher, or remove it."
              : SpecParser.REMOVE;
      boolean named =
          parser.checkPlacement(
              member, "a method of an @External", SpecParser.REMOVE, Names.IN_BODY);
      return parser.checkPlacement(member, "a method of an @External", signal, Names.SIGNAL)
          && named;
    }
    Optional<String> computation =
        member.operations().stream()
            .map(mirror -> "the operation @" + Names.simple(Sources.nameOf(mirror)))
            .findFirst()
            .or(() -> BlockUseParser.block(member).map(SignalParser::ofBlock));
    computation.ifPresent(
        it ->
            problems.add(
                DiagnosticId.EXTERNAL_COMPUTES,
                member.operations().stream().findFirst().map(member::at).orElseGet(member::place),
                member.name(),
                it,
                spec.name()));
    return computation.isEmpty() && checkNaming(member);
  }

  private static String ofBlock(TypeElement block) {
    return "the block '" + block.getSimpleName() + "'";
  }

  private boolean checkNaming(Member member) {
    boolean named =
        member.annotation(Names.INPUT).isPresent() || member.annotation(Names.SIGNAL).isPresent();
    return named || parser.checkPlacement(
            member, "an input or a signal", SpecParser.REMOVE, Names.IN_BODY);
  }

  /** Parses a signal; empty with a problem if it has parameters or no kind. */
  Optional<InputSpec> signal(Member member, AnnotationMirror mirror) {
    if (!member.method().getParameters().isEmpty()) {
      problems.add(DiagnosticId.SIGNAL_READS, member.place(), member.name());
      return Optional.empty();
    }
    return parser
        .kind(member.name(), member.method().getReturnType(), member.place())
        .map(
            kind ->
                new InputSpec(
                    member.name(),
                    kind,
                    sources.texts(mirror, "shape"),
                    member.inherited(),
                    member.place(),
                    member.at(sources, mirror, "shape"),
                    true,
                    name(member)));
  }

  /** Returns the name in the body; empty in a network or a block. */
  Optional<BodyName> name(Member member) {
    if (!Sources.isExternal(spec.type())) {
      return Optional.empty();
    }
    return member
        .annotation(Names.IN_BODY)
        .map(
            mirror ->
                new BodyName(
                    sources.value(mirror, "value", String.class),
                    sources.value(mirror, "mask", String.class),
                    sources.texts(mirror, "zeros")))
        .or(() -> Optional.of(new BodyName(member.name(), "", List.of())));
  }
}
