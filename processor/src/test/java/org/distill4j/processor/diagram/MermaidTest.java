package org.distill4j.processor.diagram;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MermaidTest {

  static Stream<Diagram> diagrams() {
    return Stream.concat(
        LongStream.range(0, 10).mapToObj(Diagrams::random),
        LongStream.range(0, 10).mapToObj(Diagrams::panels));
  }

  private static Diagram of(List<Box> boxes, Arrow... arrows) {
    return new Diagram("test", boxes, List.of(arrows), false);
  }

  @Test
  void boxesArrowsAndStylesHaveOneLineEach() {
    String text =
        Mermaid.write(
            of(
                List.of(
                    new Box("x", "", "question", List.of("Tokens(words)"), Style.INPUT),
                    new Box("y", "", "answer", List.of("Logits", "Scores(9)"), Style.OUTPUT)),
                new Arrow("x", "y", false),
                new Arrow("y", "x", true)));
    assertThat(text)
        .isEqualTo(
            """
            flowchart TD
              n0["question<br>Tokens(words)"]
              n1["answer<br>Logits<br>Scores(9)"]
              n0 --> n1
              n1 -.-> n0
              classDef input fill:#eef1f4,stroke:#8c959f,color:#1f2328
              class n0 input
              classDef output fill:#ddf4ff,stroke:#0969da,color:#1f2328
              class n1 output
            """);
  }

  @Test
  void groupsInGroupsAreSubgraphsInSubgraphs() {
    String text =
        Mermaid.write(
            of(
                List.of(
                    Diagrams.box("a", "outer"),
                    Diagrams.box("b", "outer.inner"),
                    Diagrams.box("c", "outer"),
                    Diagrams.box("d"))));
    assertThat(text)
        .contains(
            """
              n3["d<br>line of d"]
              subgraph g0["outer"]
                n0["a<br>line of a"]
                n2["c<br>line of c"]
                subgraph g1["inner"]
                  n1["b<br>line of b"]
                end
              end
            """);
  }

  @Test
  void labelsAreEscaped() {
    String text =
        Mermaid.write(of(List.of(new Box("x", "", "a<b", List.of("\"c\" & d"), Style.NODE))));
    assertThat(text).contains("[\"a&lt;b<br>&quot;c&quot; &amp; d\"]");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everythingIsWrittenOnce(Diagram diagram) {
    String text = Mermaid.write(diagram);
    for (Box box : diagram.boxes()) {
      assertThat(text.split("\\[\"" + box.name() + "<br>", -1)).hasLength(2);
    }
    long arrows =
        text.lines().filter(line -> line.contains(" --> ") || line.contains(" -.-> ")).count();
    assertThat(arrows).isEqualTo(diagram.arrows().size());
    long opened = text.lines().filter(line -> line.strip().startsWith("subgraph ")).count();
    long closed = text.lines().filter(line -> line.strip().equals("end")).count();
    assertThat(opened).isEqualTo(closed);
    assertThat(text).isEqualTo(Mermaid.write(diagram));
  }
}
