package org.distill4j.runtime.kernel.selection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the CUDA runtime through JavaCPP's classes, which are on the class path of the profile
 * 'cuda' alone and therefore called by reflection.
 */
final class CudaProbe implements GpuProbe {

  static final String BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";

  private static final String RUNTIME = "org.bytedeco.cuda.global.cudart";
  private static final int SUCCESS = 0;
  private static final int CAPABILITY_MAJOR = 75;
  private static final int CAPABILITY_MINOR = 76;

  private final ClassLoader loader;

  /** Creates a probe that finds the classes of ND4J and CUDA by a class loader. */
  CudaProbe(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public boolean hasBackend() {
    try {
      Class.forName(BACKEND, false, loader);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public List<ComputeCapability> devices() throws ProbeException {
    try {
      Class<?> runtime = Class.forName(RUNTIME, true, loader);
      List<ComputeCapability> devices = new ArrayList<>();
      int count = count(runtime);
      for (int device = 0; device < count; device++) {
        devices.add(
            new ComputeCapability(
                attribute(runtime, CAPABILITY_MAJOR, device),
                attribute(runtime, CAPABILITY_MINOR, device)));
      }
      return devices;
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new ProbeException("NVIDIA's driver or the libraries of CUDA 11.6 cannot be loaded", e);
    }
  }

  private static int count(Class<?> runtime) throws ReflectiveOperationException {
    int[] count = {0};
    Method method = runtime.getMethod("cudaGetDeviceCount", int[].class);
    return call(method, count) == SUCCESS ? count[0] : 0;
  }

  private static int attribute(Class<?> runtime, int attribute, int device)
      throws ReflectiveOperationException {
    int[] value = {0};
    Method method = runtime.getMethod("cudaDeviceGetAttribute", int[].class, int.class, int.class);
    call(method, value, attribute, device);
    return value[0];
  }

  private static int call(Method method, Object... arguments) throws ReflectiveOperationException {
    try {
      return (int) method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof LinkageError error) {
        throw error;
      }
      throw e;
    }
  }
}
