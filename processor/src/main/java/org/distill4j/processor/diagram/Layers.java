package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Layered vertices: arrows only connect adjacent layers, with few crossings (Sugiyama, Tagawa and
 * Toda 1981).
 */
final class Layers {

  private static final int SWEEPS = 8;

  private final List<List<Vertex>> layers = new ArrayList<>();

  private Layers() {}

  /**
   * Assigns vertices to layers.
   *
   * @param vertices the vertices, in topological order
   * @param arrows the arrows with their ends; points are inserted for the layers that they pass
   */
  static Layers of(List<Vertex> vertices, List<Route> arrows) {
    Layers layers = new Layers();
    layers.rank(vertices, arrows);
    for (Vertex vertex : vertices) {
      layers.add(vertex);
    }
    arrows.forEach(layers::connect);
    layers.order();
    return layers;
  }

  List<List<Vertex>> all() {
    return layers;
  }

  /**
   * Assigns the lowest layer below all predecessors; sources are placed above their first reader.
   */
  private void rank(List<Vertex> vertices, List<Route> arrows) {
    Map<Vertex, List<Route>> into = new HashMap<>();
    Map<Vertex, List<Route>> outOf = new HashMap<>();
    for (Route arrow : arrows) {
      into.computeIfAbsent(arrow.to(), unknown -> new ArrayList<>()).add(arrow);
      outOf.computeIfAbsent(arrow.from(), unknown -> new ArrayList<>()).add(arrow);
    }
    int lowest = 0;
    for (Vertex vertex : vertices) {
      for (Route arrow : into.getOrDefault(vertex, List.of())) {
        vertex.setLayer(Math.max(vertex.layer(), arrow.from().layer() + 1));
      }
      lowest = Math.max(lowest, vertex.layer());
    }
    for (Vertex vertex : vertices) {
      List<Route> next = outOf.getOrDefault(vertex, List.of());
      if (vertex.box().isEmpty()) {
        vertex.setLayer(lowest);
      } else if (!into.containsKey(vertex) && !next.isEmpty()) {
        vertex.setLayer(next.stream().mapToInt(arrow -> arrow.to().layer()).min().orElse(1) - 1);
      }
    }
  }

  private void add(Vertex vertex) {
    while (layers.size() <= vertex.layer()) {
      layers.add(new ArrayList<>());
    }
    layers.get(vertex.layer()).add(vertex);
  }

  private void connect(Route arrow) {
    Vertex last = arrow.from();
    for (int layer = arrow.from().layer() + 1; layer < arrow.to().layer(); layer++) {
      Vertex point = new Vertex(Optional.empty());
      point.setLayer(layer);
      add(point);
      arrow.points().add(point);
      last.leadTo(point);
      last = point;
    }
    last.leadTo(arrow.to());
  }

  /** Sorts each layer by the positions of its neighbours, down and up, and keeps the best order. */
  private void order() {
    List<List<Vertex>> best = copy();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      if (sweep % 2 == 0) {
        for (int i = 1; i < layers.size(); i++) {
          sort(layers.get(i), layers.get(i - 1), Vertex::above);
        }
      } else {
        for (int i = layers.size() - 2; i >= 0; i--) {
          sort(layers.get(i), layers.get(i + 1), Vertex::below);
        }
      }
      long crossings = crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = copy();
      }
    }
    layers.clear();
    layers.addAll(best);
  }

  private List<List<Vertex>> copy() {
    List<List<Vertex>> copy = new ArrayList<>();
    layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }

  private static void sort(
      List<Vertex> layer, List<Vertex> fixed, Function<Vertex, List<Vertex>> neighbours) {
    Map<Vertex, Integer> positions = positions(fixed);
    Map<Vertex, Double> means = new HashMap<>();
    for (int i = 0; i < layer.size(); i++) {
      Vertex vertex = layer.get(i);
      double own = i;
      means.put(
          vertex, neighbours.apply(vertex).stream().mapToInt(positions::get).average().orElse(own));
    }
    layer.sort(Comparator.comparingDouble(means::get));
  }

  private static Map<Vertex, Integer> positions(List<Vertex> layer) {
    Map<Vertex, Integer> positions = new HashMap<>();
    for (int i = 0; i < layer.size(); i++) {
      positions.put(layer.get(i), i);
    }
    return positions;
  }

  private long crossings() {
    long crossings = 0;
    for (int i = 1; i < layers.size(); i++) {
      Map<Vertex, Integer> positions = positions(layers.get(i));
      int[] passed = new int[layers.get(i).size() + 1];
      int all = 0;
      for (Vertex upper : layers.get(i - 1)) {
        for (Vertex lower : upper.below()) {
          crossings += all - upTo(passed, positions.get(lower));
        }
        for (Vertex lower : upper.below()) {
          add(passed, positions.get(lower));
          all++;
        }
      }
    }
    return crossings;
  }

  /** Counts an arrow that ends at a position, in a Fenwick tree. */
  private static void add(int[] tree, int position) {
    for (int i = position + 1; i < tree.length; i += i & -i) {
      tree[i]++;
    }
  }

  /** Returns the number of arrows that end at a position or before it. */
  private static int upTo(int[] tree, int position) {
    int sum = 0;
    for (int i = position + 1; i > 0; i -= i & -i) {
      sum += tree[i];
    }
    return sum;
  }
}
