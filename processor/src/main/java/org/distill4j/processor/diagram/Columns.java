package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves the vertices of each layer towards their neighbours, keeping their order and without
 * overlap. Each layer is a least-squares problem with an order constraint, solved by pooling
 * adjacent violators.
 */
final class Columns {

  private static final int ROUNDS = 6;
  private static final double GAP = 22;

  /** The weight of passing edges, which are straightened before boxes are centred. */
  private static final double PASSING = 4;

  private Columns() {}

  static void arrange(List<List<Vertex>> layers) {
    for (List<Vertex> layer : layers) {
      place(layer, layer.stream().map(Vertex::x).toList());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 1; i < layers.size(); i++) {
        place(layers.get(i), wishes(layers.get(i), true, round == ROUNDS - 1));
      }
      for (int i = layers.size() - 2; i >= 0; i--) {
        place(layers.get(i), wishes(layers.get(i), false, true));
      }
    }
  }

  private static List<Double> wishes(List<Vertex> layer, boolean fromAbove, boolean fromBoth) {
    List<Double> wishes = new ArrayList<>();
    for (Vertex vertex : layer) {
      List<Vertex> neighbours = new ArrayList<>();
      if (fromAbove || fromBoth) {
        neighbours.addAll(vertex.above());
      }
      if (!fromAbove || fromBoth) {
        neighbours.addAll(vertex.below());
      }
      wishes.add(neighbours.stream().mapToDouble(Vertex::x).average().orElse(vertex.x()));
    }
    return wishes;
  }

  /** Pooled vertices, placed side by side. */
  private record Pool(double sum, double weight, int size) {
    double mean() {
      return sum / weight;
    }

    Pool with(Pool other) {
      return new Pool(sum + other.sum, weight + other.weight, size + other.size);
    }
  }

  private static void place(List<Vertex> layer, List<Double> wishes) {
    double[] offsets = new double[layer.size()];
    List<Pool> pools = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      if (i > 0) {
        double apart = (layer.get(i - 1).width() + layer.get(i).width()) / 2 + GAP;
        offsets[i] = offsets[i - 1] + apart;
      }
      double weight = layer.get(i).box().isPresent() ? 1 : PASSING;
      Pool pool = new Pool(weight * (wishes.get(i) - offsets[i]), weight, 1);
      while (!pools.isEmpty() && pools.get(pools.size() - 1).mean() >= pool.mean()) {
        pool = pools.remove(pools.size() - 1).with(pool);
      }
      pools.add(pool);
    }
    int i = 0;
    for (Pool pool : pools) {
      for (int end = i + pool.size(); i < end; i++) {
        layer.get(i).setX(pool.mean() + offsets[i]);
      }
    }
  }
}
