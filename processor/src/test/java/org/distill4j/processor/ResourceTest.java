package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The resources written beside classes. */
final class ResourceTest {

  private static final String IMPORTS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  private static final JavaFileObject[] SOURCES = {
    source(
        "Answerer",
        """
        @Network
        public interface Answerer {
          @Dimension(64) int width();
          @Dimension int answers();
          @Input(shape = {"words", "width / 2"}) Sequence question();
          @Dense(units = "width") Sequence hidden(Sequence question);
          @MeanPooling Features sentence(Sequence hidden);
          @Logits(classes = "answers") Scores answer(Features sentence);
        }
        """),
    source(
        "Small",
        """
        @Network
        public interface Small extends Answerer {
          @Override @Dimension(8) int width();
          @Input(shape = {"words", "width / 2"}) Sequence text();
          @Override @Dense(units = "width") Sequence hidden(@From("text") Sequence question);
        }
        """),
    source(
        "Distilled",
        """
        @Distillation(teacher = Answerer.class, student = Small.class)
        public interface Distilled {
          @Annotated Labels annotated();
          @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
          @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
        }
        """)
  };

  private static JavaFileObject source(String name, String body) {
    return JavaFileObjects.forSourceString("examples." + name, IMPORTS + body);
  }

  private static String resource(Compilation compilation, String name) throws IOException {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/distill4j/examples." + name)
        .orElseThrow()
        .getCharContent(true)
        .toString();
  }

  @Test
  void formulasNameAllDimensions() throws IOException {
    Compilation compilation = new SpecCompiler().compile(SOURCES);
    assertThat(compilation).succeeded();
    String json = resource(compilation, "Small.json");

    assertThat(json).contains("{\"name\": \"width\", \"value\": 8}");
    assertThat(json).contains("\"varying\": [\"words\"]");
    assertThat(json)
        .contains(
            "{\"name\": \"hidden\", \"use\": \"network\", \"operation\": \"Dense\","
                + " \"kind\": \"Sequence\", \"shape\": [\"words\", \"width\"],"
                + " \"reads\": [\"text\"], \"parameters\": \"1/2 * width^2 + width\","
                + " \"multiplyAdds\": \"1/2 * width^2 * words\","
                + " \"activationBytes\": \"4 * width * words\"}");
  }

  @Test
  void theSmallerTheStudentTheLargerTheRatio() throws IOException {
    Compilation compilation = new SpecCompiler().compile(SOURCES);
    assertThat(compilation)
        .generatedSourceFile("examples.DistilledDistiller")
        .contentsAsUtf8String()
        .containsMatch("ratio +Answerer : Small +7\\.\\d\\d : 1 ");
  }

  @Test
  void diagramsAreWellFormed() throws Exception {
    Compilation compilation = new SpecCompiler().compile(SOURCES);
    for (String name : List.of("Answerer", "Distilled")) {
      String svg = resource(compilation, name + ".svg");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
      assertThat(svg).doesNotContain("NaN");
    }
    String mermaid = resource(compilation, "Distilled.mmd");
    assertThat(mermaid).contains("subgraph g0[\"teacher Answerer\"]");
    assertThat(mermaid).contains("[\"answer<br>Logits<br>Scores(answers)\"]");
    assertThat(mermaid).contains(" -.-> ");
  }

  @Test
  void theOrderOfSourcesChangesNothing() throws IOException {
    Compilation forwards = new SpecCompiler().compile(SOURCES);
    Compilation backwards = new SpecCompiler().compile(SOURCES[2], SOURCES[1], SOURCES[0]);
    for (String name : List.of("Answerer.json", "Small.svg", "Distilled.mmd", "Distilled.svg")) {
      assertThat(resource(backwards, name)).isEqualTo(resource(forwards, name));
    }
  }

  @Test
  void eachFileHasOneOrigin() {
    RecordingFiler recording = new RecordingFiler();
    assertThat(new SpecCompiler(recording).compile(SOURCES)).succeeded();

    assertThat(recording.origins())
        .containsAtLeast(
            "META-INF/distill4j/examples.Answerer.json: [examples.Answerer]",
            "META-INF/distill4j/examples.Answerer.mmd: [examples.Answerer]",
            "META-INF/distill4j/examples.Small.svg: [examples.Small]",
            "META-INF/distill4j/examples.Distilled.json: [examples.Distilled]",
            "examples.DistilledDistiller: [examples.Distilled]");
    assertThat(recording.origins()).hasSize(12);
  }
}
