package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.RoundsSpec;
import org.distill4j.processor.spec.StageSpec.Mention;
import org.distill4j.processor.spec.weight.InitialSpec;

/** Parses {@code @InitialFrom}; inherited ones are reported at the spec. */
final class InitialParser {

  private final Sources sources;
  private final Declaration distillation;
  private final Origins origins;

  InitialParser(Sources sources, Declaration distillation, Origins origins) {
    this.sources = sources;
    this.distillation = distillation;
    this.origins = origins;
  }

  List<InitialSpec> parse() {
    return origins
        .of(Names.INITIAL_FROM, Names.INITIALS_FROM)
        .map(this::initials)
        .orElse(List.of());
  }

  private List<InitialSpec> initials(TypeElement origin) {
    List<InitialSpec> initials = new ArrayList<>();
    Sources.annotation(origin, Names.INITIAL_FROM)
        .ifPresent(mirror -> initials.add(initial(origin, mirror)));
    Sources.annotation(origin, Names.INITIALS_FROM)
        .ifPresent(
            several -> {
              for (Object item : sources.value(several, "value", List.class)) {
                Object one = Sources.cast(item, AnnotationValue.class).getValue();
                initials.add(initial(origin, Sources.cast(one, AnnotationMirror.class)));
              }
            });
    return initials;
  }

  private InitialSpec initial(TypeElement origin, AnnotationMirror mirror) {
    Mention of = mention(origin, mirror, "of");
    Mention from = mention(origin, mirror, "from");
    List<String> rounds = sources.texts(mirror, "rounds");
    return new InitialSpec(
        of,
        from.name().isEmpty() ? of : from,
        Sources.declared(sources.value(mirror, "teacher", TypeMirror.class))
            .map(
                type ->
                    new NetworkReference(
                        type.getQualifiedName().toString(), place(origin, mirror, "teacher"))),
        rounds.isEmpty()
            ? Optional.empty()
            : Optional.of(new RoundsSpec(rounds, place(origin, mirror, "rounds"))),
        sources.value(mirror, "fixed", Boolean.class));
  }

  private Mention mention(TypeElement origin, AnnotationMirror mirror, String element) {
    return new Mention(
        sources.value(mirror, element, String.class), place(origin, mirror, element));
  }

  private Place place(TypeElement origin, AnnotationMirror mirror, String element) {
    return distillation.declares(origin)
        ? distillation.place().at(mirror).at(sources.value(mirror, element))
        : distillation.place();
  }
}
