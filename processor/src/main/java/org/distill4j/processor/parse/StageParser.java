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
 * Reads {@code @Stage}, once or several times. Of several, javac knows the places only as far as
 * the interface that they stand on.
 */
final class StageParser {

  private final Sources sources;
  private final TypeElement distillation;

  StageParser(Sources sources, TypeElement distillation) {
    this.sources = sources;
    this.distillation = distillation;
  }

  /** The stages in order; none where there are none. */
  List<StageSpec> parse() {
    List<StageSpec> stages = new ArrayList<>();
    Sources.annotation(distillation, Names.STAGE).ifPresent(it -> stages.add(stage(it)));
    Sources.annotation(distillation, Names.STAGES)
        .ifPresent(
            several -> {
              for (Object item : sources.value(several, "value", List.class)) {
                Object stage = Sources.cast(item, AnnotationValue.class).getValue();
                stages.add(stage(Sources.cast(stage, AnnotationMirror.class)));
              }
            });
    return stages;
  }

  private StageSpec stage(AnnotationMirror mirror) {
    Place place = Place.of(distillation).at(mirror);
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
      mentions.add(new Mention(Sources.cast(value.getValue(), String.class), place.at(value)));
    }
    return mentions;
  }
}
