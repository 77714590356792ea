package org.distill4j.samples.benchmarks.own;

import org.distill4j.runtime.kernel.blas.BlasLibrary;

/**
 * The matrix library of both sides: MKL, as libtorch is usually built with it, unless the system
 * property {@value BlasLibrary#PROPERTY} names another.
 */
public final class MatrixLibrary {

  private static final String MKL = "mkl";

  private MatrixLibrary() {}

  /** Selects the library. This must happen before ND4J and libtorch are loaded. */
  public static void select() {
    if (System.getProperty(BlasLibrary.PROPERTY) == null) {
      System.setProperty(BlasLibrary.PROPERTY, MKL);
    }
  }
}
