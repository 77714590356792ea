package org.distill4j.samples.benchmarks.workload;

import java.util.List;
import org.distill4j.samples.benchmarks.network.LinearMap;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;

/** A network, a batch, and how it is trained: the same for both libraries. */
public interface Workload {

  /** What distill4j generates, with the batch. */
  OwnNetwork own();

  /** The same network in libtorch, with the same batch. */
  TorchNetwork torch();

  /** How it is trained. */
  OptimiserSettings optimiser();

  /** Its linear maps, of which the matrix products alone follow. */
  List<LinearMap> maps();
}
