package org.distill4j.runtime.catalogue;

/**
 * A network of a distillation.
 *
 * @param name the canonical name of the interface
 * @param total the cost of the network, with the dimensions of the distillation
 */
public record NetworkTotal(String name, Cost total) {

  static NetworkTotal read(JsonObject json) throws SpecFormatException {
    return new NetworkTotal(json.text("name"), json.object("total", Cost::read));
  }

  /** Returns the name without its package. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
