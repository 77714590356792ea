package org.distill4j.runtime.catalogue;

import java.util.List;

/**
 * A loss of a distillation.
 *
 * @param name the name
 * @param objective the simple name of the annotation
 * @param weight the weight in the spec, with its schedule where it has one
 * @param inputs the values that it reads
 * @param parameters the number of its own trained parameters
 * @param multiplyAdds the number of multiply-adds of the forward pass
 */
public record LossDescription(
    String name,
    String objective,
    String weight,
    List<LossInput> inputs,
    Formula parameters,
    Formula multiplyAdds) {

  /** Copies the inputs. */
  public LossDescription {
    inputs = List.copyOf(inputs);
  }

  static LossDescription read(JsonObject json) throws SpecFormatException {
    return new LossDescription(
        json.text("name"),
        json.text("objective"),
        json.text("weight"),
        json.objects("reads", LossInput::read),
        json.formula("parameters"),
        json.formula("multiplyAdds"));
  }
}
