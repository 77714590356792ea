package org.distill4j.runtime.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecCatalogueTest {

  private static final String FOLDER = "META-INF/distill4j/";

  @TempDir private Path temporary;
  private Path classes;
  private Path jar;

  @BeforeEach
  void writeSpecs() throws IOException {
    classes = temporary.resolve("classes");
    Files.createDirectories(classes.resolve(FOLDER));
    write("a.Small", network("a.Small"));
    write("b.Small", network("b.Small"));
    write("a.PairwiseTransport", distillation("a.PairwiseTransport"));
    Files.writeString(classes.resolve(FOLDER + "a.Small.mmd"), "graph");
    jar = temporary.resolve("specs.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(FOLDER + "c.Packed.json"));
      zip.write(network("c.Packed").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  @Test
  void specsAreFoundInFoldersAndJars() throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.of(List.of(classes, jar, temporary.resolve("none")));

    assertThat(catalogue.names())
        .containsExactly("a.PairwiseTransport", "a.Small", "b.Small", "c.Packed")
        .inOrder();
    assertThat(catalogue.find("c.Packed").orElseThrow().network()).isPresent();
    assertThat(catalogue.find("a.Small").orElseThrow().diagram("mmd")).hasValue("graph");
    assertThat(catalogue.find("a.Small").orElseThrow().diagram("svg")).isEmpty();
    assertThat(catalogue.find("c.Packed").orElseThrow().diagram("svg")).isEmpty();
  }

  @Test
  void aSpecThatIsMissingWasNotProcessed() {
    IOException failure =
        assertThrows(
            IOException.class, () -> SpecCatalogue.of(List.of(classes)).require("a.Missing"));

    assertThat(failure).hasMessageThat().startsWith("There is no spec 'a.Missing'.");
    assertThat(failure).hasMessageThat().contains("annotationProcessorPaths");
    assertThat(failure).hasMessageThat().contains("-proc:full");
  }

  @Test
  void aDistillerThatIsMissingWasNotGenerated() throws IOException {
    SpecEntry spec = SpecCatalogue.of(List.of(classes)).require("a.PairwiseTransport");
    IOException failure = assertThrows(IOException.class, spec::distillerBuilder);

    assertThat(failure).hasMessageThat().contains("must be public, on the class path");
    assertThat(failure).hasMessageThat().contains("annotationProcessorPaths");
  }

  @Test
  void shortNamesMustBeUnambiguous() throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.of(List.of(classes));

    assertThat(catalogue.find("Small")).isEmpty();
    assertThat(catalogue.find("PairwiseTransport").orElseThrow().name())
        .isEqualTo("a.PairwiseTransport");
    assertThat(catalogue.find("Transport")).isEmpty();
    assertThat(catalogue.closest("Smal")).hasValue("a.Small");
    assertThat(catalogue.closest("pairwisetranspor")).hasValue("a.PairwiseTransport");
    assertThat(catalogue.closest("Nothing")).isEmpty();
  }

  @Test
  void entriesKnowTheirKind() throws IOException {
    SpecCatalogue catalogue = SpecCatalogue.of(List.of(classes));
    SpecEntry pairs = catalogue.find("a.PairwiseTransport").orElseThrow();
    SpecEntry small = catalogue.find("a.Small").orElseThrow();

    assertThat(pairs.isDistillation()).isTrue();
    assertThat(pairs.network()).isEmpty();
    assertThat(pairs.title()).isEqualTo("pairwise transport");
    assertThat(pairs.distillation().orElseThrow().student().name()).isEqualTo("a.Small");
    assertThat(small.distillation()).isEmpty();
    assertThat(small.hyperparameters()).isEmpty();
    assertThat(small.json()).contains("\"a.Small\"");
    assertThrows(IllegalStateException.class, small::distillerBuilder);
    assertThat(assertThrows(IOException.class, pairs::distillerBuilder))
        .hasMessageThat()
        .startsWith("Cannot use a.PairwiseTransportDistiller of a.PairwiseTransport.");
  }

  @Test
  void filesOfOtherVersionsAreRefusedWithARemedy() throws IOException {
    write("a.Small", network("a.Small").replace("\"schema\": 1", "\"schema\": 99"));
    SpecCatalogue catalogue = SpecCatalogue.of(List.of(classes));

    assertThat(assertThrows(IOException.class, () -> catalogue.find("a.Small")))
        .hasMessageThat()
        .isEqualTo(
            "Cannot read a.Small.json in "
                + classes
                + ": it has schema 99, but this version of distill4j-runtime reads schema 1."
                + " Compile the spec again, with distill4j-processor of the same version as"
                + " distill4j-runtime.");
  }

  @Test
  void filesOfOtherSpecsAreRefused() throws IOException {
    write("a.Small", network("b.Small"));
    SpecCatalogue catalogue = SpecCatalogue.of(List.of(classes));

    assertThat(assertThrows(IOException.class, () -> catalogue.find("a.Small")))
        .hasMessageThat()
        .contains("it describes b.Small");
  }

  private void write(String name, String json) throws IOException {
    Files.writeString(classes.resolve(FOLDER + name + ".json"), json);
  }

  private static String network(String name) {
    String cost = "{\"parameters\": \"1\", \"multiplyAdds\": \"2\", \"activationBytes\": \"3\"}";
    return """
    {"schema": 1, "kind": "network", "name": "%s", "title": "small", "generated": "%sGraph",
     "dimensions": [], "varying": [], "typical": {}, "nodes": [], "outputs": [], "total": %s, "training": %s}
    """
        .formatted(name, name, cost, cost);
  }

  private static String distillation(String name) {
    String student =
        "{\"name\": \"a.Small\", \"total\": {\"parameters\": \"1\", \"multiplyAdds\": \"2\","
            + " \"activationBytes\": \"3\"}}";
    return """
    {"schema": 1, "kind": "distillation", "name": "%s", "title": "pairwise transport",
     "scheme": "%s", "generated": "%sDistiller", "typical": {}, "teachers": [], "student": %s, "losses": [], "labels": [], "dimensions": [],
     "hyperparameters": []}
    """
        .formatted(name, name, name, student);
  }
}
