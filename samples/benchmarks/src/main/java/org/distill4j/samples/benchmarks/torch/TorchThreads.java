package org.distill4j.samples.benchmarks.torch;

import org.bytedeco.mkl.global.mkl_rt;
import org.bytedeco.pytorch.global.torch;

/**
 * Gives MKL the threads of whoever computes: libtorch lets it divide a product, distill4j divides
 * products itself and takes one thread for each part.
 */
public final class TorchThreads {

  private static int threads = 1;

  private TorchThreads() {}

  /** Lets libtorch compute with so many threads from now on. */
  public static void use(int number) {
    threads = number;
    torch.set_num_threads(number);
  }

  /** Runs something in libtorch with its threads. */
  static void run(Runnable body) {
    mkl_rt.MKL_Set_Num_Threads(threads);
    try {
      body.run();
    } finally {
      mkl_rt.MKL_Set_Num_Threads(1);
    }
  }
}
