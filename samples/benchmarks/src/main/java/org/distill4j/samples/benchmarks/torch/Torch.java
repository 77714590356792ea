package org.distill4j.samples.benchmarks.torch;

import java.util.Arrays;
import java.util.function.Supplier;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.mkl.global.mkl_rt;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Arrays to and from libtorch, and its threads. */
public final class Torch {

  private Torch() {}

  /** A copy of the elements, in row-major order. */
  public static Tensor tensor(float[] values, long... shape) {
    try (FloatPointer memory = new FloatPointer(values);
        Tensor view = torch.from_blob(memory, shape)) {
      return view.clone();
    }
  }

  /** A copy of indices. */
  public static Tensor indices(int[] values, long... shape) {
    return torch.tensor(Arrays.stream(values).asLongStream().toArray()).reshape(shape);
  }

  /** A copy that autograd follows. */
  public static Tensor trained(float[] values, long... shape) {
    return tensor(values, shape).requires_grad_(true);
  }

  /** The elements in row-major order. */
  public static float[] floats(Tensor tensor) {
    Tensor ordered = tensor.detach().contiguous();
    float[] values = new float[Math.toIntExact(ordered.numel())];
    ordered.data_ptr_float().get(values);
    return values;
  }

  /** Frees all that the body made in between but the result. */
  static Tensor kept(Supplier<Tensor> body) {
    try (PointerScope scope = new PointerScope()) {
      Tensor result = body.get();
      result.retainReference();
      scope.detach(result);
      return result;
    }
  }

  /** Frees all tensors that the body makes, other than what autograd keeps itself. */
  static <T> T inScope(Supplier<T> body) {
    PointerScope scope = new PointerScope();
    try {
      return body.get();
    } finally {
      scope.close();
    }
  }

  /** Runs what frees its tensors afterwards, on so many threads. */
  public static void run(int threads, Runnable body) {
    torch.set_num_threads(threads);
    // distill4j divides products itself, and takes one thread of MKL for each part. It says so for
    // the thread that it runs on, which takes precedence over what is set for the process.
    int before = mkl_rt.MKL_Set_Num_Threads_Local(threads);
    if (mkl_rt.MKL_Get_Max_Threads() != threads) {
      throw new IllegalStateException(
          "MKL would give libtorch %d threads in place of %d"
              .formatted(mkl_rt.MKL_Get_Max_Threads(), threads));
    }
    PointerScope scope = new PointerScope();
    try {
      body.run();
    } finally {
      scope.close();
      mkl_rt.MKL_Set_Num_Threads_Local(before);
    }
  }
}
