package org.distill4j.processor.spec.weight;

import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.FrozenSpec;

/**
 * The declarations of a node's parameters.
 *
 * @param frozen the declaration that freezes them, if any
 * @param frozenItself the annotation of the node itself that freezes them, if any
 * @param weightsOf the node whose parameters it uses, if any
 */
public record ParametersSpec(
    Optional<FrozenSpec> frozen, Optional<Place> frozenItself, Optional<WeightsOf> weightsOf) {

  /** Trained parameters of the node's own. */
  public static final ParametersSpec OWN =
      new ParametersSpec(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Another node whose parameters are used.
   *
   * @param path its path
   * @param place the place of the path
   */
  public record WeightsOf(String path, Place place) {}
}
