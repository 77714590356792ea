package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * A network that a distillation names.
 *
 * @param qualifiedName the interface
 * @param place where it is named
 */
public record NetworkReference(String qualifiedName, Place place) {

  /** The interface's own name. */
  public String simpleName() {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }
}
