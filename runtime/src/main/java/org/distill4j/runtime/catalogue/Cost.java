package org.distill4j.runtime.catalogue;

/**
 * The cost of a node or a network for one example.
 *
 * @param parameters the number of trained parameters
 * @param multiplyAdds the number of multiply-adds of the forward pass
 * @param activationBytes the memory of the values, in bytes
 */
public record Cost(Formula parameters, Formula multiplyAdds, Formula activationBytes) {

  static Cost read(JsonObject json) throws SpecFormatException {
    return new Cost(
        json.formula("parameters"), json.formula("multiplyAdds"), json.formula("activationBytes"));
  }
}
