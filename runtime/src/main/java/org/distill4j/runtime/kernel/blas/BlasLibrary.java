package org.distill4j.runtime.kernel.blas;

import org.bytedeco.javacpp.Loader;

/**
 * Selects the BLAS library: MKL if it is on the class path, otherwise OpenBLAS, which ND4J
 * includes. On an AMD processor with AVX-512, OpenBLAS comes first, since MKL leaves AVX-512 to
 * other vendors and takes twice as long. The selection must happen before ND4J is loaded. The
 * system property {@value #PROPERTY} overrides it with {@code mkl} or {@code openblas}. JavaCPP's
 * own property {@value #JAVACPP}, if set, is respected.
 */
public final class BlasLibrary {

  /** The system property that overrides the selection. */
  public static final String PROPERTY = "distill4j.blas";

  static final String MKL = "mkl";
  static final String OPENBLAS = "openblas";

  private static final String JAVACPP = "org.bytedeco.openblas.load";
  private static final String MKL_CLASS = "org.bytedeco.mkl.global.mkl_rt";

  private static boolean selected;

  private BlasLibrary() {}

  /**
   * Selects and loads the library; later calls have no effect.
   *
   * @throws BackendException if the system property names a library that is unknown or not
   *     available
   */
  public static synchronized void select() {
    if (selected) {
      return;
    }
    String requested = System.getProperty(PROPERTY);
    if (requested != null && !requested.equals(MKL) && !requested.equals(OPENBLAS)) {
      throw BackendException.unknown("BLAS library", requested, PROPERTY, MKL + ", " + OPENBLAS);
    }
    Processor processor = Processor.ofThisMachine();
    OpenBlasCore.select(processor);
    boolean wantsMkl = requested == null ? !processor.isAmdWithAvx512() : requested.equals(MKL);
    if (System.getProperty(JAVACPP) == null && wantsMkl) {
      loadMkl(MKL.equals(requested));
    }
    selected = true;
  }

  private static void loadMkl(boolean required) {
    try {
      Loader.load(Class.forName(MKL_CLASS));
      System.setProperty(JAVACPP, "mkl_rt");
    } catch (ClassNotFoundException | LinkageError e) {
      if (required) {
        throw new BackendException(
            "MKL cannot be loaded. Add org.bytedeco:mkl with the classifiers of this platform to the"
                + " class path (in the repository of distill4j, by the profile 'mkl'), or unset the"
                + " system property "
                + PROPERTY
                + ".",
            e);
      }
    }
  }
}
