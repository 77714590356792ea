package org.distill4j.runtime.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The description of a distillation.
 *
 * @param name the canonical name of the interface, or of a combination of scheme and networks
 * @param title the title in tables
 * @param scheme the canonical name of the interface that declares the losses
 * @param generated the canonical name of the generated class
 * @param typical typical values of sizes that have none
 * @param teachers the teachers
 * @param student the student
 * @param losses the losses
 * @param labels the labels that the losses read
 * @param dimensions the dimensions that the builder sets
 * @param hyperparameters the hyperparameters of the losses
 */
public record DistillationDescription(
    String name,
    String title,
    String scheme,
    String generated,
    Map<String, Integer> typical,
    List<NetworkTotal> teachers,
    NetworkTotal student,
    List<LossDescription> losses,
    List<LabelDescription> labels,
    List<Dimension> dimensions,
    List<Hyperparameter> hyperparameters)
    implements SpecDescription {

  /** The value of "kind" in files. */
  static final String KIND = "distillation";

  /** Copies lists and map. */
  public DistillationDescription {
    typical = Collections.unmodifiableMap(new LinkedHashMap<>(typical));
    teachers = List.copyOf(teachers);
    losses = List.copyOf(losses);
    labels = List.copyOf(labels);
    dimensions = List.copyOf(dimensions);
    hyperparameters = List.copyOf(hyperparameters);
  }

  static DistillationDescription read(JsonObject json) throws SpecFormatException {
    return new DistillationDescription(
        json.text("name"),
        json.text("title"),
        json.text("scheme"),
        json.text("generated"),
        json.integers("typical"),
        json.objects("teachers", NetworkTotal::read),
        json.object("student", NetworkTotal::read),
        json.objects("losses", LossDescription::read),
        json.objects("labels", LabelDescription::read),
        json.texts("dimensions").stream()
            .map(dimension -> new Dimension(dimension, OptionalInt.empty()))
            .toList(),
        json.objects("hyperparameters", Hyperparameter::read));
  }
}
