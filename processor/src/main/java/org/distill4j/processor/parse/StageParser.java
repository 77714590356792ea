package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.StageSpec;
import org.distill4j.processor.spec.StageSpec.Mention;

/**
 * Parses {@code @Stage}. For repeated annotations javac only knows the place of the interface;
 * inherited ones are reported at the spec.
 */
final class StageParser {

  private final Sources sources;
  private final TypeElement distillation;
  private final Origins origins;

  StageParser(Sources sources, TypeElement distillation, Origins origins) {
    this.sources = sources;
    this.distillation = distillation;
    this.origins = origins;
  }

  /** Returns the stages in order, or an empty list if there are none. */
  List<StageSpec> parse() {
    return origins.of(Names.STAGE, Names.STAGES).map(this::stages).orElse(List.of());
  }

  private List<StageSpec> stages(TypeElement origin) {
    List<StageSpec> stages = new ArrayList<>();
    Sources.annotation(origin, Names.STAGE).ifPresent(it -> stages.add(stage(origin, it)));
    Sources.annotation(origin, Names.STAGES)
        .ifPresent(
            several -> {
              for (Object item : sources.value(several, "value", List.class)) {
                Object stage = Sources.cast(item, AnnotationValue.class).getValue();
                stages.add(stage(origin, Sources.cast(stage, AnnotationMirror.class)));
              }
            });
    return stages;
  }

  private StageSpec stage(TypeElement origin, AnnotationMirror mirror) {
    Place spec = Place.of(distillation);
    Place place = origin.equals(distillation) ? spec.at(mirror) : spec;
    return new StageSpec(
        sources.value(mirror, "name", String.class),
        mentions(mirror, "losses", place),
        mentions(mirror, "freeze", place),
        sources.value(mirror, "epochs", Integer.class),
        place);
  }

  private List<Mention> mentions(AnnotationMirror mirror, String element, Place place) {
    List<Mention> mentions = new ArrayList<>();
    for (Object item : sources.value(mirror, element, List.class)) {
      AnnotationValue value = Sources.cast(item, AnnotationValue.class);
      mentions.add(
          new Mention(
              Sources.cast(value.getValue(), String.class),
              place.annotation() == null ? place : place.at(value)));
    }
    return mentions;
  }
}
