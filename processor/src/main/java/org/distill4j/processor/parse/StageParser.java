package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.StageSpec;
import org.distill4j.processor.spec.StageSpec.Mention;

/** Parses {@code @Stage}; inherited stages are reported at the spec. */
final class StageParser {

  private final Sources sources;
  private final Declaration distillation;
  private final Origins origins;

  StageParser(Sources sources, Declaration distillation, Origins origins) {
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
    boolean own = distillation.declares(origin);
    Place place = own ? distillation.place().at(mirror) : distillation.place();
    return new StageSpec(
        sources.value(mirror, "name", String.class),
        mentions(mirror, "losses", place, own),
        mentions(mirror, "freeze", place, own),
        mentions(mirror, "train", place, own),
        sources.value(mirror, "epochs", Integer.class),
        place);
  }

  private List<Mention> mentions(
      AnnotationMirror mirror, String element, Place place, boolean own) {
    List<Mention> mentions = new ArrayList<>();
    for (Object item : sources.value(mirror, element, List.class)) {
      AnnotationValue value = Sources.cast(item, AnnotationValue.class);
      mentions.add(
          new Mention(Sources.cast(value.getValue(), String.class), own ? place.at(value) : place));
    }
    return mentions;
  }
}
