package org.distill4j.processor.diagram;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

final class SvgTest {

  static Stream<Diagram> diagrams() {
    return Stream.concat(
        LongStream.range(0, 10).mapToObj(Diagrams::random),
        LongStream.range(0, 10).mapToObj(Diagrams::panels));
  }

  private static Document parse(String svg)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static int count(Document document, String tag) {
    return document.getElementsByTagName(tag).getLength();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyBoxAndEveryArrowIsDrawn(Diagram diagram) throws Exception {
    Document document = parse(Svg.write(diagram));
    int frames = diagram.panels() ? 2 : 0;
    // One more rectangle is the ground, one more path the head of the arrows.
    assertThat(count(document, "rect")).isEqualTo(diagram.boxes().size() + frames + 1);
    assertThat(count(document, "path")).isEqualTo(diagram.arrows().size() + 1);
    assertThat(count(document, "text")).isEqualTo(2 * diagram.boxes().size() + frames);
    assertThat(count(document, "title")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void numbersHaveOneDecimal(Diagram diagram) throws Exception {
    NodeList rectangles = parse(Svg.write(diagram)).getElementsByTagName("rect");
    for (int i = 1; i < rectangles.getLength(); i++) {
      for (String attribute : List.of("x", "y", "width", "height")) {
        String value = ((Element) rectangles.item(i)).getAttribute(attribute);
        assertThat(value).matches("\\d+\\.\\d");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void theTextDependsOnTheDiagramAlone(Diagram diagram) {
    Locale before = Locale.getDefault();
    String svg = Svg.write(diagram);
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Svg.write(diagram)).isEqualTo(svg);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void labelsAreEscaped() throws Exception {
    String label = "a < b & c > \"d\" 'e'";
    Box box = new Box("x", "", label, List.of(label), Style.NODE);
    Document document = parse(Svg.write(new Diagram(label, List.of(box), List.of(), false)));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(label);
    NodeList texts = document.getElementsByTagName("text");
    assertThat(texts.getLength()).isEqualTo(2);
    assertThat(texts.item(0).getTextContent()).isEqualTo(label);
    assertThat(texts.item(1).getTextContent()).isEqualTo(label);
  }

  @Test
  void onlyDashedArrowsAreDashed() {
    List<Box> boxes = Stream.of("a", "b", "c").map(Diagrams::box).toList();
    String svg =
        Svg.write(
            new Diagram(
                "dashes",
                boxes,
                List.of(new Arrow("a", "c", true), new Arrow("b", "c", false)),
                false));
    assertThat(svg.split("stroke-dasharray", -1)).hasLength(2);
  }

  @Test
  void arrowsOfOneBoxEndApart() throws Exception {
    List<Box> boxes = Stream.of("a", "b", "c").map(Diagrams::box).toList();
    Document document =
        parse(
            Svg.write(
                new Diagram(
                    "ports",
                    boxes,
                    List.of(new Arrow("a", "c", false), new Arrow("b", "c", false)),
                    false)));
    NodeList paths = document.getElementsByTagName("path");
    String first = ((Element) paths.item(1)).getAttribute("d");
    String second = ((Element) paths.item(2)).getAttribute("d");
    assertThat(end(first)).isNotEqualTo(end(second));
    assertThat(Double.parseDouble(end(first))).isLessThan(Double.parseDouble(end(second)));
  }

  /** Returns where a path ends from the left. */
  private static String end(String path) {
    String[] numbers = path.split(" ");
    return numbers[numbers.length - 2];
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void stylesDifferInTheirColours(Style style) {
    for (Style other : Style.values()) {
      if (other != style) {
        assertThat(Colours.fill(other)).isNotEqualTo(Colours.fill(style));
        assertThat(Colours.line(other)).isNotEqualTo(Colours.line(style));
      }
    }
    Box box = new Box("x", "", "x", List.of(), style);
    String svg = Svg.write(new Diagram("style", List.of(box), List.of(), false));
    assertThat(svg)
        .contains("fill=\"" + Colours.fill(style) + "\" stroke=\"" + Colours.line(style));
  }
}
