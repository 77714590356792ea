package org.distill4j.processor.diagram;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LayoutTest {

  /** Coordinates are sums of doubles. */
  private static final double EXACT = 1e-6;

  static Stream<Diagram> diagrams() {
    return Stream.concat(
        LongStream.range(0, 30).mapToObj(Diagrams::random),
        LongStream.range(0, 30).mapToObj(Diagrams::panels));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void boxesDoNotOverlap(Diagram diagram) {
    List<Vertex> boxes = Layout.of(diagram).vertices();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertWithMessage("%s and %s", boxes.get(i).box(), boxes.get(j).box())
            .that(overlap(boxes.get(i), boxes.get(j)))
            .isFalse();
      }
    }
  }

  private static boolean overlap(Vertex one, Vertex other) {
    double apart = Math.abs(one.x() - other.x()) - (one.width() + other.width()) / 2;
    return apart < -EXACT
        && one.top() < other.bottom() - EXACT
        && other.top() < one.bottom() - EXACT;
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everythingStandsInsideThePicture(Diagram diagram) {
    Layout layout = Layout.of(diagram);
    assertThat(layout.vertices()).hasSize(diagram.boxes().size());
    for (Vertex vertex : layout.vertices()) {
      assertThat(vertex.x() - vertex.width() / 2).isAtLeast(0);
      assertThat(vertex.x() + vertex.width() / 2).isAtMost(layout.width());
      assertThat(vertex.top()).isAtLeast(0);
      assertThat(vertex.bottom()).isAtMost(layout.height());
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void arrowsLeadDownwards(Diagram diagram) {
    Layout layout = Layout.of(diagram);
    assertThat(layout.routes()).hasSize(diagram.arrows().size());
    for (Route route : layout.routes()) {
      double before = route.from().bottom();
      for (Vertex point : route.points()) {
        assertThat(point.top()).isGreaterThan(before);
        before = point.bottom();
      }
      assertThat(route.to().top()).isGreaterThan(before);
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void theSameDiagramIsLaidOutInTheSameWay(Diagram diagram) {
    assertThat(places(Layout.of(diagram))).isEqualTo(places(Layout.of(diagram)));
  }

  private static Map<String, List<Double>> places(Layout layout) {
    Map<String, List<Double>> places = new TreeMap<>();
    layout.vertices().forEach(v -> places.put(v.box().orElseThrow().id(), List.of(v.x(), v.top())));
    return places;
  }

  @Test
  void framesHoldTheirBoxesAndStandSideBySide() {
    for (long seed = 0; seed < 20; seed++) {
      Layout layout = Layout.of(Diagrams.panels(seed));
      assertThat(layout.frames().stream().map(Layout.Frame::title).toList())
          .containsExactly("teacher", "student")
          .inOrder();
      Layout.Frame left = layout.frames().get(0);
      Layout.Frame right = layout.frames().get(1);
      assertThat(left.x() + left.width()).isLessThan(right.x());
      assertThat(left.y() + left.height()).isWithin(EXACT).of(right.y() + right.height());
      for (Vertex vertex : layout.vertices()) {
        Box box = vertex.box().orElseThrow();
        if (box.group().isEmpty()) {
          assertThat(vertex.top()).isGreaterThan(left.y() + left.height());
        } else {
          Layout.Frame frame = box.group().equals("teacher") ? left : right;
          assertThat(vertex.x() - vertex.width() / 2).isAtLeast(frame.x());
          assertThat(vertex.x() + vertex.width() / 2).isAtMost(frame.x() + frame.width());
          assertThat(vertex.top()).isAtLeast(frame.y());
          assertThat(vertex.bottom()).isAtMost(frame.y() + frame.height());
        }
      }
    }
  }

  @Test
  void aBoxStandsInTheMiddleBelowWhatItReads() {
    List<Box> boxes = Stream.of("left", "right", "below").map(Diagrams::box).toList();
    Layout layout =
        Layout.of(
            new Diagram(
                "three",
                boxes,
                List.of(new Arrow("left", "below", false), new Arrow("right", "below", false)),
                false));
    List<Double> x = layout.vertices().stream().map(Vertex::x).toList();
    assertThat(x.get(2)).isWithin(0.5).of((x.get(0) + x.get(1)) / 2);
  }

  @Test
  void aChainIsStraight() {
    List<Box> boxes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boxes.add(Diagrams.box("b" + i));
      if (i > 0) {
        arrows.add(new Arrow("b" + (i - 1), "b" + i, false));
      }
    }
    Layout layout = Layout.of(new Diagram("chain", boxes, arrows, false));
    assertThat(layout.vertices().stream().map(v -> Math.round(v.x())).distinct().toList())
        .hasSize(1);
    assertThat(layout.frames()).isEmpty();
  }

  @Test
  void aBoxIsAsWideAsItsLongestLine() {
    Box narrow = new Box("a", "", "a", List.of(), Style.NODE);
    Box wide = new Box("b", "", "b", List.of("a line that is rather long"), Style.NODE);
    Box name = new Box("c", "", "a name that is rather long", List.of(), Style.NODE);
    assertThat(width(wide)).isGreaterThan(width(narrow));
    assertThat(width(name)).isGreaterThan(width(wide));
    assertThat(height(wide)).isGreaterThan(height(narrow));
  }

  private static double width(Box box) {
    return new Vertex(Optional.of(box)).width();
  }

  private static double height(Box box) {
    return new Vertex(Optional.of(box)).height();
  }

  @Test
  void anEmptyDiagramHasASize() {
    for (boolean panels : new boolean[] {true, false}) {
      Layout layout = Layout.of(new Diagram("empty", List.of(), List.of(), panels));
      assertThat(layout.width()).isGreaterThan(0);
      assertThat(layout.height()).isGreaterThan(0);
    }
  }
}
