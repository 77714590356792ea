package org.distill4j.processor.diagram;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LayersTest {

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  /** The vertices and routes of a diagram, by id. */
  private record Drawing(Map<String, Vertex> vertices, List<Route> routes, Layers layers) {

    static Drawing of(Diagram diagram) {
      Map<String, Vertex> vertices = new HashMap<>();
      List<Vertex> ordered = new ArrayList<>();
      for (Box box : diagram.boxes()) {
        Vertex vertex = new Vertex(Optional.of(box));
        vertices.put(box.id(), vertex);
        ordered.add(vertex);
      }
      List<Route> routes = new ArrayList<>();
      for (Arrow arrow : diagram.arrows()) {
        Vertex from = vertices.get(arrow.from());
        routes.add(new Route(from, new ArrayList<>(), vertices.get(arrow.to()), arrow.dashed()));
      }
      return new Drawing(vertices, routes, Layers.of(ordered, routes));
    }

    int layer(String id) {
      return vertices.get(id).layer();
    }
  }

  private static Diagram diagram(List<String> boxes, String... arrows) {
    List<Arrow> all = new ArrayList<>();
    for (String arrow : arrows) {
      String[] ends = arrow.split(">");
      all.add(new Arrow(ends[0], ends[1], false));
    }
    return new Diagram("test", boxes.stream().map(Diagrams::box).toList(), all, false);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void arrowsLeadDownwards(long seed) {
    Drawing drawing = Drawing.of(Diagrams.random(seed));
    for (Route route : drawing.routes()) {
      assertThat(route.to().layer()).isGreaterThan(route.from().layer());
      assertThat(route.points()).hasSize(route.to().layer() - route.from().layer() - 1);
      int layer = route.from().layer();
      for (Vertex point : route.points()) {
        layer++;
        assertThat(point.layer()).isEqualTo(layer);
        assertThat(point.box().isEmpty()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyVertexStandsInItsLayerOnce(long seed) {
    Drawing drawing = Drawing.of(Diagrams.random(seed));
    List<Vertex> all = new ArrayList<>();
    for (int i = 0; i < drawing.layers().all().size(); i++) {
      for (Vertex vertex : drawing.layers().all().get(i)) {
        assertThat(vertex.layer()).isEqualTo(i);
        all.add(vertex);
      }
    }
    assertThat(all).containsNoDuplicates();
    assertThat(all).containsAtLeastElementsIn(drawing.vertices().values());
    int points = drawing.routes().stream().mapToInt(route -> route.points().size()).sum();
    assertThat(all).hasSize(drawing.vertices().size() + points);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neighboursAreInTheNextLayer(long seed) {
    Drawing drawing = Drawing.of(Diagrams.random(seed));
    for (List<Vertex> layer : drawing.layers().all()) {
      for (Vertex vertex : layer) {
        for (Vertex next : vertex.below()) {
          assertThat(next.layer()).isEqualTo(vertex.layer() + 1);
          assertThat(next.above()).contains(vertex);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameDiagramHasTheSameLayers(long seed) {
    assertThat(ids(Drawing.of(Diagrams.random(seed))))
        .isEqualTo(ids(Drawing.of(Diagrams.random(seed))));
  }

  private static List<List<String>> ids(Drawing drawing) {
    return drawing.layers().all().stream()
        .map(layer -> layer.stream().map(v -> v.box().map(Box::id).orElse(".")).toList())
        .toList();
  }

  @Test
  void aChainHasOneBoxInEachLayer() {
    Drawing drawing = Drawing.of(diagram(List.of("a", "b", "c"), "a>b", "b>c"));
    assertThat(ids(drawing)).containsExactly(List.of("a"), List.of("b"), List.of("c")).inOrder();
  }

  @Test
  void aSourceStandsAboveItsFirstReader() {
    Drawing drawing = Drawing.of(diagram(List.of("a", "late", "b", "c"), "a>b", "b>c", "late>c"));
    assertThat(drawing.layer("a")).isEqualTo(0);
    assertThat(drawing.layer("late")).isEqualTo(1);
  }

  @Test
  void aBoxAloneStandsOnTop() {
    Drawing drawing = Drawing.of(diagram(List.of("alone", "a", "b"), "a>b"));
    assertThat(drawing.layer("alone")).isEqualTo(0);
  }

  @Test
  void anArrowThatSkipsALayerPassesAPoint() {
    Drawing drawing = Drawing.of(diagram(List.of("a", "b", "c"), "a>b", "b>c", "a>c"));
    assertThat(drawing.routes().get(2).points()).hasSize(1);
    assertThat(drawing.layers().all().get(1)).hasSize(2);
  }

  @Test
  void twoArrowsThatCrossAreUncrossed() {
    Drawing drawing = Drawing.of(diagram(List.of("a", "b", "c", "d"), "a>d", "b>c"));
    List<List<String>> ids = ids(drawing);
    boolean straight =
        ids.get(0).indexOf("a") < ids.get(0).indexOf("b")
            == ids.get(1).indexOf("d") < ids.get(1).indexOf("c");
    assertThat(straight).isTrue();
  }

  @Test
  void boxesOfOneLayerKeepTheirOrderWhereNothingCrosses() {
    Drawing drawing =
        Drawing.of(diagram(List.of("a", "b", "c", "d", "e", "f"), "a>d", "b>e", "c>f"));
    assertThat(ids(drawing))
        .containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"))
        .inOrder();
  }
}
