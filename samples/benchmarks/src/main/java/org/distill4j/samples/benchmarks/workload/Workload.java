package org.distill4j.samples.benchmarks.workload;

import java.util.List;
import org.distill4j.samples.benchmarks.network.LinearMap;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;

/** A network, a batch and an optimiser, the same for both libraries. */
public interface Workload {

  /** Returns the generated network with the batch. */
  OwnNetwork own();

  /** Returns the same network in libtorch, with the same batch. */
  TorchNetwork torch();

  /** Returns the settings of the optimiser. */
  OptimiserSettings optimiser();

  /** Returns the linear maps, which determine the matrix products. */
  List<LinearMap> maps();
}
