package org.distill4j.samples.benchmarks.measure;

import java.util.Locale;

/** The kinds of subjects, in the order in which they run. */
public enum Group {
  /** Functions of arrays. */
  KERNELS,
  /** Layers, forward and backward. */
  LAYERS,
  /** Ranking losses with their gradients. */
  RANKING,
  /** Steps of the optimiser. */
  OPTIMISER,
  /** Steps of whole networks. */
  MODELS,
  /** Epochs of a distillation. */
  EPOCHS,
  /** The annotation processor. */
  COMPILER;

  /** Returns the name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
