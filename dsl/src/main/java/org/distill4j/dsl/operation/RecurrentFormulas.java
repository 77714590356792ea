package org.distill4j.dsl.operation;

/** Sizes and costs of {@link Lstm} and {@link Gru}. */
final class RecurrentFormulas {

  /** The features of the states of one layer. */
  static final String WIDTH = "(1 + bidirectional) * units";

  /** The initial or final states of all layers. */
  static final String STATES = "Features(layers * " + WIDTH + ")";

  /** The multiply-adds of one sequence for each block of units that a step computes. */
  static final String COST =
      "steps * " + WIDTH + " * (inputs + units + (layers - 1) * (2 + bidirectional) * units)";

  /** 1 if there are bias vectors, otherwise 0. */
  static final String FIRST_BIAS = "(biases * (3 - biases) / 2)";

  /** 1 if there are two bias vectors, otherwise 0. */
  static final String SECOND_BIAS = "(biases * (biases - 1) / 2)";

  private RecurrentFormulas() {}
}
