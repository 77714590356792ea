package org.distill4j.runtime.kernel.blas;

import org.bytedeco.javacpp.Loader;

/**
 * Which library multiplies matrices: MKL where it is on the class path, OpenBLAS, which ND4J
 * brings, elsewhere. The choice must be made before ND4J is loaded. The system property {@value
 * #PROPERTY} chooses another: {@code mkl} or {@code openblas}; where JavaCPP's own property {@value
 * #JAVACPP} is set, that is left as it is.
 */
public final class BlasLibrary {

  /** The system property that overrides the choice. */
  public static final String PROPERTY = "distill4j.blas";

  static final String MKL = "mkl";
  static final String OPENBLAS = "openblas";

  private static final String JAVACPP = "org.bytedeco.openblas.load";
  private static final String MKL_CLASS = "org.bytedeco.mkl.global.mkl_rt";

  private static boolean chosen;

  private BlasLibrary() {}

  /**
   * Makes the choice; once it is made, calling this again changes nothing.
   *
   * @throws IllegalStateException if the system property asks for a library that is not there or is
   *     unknown
   */
  public static synchronized void choose() {
    if (chosen) {
      return;
    }
    String wanted = System.getProperty(PROPERTY);
    if (wanted != null && !wanted.equals(MKL) && !wanted.equals(OPENBLAS)) {
      throw new IllegalStateException(
          "There is no BLAS '%s': set the system property %s to '%s' or '%s', or leave it out"
              .formatted(wanted, PROPERTY, MKL, OPENBLAS));
    }
    if (System.getProperty(JAVACPP) == null && !OPENBLAS.equals(wanted)) {
      loadMkl(MKL.equals(wanted));
    }
    chosen = true;
  }

  private static void loadMkl(boolean required) {
    try {
      Loader.load(Class.forName(MKL_CLASS));
      System.setProperty(JAVACPP, "mkl_rt");
    } catch (ClassNotFoundException | LinkageError e) {
      if (required) {
        throw new IllegalStateException(
            "MKL cannot be loaded: build with the profile 'mkl', or put org.bytedeco:mkl with the"
                + " classifiers of this platform on the class path, or leave the system property "
                + PROPERTY
                + " out",
            e);
      }
    }
  }
}
