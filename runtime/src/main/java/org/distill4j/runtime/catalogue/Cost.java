package org.distill4j.runtime.catalogue;

/**
 * The cost of a node or a network for one example.
 *
 * @param parameters the number of trained parameters
 * @param frozenParameters the number of frozen parameters, which files leave out if it is 0
 * @param multiplyAdds the number of multiply-adds of the forward pass
 * @param activationBytes the memory of the values, in bytes
 */
public record Cost(
    Formula parameters, Formula frozenParameters, Formula multiplyAdds, Formula activationBytes) {

  private static final Formula NONE = Formula.parse("0");

  static Cost read(JsonObject json) throws SpecFormatException {
    return new Cost(
        json.formula("parameters"),
        json.has("frozenParameters") ? json.formula("frozenParameters") : NONE,
        json.formula("multiplyAdds"),
        json.formula("activationBytes"));
  }

  /** Returns true if parameters are frozen. */
  public boolean hasFrozen() {
    return !frozenParameters.toString().equals("0");
  }
}
