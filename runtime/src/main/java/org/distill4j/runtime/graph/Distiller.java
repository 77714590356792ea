package org.distill4j.runtime.graph;

import java.util.List;

/**
 * A distillation with all its dimensions and hyperparameters bound: what generated {@code
 * ...Distiller} classes extend.
 */
public abstract class Distiller {

  /** The name of the spec. */
  public abstract String name();

  /** The network that teaches. */
  public abstract NetworkGraph teacher();

  /** The network that learns. */
  public abstract NetworkGraph student();

  /** All losses, in the order of the spec. */
  public abstract List<LossNode> losses();
}
