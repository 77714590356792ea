package org.distill4j.processor.parse;

import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.NetworkPair;
import org.distill4j.processor.spec.SpecName;

/**
 * A distillation that {@code @Schemes} declares: a scheme for a pair of networks.
 *
 * @param scheme the interface that declares the losses
 * @param place the class literal of the scheme
 * @param networks the teachers and the student
 * @param name the name of the distillation
 * @param isPublic true if the declaration is public
 */
public record Combination(
    TypeElement scheme, Place place, NetworkPair networks, SpecName name, boolean isPublic) {

  @Override
  public String toString() {
    return scheme.getSimpleName() + " for " + networks;
  }
}
