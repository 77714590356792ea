package org.distill4j.runtime.catalogue;

/** The part of a network that a node belongs to. */
public enum NodeUse {
  /** An input. */
  INPUT,
  /** A node of the network itself. */
  NETWORK,
  /** A node that only losses of the network's own need. */
  TRAINING
}
