package org.distill4j.processor.spec;

import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.signature.Role;

/**
 * A parameter of a node: what the node reads.
 *
 * @param parameter the parameter's name
 * @param node the name of what is read
 * @param role whose it is, if the parameter says so
 * @param kind the kind that the parameter declares
 * @param place the parameter, or the annotation value that names the node
 * @param teacher the teacher whose node it is, if the parameter names one
 * @param stochastic the passes of the teacher, if it is read in several
 */
public record ReadSpec(
    String parameter,
    String node,
    Optional<Role> role,
    KindType kind,
    Place place,
    Optional<NetworkReference> teacher,
    Optional<StochasticSpec> stochastic) {

  /** The same with another node. */
  public ReadSpec of(String otherNode) {
    return new ReadSpec(parameter, otherNode, role, kind, place, teacher, stochastic);
  }
}
