package org.distill4j.processor.parse;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.NetworkPair;
import org.distill4j.processor.spec.NetworkReference;
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

  /** Returns true if another combination has the same scheme and the same networks. */
  boolean isSameAs(Combination other) {
    return scheme.equals(other.scheme)
        && networks.student().qualifiedName().equals(other.networks.student().qualifiedName())
        && teachers().equals(other.teachers());
  }

  private List<String> teachers() {
    return networks.teachers().stream().map(NetworkReference::qualifiedName).toList();
  }

  @Override
  public String toString() {
    return scheme.getSimpleName() + " for " + networks;
  }
}
