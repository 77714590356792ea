package org.distill4j.processor.parse;

import java.util.LinkedHashMap;
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
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.ReadSpec;

/** Parses uses of blocks: methods whose type is an interface with {@code @Block}. */
final class BlockUseParser {

  private final Sources sources;
  private final SpecParser parser;
  private final Problems problems;

  BlockUseParser(Sources sources, SpecParser parser, Problems problems) {
    this.sources = sources;
    this.parser = parser;
    this.problems = problems;
  }

  /** Returns the block that a method's return type names, if it is a block. */
  static Optional<TypeElement> block(Member member) {
    return Sources.declared(member.method().getReturnType())
        .filter(type -> Sources.has(type, Names.BLOCK));
  }

  Optional<BlockUse> parse(Member member, TypeElement block) {
    List<ReadSpec> reads = parser.reads(member);
    if (reads.size() < member.method().getParameters().size()) {
      return Optional.empty();
    }
    String name = block.getQualifiedName().toString();
    Optional<AnnotationMirror> use = member.annotation(Names.USE);
    if (use.isEmpty()) {
      Place place = member.place();
      boolean inherited = member.inherited();
      return Optional.of(
          new BlockUse(
              member.name(), name, reads, "1", false, "", Map.of(), inherited, place, place));
    }
    AnnotationMirror mirror = use.get();
    return Optional.of(
        new BlockUse(
            member.name(),
            name,
            reads,
            sources.value(mirror, "repeat", String.class),
            sources.value(mirror, "shared", Boolean.class),
            sources.value(mirror, "weightsOf", String.class),
            with(member, mirror),
            over(mirror),
            Optional.empty(),
            member.inherited(),
            member.place(),
            member.at(mirror)));
  }

  private BlockUse.Over over(AnnotationMirror mirror) {
    VariableElement over = sources.value(mirror, "over", VariableElement.class);
    return BlockUse.Over.valueOf(over.getSimpleName().toString());
  }

  private Map<String, String> with(Member member, AnnotationMirror mirror) {
    Map<String, String> with = new LinkedHashMap<>();
    for (String text : sources.texts(mirror, "with")) {
      int equals = text.indexOf('=');
      if (equals < 0) {
        problems.add(
            DiagnosticId.MALFORMED_SIZE,
            member.at(sources, mirror, "with"),
            text,
            "it is not of the form \"dimension = size\"");
      } else {
        String dimension = text.substring(0, equals).strip();
        if (with.put(dimension, text.substring(equals + 1).strip()) != null) {
          problems.add(
              DiagnosticId.LISTED_TWICE,
              member.at(sources, mirror, "with"),
              "'" + member.name() + "'",
              dimension);
        }
      }
    }
    return with;
  }
}
