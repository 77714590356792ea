package org.distill4j.runtime.kernel.api;

/**
 * The small set of array functions under all layers and losses, by family. Layers and losses use
 * nothing else to compute with, so that an implementation of these functions is all that a machine
 * needs to be fast.
 *
 * <p>For all of them:
 *
 * <ul>
 *   <li>Arrays are of one floating-point type, in row-major ('c') order and without gaps; views of
 *       whole rows are. A matrix is any array of rank 2 or more: its last axis are the columns, all
 *       axes before it the rows. An array of rank 1 is a vector.
 *   <li>A result is overwritten where the function's name does not begin with {@code add}. It is
 *       another array than the arguments unless that is said to be allowed.
 *   <li>Results are the same, bit for bit, whenever a function is called with the same values on
 *       the same machine.
 * </ul>
 *
 * <p>One object is for one thread, since it keeps arrays to work in.
 */
public interface Kernels {

  /** The name of the implementation, as {@code KernelSelection} knows it. */
  String name();

  /** Matrix products, biases and their gradients. */
  MatrixKernels matrices();

  /** Functions of each element, and of all elements together. */
  ElementKernels elements();

  /** Functions of each row: lookups, softmax, cross-entropy. */
  RowKernels rows();

  /** Weighted sums over the steps of sequences. */
  StepKernels steps();

  /** Functions of each channel: moments, and what normalises them. */
  ChannelKernels channels();

  /** Convolution and pooling of images. */
  ImageKernels images();

  /** Recurrent layers over whole sequences. */
  RecurrentKernels recurrent();

  /** Attention of the nodes of graphs. */
  AttentionKernels attention();

  /** Rows made equally long. */
  NormKernels norms();

  /** Relations between the rows of one matrix. */
  RelationKernels relations();

  /** What objectives of answers compute for each row. */
  AnswerKernels answers();

  /** Steps of optimisers. */
  OptimiserKernels optimisers();
}
