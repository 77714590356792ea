package org.distill4j.samples.benchmarks.torch;

import java.util.Arrays;
import java.util.function.Supplier;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.mkl.global.mkl_rt;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.runtime.kernel.blas.Blas;

/** Converts arrays to and from libtorch, and manages its threads and memory. */
public final class Torch {

  private static final String OPENBLAS = "openblas";

  private Torch() {}

  /** Returns a tensor with a copy of the elements, in row-major order. */
  public static Tensor tensor(float[] values, long... shape) {
    try (FloatPointer memory = new FloatPointer(values);
        Tensor view = torch.from_blob(memory, shape)) {
      return view.clone();
    }
  }

  /** Returns a tensor with a copy of indices. */
  public static Tensor indices(int[] values, long... shape) {
    return torch.tensor(Arrays.stream(values).asLongStream().toArray()).reshape(shape);
  }

  /** Returns a copy that autograd tracks. */
  public static Tensor trained(float[] values, long... shape) {
    return tensor(values, shape).requires_grad_(true);
  }

  /** Returns the elements in row-major order. */
  public static float[] floats(Tensor tensor) {
    Tensor ordered = tensor.detach().contiguous();
    float[] values = new float[Math.toIntExact(ordered.numel())];
    ordered.data_ptr_float().get(values);
    return values;
  }

  /** Runs a body and frees its tensors except for the result. */
  static Tensor kept(Supplier<Tensor> body) {
    try (PointerScope scope = new PointerScope()) {
      Tensor result = body.get();
      result.retainReference();
      scope.detach(result);
      return result;
    }
  }

  /** Runs a body and frees its tensors, except for those that autograd keeps. */
  static <T> T inScope(Supplier<T> body) {
    PointerScope scope = new PointerScope();
    try {
      return body.get();
    } finally {
      scope.close();
    }
  }

  /** Runs a body on a number of threads, and frees its tensors. */
  public static void run(int threads, Runnable body) {
    torch.set_num_threads(threads);
    // distill4j divides products itself, with one thread of the library for each part.
    if (Blas.name().equals(OPENBLAS)) {
      openblas.blas_set_num_threads(threads);
      try {
        runInScope(body);
      } finally {
        openblas.blas_set_num_threads(1);
      }
    } else {
      runWithMkl(threads, body);
    }
  }

  private static void runWithMkl(int threads, Runnable body) {
    // distill4j sets one thread for its own threads, which takes precedence over the process.
    int before = mkl_rt.MKL_Set_Num_Threads_Local(threads);
    if (mkl_rt.MKL_Get_Max_Threads() != threads) {
      throw new IllegalStateException(
          "MKL would give libtorch %s threads instead of %s."
              .formatted(mkl_rt.MKL_Get_Max_Threads(), threads));
    }
    try {
      runInScope(body);
    } finally {
      mkl_rt.MKL_Set_Num_Threads_Local(before);
    }
  }

  private static void runInScope(Runnable body) {
    PointerScope scope = new PointerScope();
    try {
      body.run();
    } finally {
      scope.close();
    }
  }
}
