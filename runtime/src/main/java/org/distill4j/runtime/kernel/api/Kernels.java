package org.distill4j.runtime.kernel.api;

/**
 * The array functions that all layers and losses compute with, by family. Supporting a new kind of
 * hardware takes one implementation of these functions.
 *
 * <p>The following holds for all of them:
 *
 * <ul>
 *   <li>Arrays have one floating-point type and are in row-major ('c') order without gaps, as views
 *       of whole rows are. A matrix is any array of rank 2 or more: its last axis is the columns,
 *       all axes before it the rows. An array of rank 1 is a vector.
 *   <li>A function overwrites its result unless its name begins with {@code add}. The result must
 *       not be one of the arguments unless the function allows it.
 *   <li>Results are bit-identical whenever a function is called with the same values on the same
 *       machine.
 * </ul>
 *
 * <p>Not thread-safe, since kernels keep work arrays: use one object per thread.
 */
public interface Kernels {

  /** Returns the name of the implementation, as used by {@code KernelSelection}. */
  String name();

  /** Matrix products, biases and their gradients. */
  MatrixKernels matrices();

  /** Elementwise functions and reductions. */
  ElementKernels elements();

  /** Functions of each row: lookups, softmax, cross-entropy. */
  RowKernels rows();

  /** Weighted sums and maxima over the steps of sequences. */
  StepKernels steps();

  /** Functions of each channel: moments and normalisation. */
  ChannelKernels channels();

  /** Convolution and pooling of images. */
  ImageKernels images();

  /** Recurrent layers over whole sequences. */
  RecurrentKernels recurrent();

  /** Attention over the nodes of graphs. */
  AttentionKernels attention();

  /** Normalisation of rows. */
  NormKernels norms();

  /** Relations between the rows of one matrix. */
  RelationKernels relations();

  /** Soft targets and divergences of rows of answers. */
  AnswerKernels answers();

  /** Steps of optimisers. */
  OptimiserKernels optimisers();
}
