package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * A network named by a distillation.
 *
 * @param qualifiedName the interface of the network
 * @param place the place of the name
 */
public record NetworkReference(String qualifiedName, Place place) {

  /** Returns the simple name of the interface. */
  public String simpleName() {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }
}
